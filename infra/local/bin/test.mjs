// `npm test` from a fresh clone: every project's tests, then the stories over the whole system.
//   npm test -- -p @jucai/reports -- filing   one project (and what comes after -- goes to jest), without the whole system
//   npm test -- --system                      only the whole system
//   npm run test:servers                      keeps the test servers up, beside which single jest runs can be made
import path from 'node:path';
import { optionsOf } from './options.mjs';
import { takeStarterLock } from './starter-lock.mjs';
import { build, checkout, dataDir, installPackages, requirePrerequisites } from './workspace.mjs';

const given = process.argv.slice(2);
const end = given.indexOf('--');
const own = end < 0 ? given : given.slice(0, end);
const options = optionsOf(
  'npm test',
  {
    projects: { type: 'string', short: 'p' },
    exclude: { type: 'string' },
    parallel: { type: 'string' },
    system: { type: 'boolean', default: false },
    servers: { type: 'boolean', default: false },
  },
  own,
);
const nxArguments = [
  ...['projects', 'exclude', 'parallel'].flatMap((name) => {
    const value = options[/** @type {'projects' | 'exclude' | 'parallel'} */ (name)];
    return value === undefined ? [] : [`--${name}=${value}`];
  }),
  ...(end < 0 ? [] : given.slice(end)),
];
const chosen = options.projects !== undefined || options.exclude !== undefined;
const system = options.system || !(chosen || options.servers);
const projects = chosen || !options.system;

// Whatever ends it early, whoever reads the last line finds the sum there.
process.once('exit', (code) => {
  if (!started && code !== 0 && !options.servers) console.log('\n0 passed, 1 failed');
});
let started = false;
requirePrerequisites({ browser: system });
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
await build(system ? undefined : ['@jucai/local']);

const { runTests, keepServers } = await import(new URL('../dist/test.js', import.meta.url).href);
started = true;
if (options.servers) await keepServers({ checkout, dataDir: testDir });
else await runTests({ checkout, dataDir: testDir, nxArguments, projects, system });
