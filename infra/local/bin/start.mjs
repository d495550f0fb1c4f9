// `npm start`. Plain JavaScript: it runs before anything is installed or built.
import { optionsOf } from './options.mjs';
import { build, checkout, dataDir, installPackages, requirePrerequisites } from './workspace.mjs';
import { takeStarterLock } from './starter-lock.mjs';

const values = optionsOf('npm start', {
  replicas: { type: 'string', default: '1' },
  // Leaves the other parts out, for instance --parts=postgres,kafka.
  parts: { type: 'string' },
  'no-scenario': { type: 'boolean', default: false },
});

const replicas = Number(values.replicas);
if (!Number.isInteger(replicas) || replicas < 1 || replicas > 3) {
  console.error('✗ --replicas 应为 1 到 3 的整数 / --replicas takes a whole number from 1 to 3');
  process.exit(1);
}

requirePrerequisites();
const lock = takeStarterLock(dataDir);
if ('owner' in lock) {
  console.log(
    `聚才已在运行（进程 ${lock.owner.pid}）：用 npm run status 查看 / Jucai is already running (pid ${lock.owner.pid}): see npm run status`,
  );
  process.exit(0);
}
process.once('exit', lock.release);

const parts = values.parts?.split(',').map((part) => part.trim());
const servers = ['postgres', 'kafka', 'keycloak', 'gateway'];
await installPackages();
await build(
  parts && ['@jucai/local', ...parts.filter((part) => !servers.includes(part)).map((part) => `@jucai/${part}`)],
);

const { start } = await import(new URL('../dist/start.js', import.meta.url).href);
await start({ checkout, dataDir, parts, replicas, scenario: !values['no-scenario'] });
