// `npm run status`: one line for each part; exit code 0 only if all are well.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { optionsOf } from './options.mjs';
import { dataDir } from './workspace.mjs';

optionsOf('npm run status', {});

const built = path.join(import.meta.dirname, '../dist/status.js');
if (!existsSync(built)) {
  console.log('聚才尚未启动过：请先运行 npm start / Jucai was never started here: run npm start');
  process.exit(1);
}
const { printStatus } = await import(new URL('../dist/status.js', import.meta.url).href);
process.exitCode = (await printStatus(dataDir)) ? 0 : 1;
