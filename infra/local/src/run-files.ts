import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { ProcessIdentity } from '../bin/process-identity.mjs';

export type PartState = 'starting' | 'ready' | 'restarting' | 'stopping' | 'stopped';

/** What is written down of a running part: for `npm run status`, for fault tests, and for the start after a SIGKILL. */
export interface RunRecord {
  readonly name: string;
  readonly state: PartState;
  readonly process?: ProcessIdentity;
  readonly port?: number;
  readonly restarts: number;
  readonly stopSignal: NodeJS.Signals;
  /** Answers 200 while the part is well; for parts that speak HTTP. */
  readonly healthUrl?: string;
  /** Order of starting; parts are ended in the reverse order. */
  readonly order: number;
}

const runDir = (dataDir: string): string => path.join(dataDir, 'run');

/** Written beside and renamed, so that neither a reader nor a machine that dies meanwhile has half of it. For its owner only. */
export function writeWhole(file: string, text: string): void {
  const unfinished = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeFileSync(unfinished, text);
    fsyncSync(unfinished);
  } finally {
    closeSync(unfinished);
  }
  renameSync(`${file}.new`, file);
}

export function writeRunRecord(dataDir: string, record: RunRecord): void {
  mkdirSync(runDir(dataDir), { recursive: true });
  writeWhole(path.join(runDir(dataDir), `${record.name}.json`), JSON.stringify(record, null, 2));
}

export function removeRunRecord(dataDir: string, name: string): void {
  rmSync(path.join(runDir(dataDir), `${name}.json`), { force: true });
}

/** All records, in the order of starting. */
export function readRunRecords(dataDir: string): RunRecord[] {
  let files: string[];
  try {
    files = readdirSync(runDir(dataDir));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(path.join(runDir(dataDir), file), 'utf8')) as RunRecord)
    .sort((a, b) => a.order - b.order);
}
