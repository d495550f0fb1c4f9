import type { ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { isStillRunning } from '../../bin/process-identity.mjs';
import { readRunRecords } from '../run-files.js';
import { startDriver } from '../scenario.js';
import { StepError } from '../step-error.js';
import type { Kill } from './kill-plan.js';

/** What the driver's last run said, and what was done to it and to the others. */
export interface Replayed {
  readonly exitCode: number;
  /** Hash of all effects; undefined when it did not come so far. */
  readonly digest: string | undefined;
  /** Hash of the effects in each part of the system. */
  readonly digests: Readonly<Record<string, string>>;
  /** Steps that this run did, rather than found done. */
  readonly done: number | undefined;
  readonly killed: readonly string[];
  /** What it said last. */
  readonly lastLines: readonly string[];
}

interface Fire {
  readonly dataDir: string;
  readonly kills?: readonly Kill[];
  readonly report?: (line: string) => void;
  /** Ends the driver and with it the replay. */
  readonly signal?: AbortSignal;
}

/** The victim that is the scenario's driver itself. */
export const driver = 'driver';

const STEP = /^ {2}\d{4}-\d{2}-\d{2} /;
const STEPS = /共(\d+)步/;
const LAST_LINES = 15;

/**
 * Plays the scenario to its end while parts are killed, and starts the driver again when it was the victim. The moments follow
 * the driver's own progress, so that the same things are under way however fast the machine is.
 */
export async function replayUnderFire({
  dataDir,
  kills = [],
  report = () => undefined,
  signal,
}: Fire): Promise<Replayed> {
  const pending = [...kills];
  const killed: string[] = [];
  mkdirSync(path.dirname(driverLog(dataDir)), { recursive: true });
  for (;;) {
    const child = startDriver(dataDir, ['--digest'], 'pipe', signal);
    const lines: string[] = [];
    const errors: string[] = [];
    child.stderr?.on('data', (text: Buffer) => {
      errors.push(...text.toString().split('\n').filter(Boolean));
      appendFileSync(driverLog(dataDir), text);
    });
    child.once('error', ({ message }) => errors.push(message));
    let steps = 0;
    let total = Infinity;
    let restarted = false;
    for await (const line of linesOf(child, dataDir)) {
      lines.push(line);
      total = Number(STEPS.exec(lines[0] ?? '')?.[1]);
      if (!STEP.test(line)) continue;
      steps += 1;
      const [next] = pending;
      if (!next || steps < next.at * total) continue;
      await pause(next.delayMs);
      // A part that is away at this moment is killed when it is there again.
      if (!(next.part === driver ? child.kill('SIGKILL') : killPart(dataDir, next.part))) continue;
      pending.shift();
      killed.push(next.part);
      report(`SIGKILL ${next.part}（${steps}/${total}）`);
      restarted = next.part === driver;
      if (restarted) break;
    }
    const exitCode = await exitOf(child);
    if (!restarted) return { exitCode, killed, ...saidBy(lines), lastLines: [...lines, ...errors].slice(-LAST_LINES) };
  }
}

/** Kills a part the hard way, by what its supervisor wrote down; false while it is not running anyway. */
function killPart(dataDir: string, name: string): boolean {
  const record = readRunRecords(dataDir).find((each) => each.name === name);
  if (!record) throw new StepError(`没有在运行的部分 / no running part: ${name}`);
  if (!record.process || !isStillRunning(record.process)) return false;
  return process.kill(record.process.pid, 'SIGKILL');
}

function saidBy(lines: readonly string[]): Pick<Replayed, 'digest' | 'digests' | 'done'> {
  const said = (pattern: RegExp): string | undefined =>
    lines.map((line) => pattern.exec(line)?.[1]).findLast((found) => found !== undefined);
  const done = said(/本次完成(\d+)步/);
  return {
    digest: said(/^digest ([0-9a-f]{64})$/),
    digests: Object.fromEntries(
      lines.flatMap((line) => {
        const [, part, digest] = /^digest of (\w+) ([0-9a-f]{64})$/.exec(line) ?? [];
        return part && digest ? [[part, digest]] : [];
      }),
    ),
    done: done === undefined ? undefined : Number(done),
  };
}

/** Where everything that the driver said in one replay is kept, its restarts included. */
export const driverLog = (dataDir: string): string => path.join(dataDir, 'logs', 'driver.log');

/** What the driver prints, line by line, also kept in the log. */
async function* linesOf(child: ChildProcess, dataDir: string): AsyncGenerator<string> {
  if (!child.stdout) throw new Error('The driver was started without a pipe');
  for await (const line of createInterface({ input: child.stdout })) {
    appendFileSync(driverLog(dataDir), `${line}\n`);
    yield line;
  }
}

const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    const code = (): number => child.exitCode ?? 1;
    if (child.exitCode !== null || child.signalCode !== null) resolve(code());
    else child.once('close', () => resolve(code()));
  });
