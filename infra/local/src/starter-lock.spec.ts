import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { identify, isStillRunning, type ProcessIdentity } from '../bin/process-identity.mjs';
import { runningStarter, takeStarterLock } from '../bin/starter-lock.mjs';
import { until } from '../test/until.js';
import { endLeftovers } from './leftovers.js';
import { writeRunRecord } from './run-files.js';

describe('what a starter leaves in its data folder', () => {
  let dataDir: string;
  const started: number[] = [];

  const sleeper = (): ProcessIdentity => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], {
      stdio: 'ignore',
      detached: true,
    });
    child.unref();
    started.push(child.pid ?? 0);
    return identify(child.pid ?? 0) as ProcessIdentity;
  };

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'starter-lock-'));
    mkdirSync(path.join(dataDir, 'run'));
  });
  afterEach(() => {
    for (const pid of started.splice(0)) if (identify(pid)) process.kill(pid, 'SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('lets one starter in, and names it to the second', () => {
    const first = takeStarterLock(dataDir);
    expect(takeStarterLock(dataDir)).toMatchObject({ owner: { pid: process.pid } });
    if ('release' in first) first.release();
    expect(runningStarter(dataDir)).toBeUndefined();
  });

  it('takes over from a starter that was killed', async () => {
    const killed = sleeper();
    writeFileSync(path.join(dataDir, 'run/starter.lock'), JSON.stringify(killed));
    expect(takeStarterLock(dataDir)).toMatchObject({ owner: { pid: killed.pid } });
    process.kill(killed.pid, 'SIGKILL');
    await until(() => !isStillRunning(killed));
    expect(takeStarterLock(dataDir)).toHaveProperty('release');
  });

  it('ends its own leftovers only: a pid that was used again is left alone', async () => {
    const own = sleeper();
    const stranger = sleeper();
    const record = { state: 'ready', restarts: 0, stopSignal: 'SIGTERM' } as const;
    writeRunRecord(dataDir, { ...record, name: 'reports', order: 1, process: own });
    writeRunRecord(dataDir, { ...record, name: 'meetings', order: 2, process: { ...stranger, startedAt: '1' } });
    expect(await endLeftovers(dataDir)).toEqual(['reports']);
    expect(isStillRunning(own)).toBe(false);
    expect(isStillRunning(stranger)).toBe(true);
  });
});
