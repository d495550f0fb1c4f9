import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  const holder = readHolder(dataDir);
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
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const owner = runningStarter(dataDir);
    if (owner) return { owner };
    // The owner was killed. Moving aside is atomic: of two that find a dead owner only one moves its file.
    try {
      renameSync(file, `${file}.stale`);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
    }
  }
}

/**
 * @param {string} dataDir
 * @returns {ProcessIdentity | undefined}
 */
function readHolder(dataDir) {
  try {
    return JSON.parse(readFileSync(lockFile(dataDir), 'utf8'));
  } catch {
    // Absent, or torn by a power cut: nobody holds it.
    return undefined;
  }
}
