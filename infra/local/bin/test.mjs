// `npm test` from a fresh clone. Arguments are passed on to nx, for instance: npm test -- -p @jucai/reports
// With --servers it only keeps the test servers up, beside which single jest runs can be made.
import path from 'node:path';
import { takeStarterLock } from './starter-lock.mjs';
import { build, checkout, dataDir, installPackages, requirePrerequisites } from './workspace.mjs';

requirePrerequisites();
const testDir = path.join(dataDir, 'test');
const lock = takeStarterLock(testDir);
if ('owner' in lock) {
  console.error(
    `✗ 另一次测试正在运行（进程 ${lock.owner.pid}） / another test run is under way (pid ${lock.owner.pid})`,
  );
  process.exit(1);
}
process.once('exit', lock.release);
await installPackages();
await build(['@jucai/local']);

const { runTests } = await import(new URL('../dist/test.js', import.meta.url).href);
const serversOnly = process.argv.includes('--servers');
const nxArguments = process.argv.slice(2).filter((argument) => argument !== '--servers');
await runTests({ checkout, dataDir: testDir, nxArguments, serversOnly });
