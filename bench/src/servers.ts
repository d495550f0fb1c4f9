import { rmSync } from 'node:fs';
import path from 'node:path';
import { type Runtime, startRuntime } from '@jucai/local/runtime';
import { Kafka, logLevel } from 'kafkajs';
import { takeStarterLock } from '../../infra/local/bin/starter-lock.mjs';
import { atEnd } from './at-end.js';

export const checkout = path.resolve(import.meta.dirname, '../..');
export const dataDir = path.join(checkout, '.data/bench');

/** PostgreSQL and Kafka of the benchmarks' own, with the settings of the running system (durable, unlike those of the tests). */
export interface Servers {
  readonly runtime: Runtime;
  readonly kafka: Kafka;
}

export async function startServers(): Promise<Servers> {
  const lock = takeStarterLock(dataDir);
  if ('owner' in lock) throw new Error(`Another benchmark is running (pid ${lock.owner.pid})`);
  atEnd(lock.release);
  const stopping = new AbortController();
  atEnd(() => stopping.abort());
  // Topics of an earlier run would be read again.
  rmSync(path.join(dataDir, 'kafka'), { recursive: true, force: true });
  const parts = ['postgres', 'kafka'] as const;
  const runtime = await startRuntime({ checkout, dataDir, mode: 'production', parts, signal: stopping.signal });
  atEnd(() => runtime.stop());
  return { runtime, kafka: new Kafka({ brokers: [runtime.kafkaBrokers], logLevel: logLevel.NOTHING }) };
}
