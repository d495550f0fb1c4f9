// `npm run scenario`: replays the scenario against the running system; arguments are passed on.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { optionsOf } from './options.mjs';
import { runningStarter } from './starter-lock.mjs';
import { checkout, dataDir } from './workspace.mjs';

optionsOf('npm run scenario', {
  digest: { type: 'boolean' },
  effects: { type: 'boolean' },
  renew: { type: 'boolean' },
});

if (!existsSync(path.join(checkout, 'scenarios/hebi-2023/dist/main.js'))) {
  console.error('✗ 场景包尚未构建：请先运行 npm start / the scenario is not built yet: run npm start first');
  process.exit(1);
}
if (!runningStarter(dataDir)) {
  console.error('✗ 聚才没有运行：请先运行 npm start / Jucai is not running: run npm start first');
  process.exit(1);
}
const { runScenario } = await import(new URL('../dist/scenario.js', import.meta.url).href);
process.exitCode = await runScenario(dataDir, process.argv.slice(2));
