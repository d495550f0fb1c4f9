import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {{ pid: number, startedAt: string, command: string }} ProcessIdentity */

/**
 * Who a pid is at this moment; undefined when no such process runs. Pids are used again by the system, so what we
 * started is recognised by pid, starting moment and command line together, never by pid alone.
 * @param {number} pid
 * @returns {ProcessIdentity | undefined}
 */
export function identify(pid) {
  if (process.platform !== 'linux') return identifyByPs(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in brackets may hold spaces; what follows the last bracket is state, ppid, …, start time (field 22).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean).join(' ');
    return { pid, startedAt: String(fields[19]), command };
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @returns {ProcessIdentity | undefined}
 */
function identifyByPs(pid) {
  const { stdout, status } = spawnSync('ps', ['-ww', '-o', 'lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  const line = (stdout ?? '').trim();
  if (status !== 0 || line === '') return undefined;
  return { pid, startedAt: line.slice(0, 24), command: line.slice(24).trim() };
}

/**
 * True while the very process that was written down still runs.
 * @param {ProcessIdentity} known
 */
export function isStillRunning(known) {
  const now = identify(known.pid);
  // A server may rewrite its command line (PostgreSQL does so for children only), hence the first word is compared.
  return now !== undefined && now.startedAt === known.startedAt && firstWord(now.command) === firstWord(known.command);
}

/** @param {string} command */
const firstWord = (command) => command.split(' ', 1)[0];
