import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identify, isStillRunning } from './process-identity.mjs';

/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */

/** @param {string} dataDir */
const lockFile = (dataDir) => path.join(dataDir, 'run', 'starter.lock');

/**
 * The starter that owns this data folder now, if one is alive.
 * @param {string} dataDir
 * @returns {ProcessIdentity | undefined}
 */
export function runningStarter(dataDir) {
  const holder = readHolder(lockFile(dataDir));
  return holder && isStillRunning(holder) ? holder : undefined;
}

/**
 * Takes the data folder for this process; answers the living owner instead when there is one.
 * @param {string} dataDir
 * @returns {{ owner: ProcessIdentity } | { release: () => void }}
 */
export function takeStarterLock(dataDir) {
  mkdirSync(path.join(dataDir, 'run'), { recursive: true });
  const file = lockFile(dataDir);
  const own = `${file}.${process.pid}`;
  for (;;) {
    // Whole before it has its name: whoever finds it there can read who holds it.
    writeFileSync(own, JSON.stringify(identify(process.pid)));
    try {
      linkSync(own, file);
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    } finally {
      rmSync(own, { force: true });
    }
    const owner = runningStarter(dataDir);
    if (owner) return { owner };
    moveAside(file);
  }
}

/**
 * Frees the place of an owner that was killed. Between the look and the move another may have taken it: then it gets it back.
 * @param {string} file
 */
function moveAside(file) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved && isStillRunning(moved)) linkSync(aside, file);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {ProcessIdentity | undefined}
 */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Absent, or torn by a power cut: nobody holds it.
    return undefined;
  }
}
