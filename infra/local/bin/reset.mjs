// `npm run reset`: removes .data. While the system runs it refuses; with --stop it stops it first.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { optionsOf } from './options.mjs';
import { isStillRunning } from './process-identity.mjs';
import { runningStarter, takeStarterLock } from './starter-lock.mjs';
import { dataDir } from './workspace.mjs';

/** Parts have fifteen seconds each to end, the databases last. */
const STOP_MS = 120_000;
const fail = (/** @type {string} */ sentence) => {
  console.error(`✗ ${sentence}`);
  process.exit(1);
};

const { stop } = optionsOf('npm run reset', { stop: { type: 'boolean', default: false } });
const starter = runningStarter(dataDir);
const busy = ['test', 'faults', 'bench'].flatMap((name) => runningStarter(path.join(dataDir, name)) ?? []).at(0);
if (busy)
  fail(
    `测试或性能测试正在运行（进程 ${busy.pid}），请等它结束 / tests or benchmarks are running (pid ${busy.pid}): wait for their end`,
  );
if (starter && !stop)
  fail(
    `聚才正在运行（进程 ${starter.pid}）：请先停止，或用 npm run reset -- --stop / Jucai is running (pid ${starter.pid}): stop it first, or use npm run reset -- --stop`,
  );
if (starter) {
  process.kill(starter.pid, 'SIGTERM');
  const deadline = Date.now() + STOP_MS;
  while (isStillRunning(starter)) {
    if (Date.now() > deadline)
      fail(
        `聚才（进程 ${starter.pid}）没有按时停止，请结束它后再试 / Jucai (pid ${starter.pid}) has not stopped in time: end it, then try again`,
      );
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
// Nobody starts while the data is being removed.
const lock = takeStarterLock(dataDir);
if ('owner' in lock)
  fail(`聚才刚刚启动（进程 ${lock.owner.pid}） / Jucai has just been started (pid ${lock.owner.pid})`);
const built = path.join(import.meta.dirname, '../dist/leftovers.js');
if (existsSync(built)) {
  const { endLeftovers, outsideFolder } = await import(new URL('../dist/leftovers.js', import.meta.url).href);
  for (const folder of ['.', 'test', 'test/system', 'faults/system', 'bench'].map((name) => path.join(dataDir, name))) {
    await endLeftovers(folder);
    const outside = outsideFolder(folder);
    if (outside) rmSync(outside, { recursive: true, force: true });
  }
}
rmSync(dataDir, { recursive: true, force: true });
console.log('已清除运行数据 / run-time data removed');
