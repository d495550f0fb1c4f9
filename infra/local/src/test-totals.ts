import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

interface Totals {
  readonly passed: number;
  readonly failed: number;
}

interface TestRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

const NOTHING: Totals = { passed: 0, failed: 0 };
const added = (one: Totals, other: Totals): Totals => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

/** Runs test programs and sums up what the reporter of each jest run wrote down. */
export class TestTotals {
  readonly #folder: string;
  #runs = 0;
  #sum = NOTHING;

  constructor(dataDir: string) {
    this.#folder = path.join(dataDir, 'totals');
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
  }

  get sum(): Totals {
    return this.#sum;
  }

  /** Counts something that failed before it could run a test. */
  fail(): void {
    this.#sum = added(this.#sum, { passed: 0, failed: 1 });
  }

  /** One that failed without a failed test (its runner crashed) counts as one failure. */
  async run({ command, args, cwd, env, signal }: TestRun): Promise<void> {
    if (signal.aborted) return;
    this.#runs += 1;
    const file = path.join(this.#folder, `${this.#runs}.jsonl`);
    const child = spawn(command, args, {
      cwd,
      // A group of its own, so that whatever it started ends with it; then the terminal's input is not for it.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, JUCAI_TEST_TOTALS: file },
    });
    const end = (): void => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, 'SIGTERM');
    };
    signal.addEventListener('abort', end, { once: true });
    const code = await new Promise<number>((resolve) => {
      child.once('error', () => resolve(1));
      child.once('exit', (exitCode) => resolve(exitCode ?? 1));
    });
    signal.removeEventListener('abort', end);
    const totals = writtenIn(file);
    this.#sum = added(this.#sum, totals);
    if (code !== 0 && totals.failed === 0) this.fail();
  }
}

/** A run of several projects has one line for each. */
function writtenIn(file: string): Totals {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  return lines.map((line) => JSON.parse(line) as Totals).reduce(added, NOTHING);
}
