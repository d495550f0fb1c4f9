import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identify } from '../bin/process-identity.mjs';
import { type PartState, type RunRecord, removeRunRecord, writeRunRecord } from './run-files.js';
import { sentenceOf, StepError } from './step-error.js';

export interface PartSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The system user to run as, when it is not the starter's. */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly port?: number;
  readonly healthUrl?: string;
  readonly stopSignal?: NodeJS.Signals;
  readonly stopTimeoutMs?: number;
  readonly readyTimeoutMs?: number;
  /** True once the part serves. Never a bare connect: only an answer proves who listens. */
  readonly isReady: () => Promise<boolean>;
}

export interface Backoff {
  readonly firstMs: number;
  readonly longestMs: number;
  /** A part that ran this long starts again from the first delay. */
  readonly settledMs: number;
}

const defaultBackoff: Backoff = { firstMs: 200, longestMs: 15_000, settledMs: 30_000 };
const largestLogBytes = 20 * 1024 * 1024;

/** One child process that is kept running: whenever it ends unasked it is started again, ever more slowly, for ever. */
export class SupervisedPart {
  #state: PartState = 'stopped';
  #child: ChildProcess | undefined;
  #exited: Promise<void> = Promise.resolve();
  #restarts = 0;
  #delayMs: number;
  readonly #stopping = new AbortController();
  readonly #logFile: string;

  constructor(
    private readonly dataDir: string,
    private readonly order: number,
    private readonly spec: PartSpec,
    private readonly backoff: Backoff = defaultBackoff,
  ) {
    this.#delayMs = backoff.firstMs;
    this.#logFile = path.join(dataDir, 'logs', `${spec.name}.log`);
  }

  get name(): string {
    return this.spec.name;
  }

  get record(): RunRecord {
    const pid = this.#child?.pid;
    return {
      name: this.spec.name,
      state: this.#state,
      process: pid === undefined ? undefined : identify(pid),
      port: this.spec.port,
      restarts: this.#restarts,
      stopSignal: this.spec.stopSignal ?? 'SIGTERM',
      healthUrl: this.spec.healthUrl,
      order: this.order,
    };
  }

  /** Starts the part and resolves when it serves; a first start that fails is reported, not repeated. */
  async start(): Promise<void> {
    this.#launch();
    const child = this.#child;
    const deadline = Date.now() + (this.spec.readyTimeoutMs ?? 120_000);
    while (!(await this.#isServing())) {
      if (this.#stopping.signal.aborted) throw new StepError(`${this.name}: 启动被中止 / start was interrupted`);
      if (child?.exitCode !== null || child.signalCode !== null) {
        const how = child?.signalCode ?? child?.exitCode ?? 'spawn';
        throw new StepError(
          `${this.name} 启动失败（${how}）${this.#diskFull()} / ${this.name} failed to start (${how})`,
          this.#logFile,
        );
      }
      if (Date.now() > deadline) {
        throw new StepError(
          `${this.name} 没有按时就绪${this.#diskFull()} / ${this.name} did not become ready in time`,
          this.#logFile,
        );
      }
      await pause(100);
    }
    this.#enter('ready');
    void this.#superviseFrom(child);
  }

  /** Ends the part: its own signal first, SIGKILL to its whole group when it does not obey. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const child = this.#child;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
      this.#leave();
      return;
    }
    this.#enter('stopping');
    child.kill(this.spec.stopSignal ?? 'SIGTERM');
    const obeyed = new AbortController();
    const patience = pause(this.spec.stopTimeoutMs ?? 15_000, undefined, { signal: obeyed.signal }).catch(
      () => undefined,
    );
    await Promise.race([this.#exited, patience]);
    obeyed.abort();
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
    await this.#exited;
    this.#leave();
  }

  #launch(): void {
    mkdirSync(path.dirname(this.#logFile), { recursive: true });
    if (existsSync(this.#logFile) && statSync(this.#logFile).size > largestLogBytes) {
      renameSync(this.#logFile, `${this.#logFile}.1`);
    }
    const log = openSync(this.#logFile, 'a');
    // A group of its own: Ctrl-C in the terminal reaches only the starter, which stops the parts in order.
    const child = spawn(this.spec.command, this.spec.args, {
      cwd: this.spec.cwd,
      env: this.spec.env,
      detached: true,
      stdio: ['ignore', log, log],
      ...this.spec.user,
    });
    closeSync(log);
    this.#child = child;
    this.#exited = new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    this.#enter(this.#restarts === 0 ? 'starting' : 'restarting');
  }

  async #superviseFrom(first: ChildProcess | undefined): Promise<void> {
    let startedAt = Date.now();
    for (let child = first; child; child = this.#child) {
      await this.#exited;
      if (this.#stopping.signal.aborted) return;
      if (Date.now() - startedAt > this.backoff.settledMs) this.#delayMs = this.backoff.firstMs;
      this.#restarts += 1;
      this.#enter('restarting');
      await pause(this.#delayMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      if (this.#stopping.signal.aborted) return;
      this.#delayMs = Math.min(this.#delayMs * 2, this.backoff.longestMs);
      startedAt = Date.now();
      try {
        this.#launch();
      } catch (error) {
        // On a full disk not even its log can be opened; there may be room at the next try.
        this.#say(error);
        continue;
      }
      void this.#markReadyWhenServing(this.#child);
    }
  }

  async #markReadyWhenServing(child: ChildProcess | undefined): Promise<void> {
    while (child === this.#child && child?.exitCode === null && child.signalCode === null) {
      if (await this.#isServing()) {
        if (child === this.#child && !this.#stopping.signal.aborted) this.#enter('ready');
        return;
      }
      await pause(200);
    }
  }

  async #isServing(): Promise<boolean> {
    // Any failure to ask means "not yet": the part is still coming up.
    return this.spec.isReady().catch(() => false);
  }

  /** A record that can't be written leaves `npm run status` behind; it must not end the watch over the parts. */
  #enter(state: PartState): void {
    this.#state = state;
    try {
      writeRunRecord(this.dataDir, this.record);
    } catch (error) {
      this.#say(error);
    }
  }

  #say(error: unknown): void {
    process.stderr.write(`${this.name}: ${sentenceOf(error)}\n`);
  }

  #leave(): void {
    this.#state = 'stopped';
    removeRunRecord(this.dataDir, this.name);
  }

  #diskFull(): string {
    const tail = existsSync(this.#logFile) ? readFileSync(this.#logFile, 'utf8').slice(-20_000) : '';
    return /no space left on device|ENOSPC/i.test(tail) ? '，磁盘已满 / the disk is full' : '';
  }
}
