// `npm run test:faults`: the scenario again and again, each time on a fresh system with another part killed at random points.
//   npm run test:faults -- --only=kafka,reports --times=3 --seed=42 --replicas=2
import path from 'node:path';
import { optionsOf } from './options.mjs';
import { takeStarterLock } from './starter-lock.mjs';
import { build, checkout, dataDir, installPackages, requirePrerequisites } from './workspace.mjs';

const options = optionsOf('npm run test:faults', {
  only: { type: 'string' },
  times: { type: 'string', default: '4' },
  seed: { type: 'string' },
  replicas: { type: 'string' },
});
const whole = (/** @type {string} */ text) => (/^\d+$/.test(text) ? Number(text) : NaN);
const numbers = {
  times: whole(options.times),
  seed: whole(options.seed ?? String(Date.now() % 1_000_000)),
  replicas: (options.replicas ?? '1,2').split(',').map(whole),
};
if ([numbers.times, numbers.seed, ...numbers.replicas].some(Number.isNaN)) {
  console.error('✗ --times、--seed、--replicas 应为整数 / --times, --seed and --replicas take whole numbers');
  process.exit(1);
}

requirePrerequisites();
const faultsDir = path.join(dataDir, 'faults');
const lock = takeStarterLock(faultsDir);
if ('owner' in lock) {
  console.error(
    `✗ 另一次故障测试正在运行（进程 ${lock.owner.pid}） / another fault run is under way (pid ${lock.owner.pid})`,
  );
  process.exit(1);
}
process.once('exit', lock.release);
await installPackages();
await build();

const { runFaults } = await import(new URL('../dist/faults/run.js', import.meta.url).href);
await runFaults({ checkout, dataDir: faultsDir, only: options.only?.split(','), ...numbers });
