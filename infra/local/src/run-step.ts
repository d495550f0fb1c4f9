import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StepError } from './step-error.js';

export interface Step {
  /** Names the log file and, in the sentence of a failure, the step. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly logDir: string;
  /** Exit codes that are fine besides 0. */
  readonly accept?: readonly number[];
  /** Ends the step when the runtime stops. */
  readonly signal?: AbortSignal;
}

/** Runs a command to its end with its output in a log of its own; answers the exit code, throws when it is not accepted. */
export async function runStep(step: Step): Promise<number> {
  mkdirSync(step.logDir, { recursive: true });
  const logFile = path.join(step.logDir, `${step.name}.log`);
  const log = openSync(logFile, 'w');
  const child = spawn(step.command, step.args, {
    cwd: step.cwd,
    env: step.env,
    stdio: ['ignore', log, log],
    detached: true,
    signal: step.signal,
    ...step.user,
  });
  closeSync(log);
  const outcome = await new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  if (typeof outcome === 'number' && [0, ...(step.accept ?? [])].includes(outcome)) return outcome;
  const full = /no space left on device|ENOSPC/i.test(readFileSync(logFile, 'utf8'))
    ? '，磁盘已满 / the disk is full'
    : '';
  throw new StepError(`${step.name} 失败（${outcome}）${full} / ${step.name} failed (${outcome})`, logFile);
}

/** The few variables of our own environment that a child gets; everything else it needs is stated by its part. */
export function baseEnvironment(): Record<string, string> {
  const passed = /^(PATH|HOME|LANG|JAVA_HOME|TMPDIR|LOG_LEVEL|MAVEN_.*|https?_proxy|no_proxy|HTTPS?_PROXY|NO_PROXY)$/;
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => passed.test(entry[0]) && entry[1] !== undefined,
    ),
  );
}
