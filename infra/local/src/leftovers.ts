import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isStillRunning, type ProcessIdentity } from '../bin/process-identity.mjs';
import { readRunRecords, removeRunRecord } from './run-files.js';

/** Ends what a starter that was killed left behind, and nothing else; answers the names of what was ended. */
export async function endLeftovers(dataDir: string): Promise<string[]> {
  const ended: string[] = [];
  for (const record of readRunRecords(dataDir).reverse()) {
    if (record.process && isStillRunning(record.process)) {
      await end(record.process, record.stopSignal);
      ended.push(record.name);
    }
    removeRunRecord(dataDir, record.name);
  }
  return ended;
}

async function end(leftover: ProcessIdentity, signal: NodeJS.Signals): Promise<void> {
  process.kill(leftover.pid, signal);
  const deadline = Date.now() + 15_000;
  while (isStillRunning(leftover)) {
    if (Date.now() > deadline) process.kill(leftover.pid, 'SIGKILL');
    await pause(100);
  }
}

const outsideFile = (dataDir: string): string => path.join(dataDir, 'outside-folder');

/** The folder outside of the checkout that holds PostgreSQL's data, when user `postgres` can't reach the checkout. */
export function outsideFolder(dataDir: string): string | undefined {
  return existsSync(outsideFile(dataDir)) ? readFileSync(outsideFile(dataDir), 'utf8') : undefined;
}

export function rememberOutsideFolder(dataDir: string, folder: string): void {
  writeFileSync(outsideFile(dataDir), folder);
}
