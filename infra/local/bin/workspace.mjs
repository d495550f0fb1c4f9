import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAbandoned } from './launcher.mjs';
import { inspectMachine, missingPrerequisites } from './prerequisites.mjs';

/** The checkout's root. */
export const checkout = path.resolve(import.meta.dirname, '../../..');
/** Where this checkout keeps everything that is made at run time. */
export const dataDir = path.join(checkout, '.data');

/**
 * Ends with one sentence for each missing prerequisite.
 * @param {{ browser?: boolean }} [wanted] what only some commands need
 */
export function requirePrerequisites(wanted) {
  const missing = missingPrerequisites(inspectMachine(checkout), wanted);
  for (const sentence of missing) console.error(`✗ ${sentence}`);
  if (missing.length > 0) process.exit(1);
}

/** Runs `npm ci` unless node_modules was installed from this very package-lock.json. */
export async function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(checkout, 'package-lock.json')))
    .digest('hex');
  // Beside the packages: whoever deletes node_modules deletes the stamp.
  const stamp = path.join(checkout, 'node_modules', '.jucai-lock-sha256');
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  if (installed === lock || (installed === undefined && isNewerThanLock())) return;
  console.log('▸ 安装依赖 / installing packages (npm ci)');
  await run('npm', ['ci', '--no-audit', '--no-fund'], 'npm ci');
  writeFileSync(stamp, lock);
}

/** npm's own record of what it installed is compared, for a node_modules that was made by hand. */
function isNewerThanLock() {
  const record = path.join(checkout, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const packagesOf = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = packagesOf(path.join(checkout, 'package-lock.json'));
  const present = packagesOf(record);
  return Object.entries(present).every(([name, { version }]) => wanted[name]?.version === version);
}

/**
 * Builds the named projects, or all; Nx skips what has not changed.
 * @param {string[]} [projects]
 */
export async function build(projects) {
  console.log('▸ 构建 / building');
  const selection = projects ? ['-p', projects.join(',')] : [];
  await run(
    path.join(checkout, 'node_modules/.bin/nx'),
    ['run-many', '-t', 'build', '--output-style=static', ...selection],
    'nx build',
  );
}

/**
 * A command in the checkout with its output shown; ends this process with one sentence when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {string} title
 */
async function run(command, args, title) {
  mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
  const child = spawn(command, args, {
    cwd: checkout,
    stdio: 'inherit',
    env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true' },
  });
  // Ctrl-C reaches the child by the terminal; SIGTERM is sent to us alone and has to be handed on.
  const handOn = () => child.kill('SIGTERM');
  process.once('SIGTERM', handOn);
  const watch = setInterval(() => {
    if (isAbandoned()) handOn();
  }, 500);
  const outcome = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  process.off('SIGTERM', handOn);
  clearInterval(watch);
  if (outcome !== 0) {
    console.error(`✗ ${title} 失败（${outcome}），原因见上 / ${title} failed (${outcome}), see the output above`);
    process.exit(1);
  }
}
