import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Runtime, startRuntime, testRolePassword } from './runtime.js';
import { sentenceOf } from './step-error.js';

interface TestOptions {
  readonly checkout: string;
  readonly dataDir: string;
  readonly nxArguments: readonly string[];
}

/** `npm test`: all projects' tests on real servers of their own, ending with the sum over all. */
export async function runTests(options: TestOptions): Promise<void> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  let runtime: Runtime | undefined;
  let exitCode = 1;
  try {
    const report = (line: string): void => console.log(`▸ ${line}`);
    runtime = await startRuntime({
      checkout: options.checkout,
      dataDir: options.dataDir,
      mode: 'test',
      parts: ['postgres', 'kafka'],
      report,
      signal: stopping.signal,
    });
    exitCode = await runNx(options, runtime, stopping.signal);
  } catch (error) {
    console.error(`✗ ${sentenceOf(error)}`);
  } finally {
    await runtime?.stop();
  }
  process.exit(exitCode);
}

async function runNx(options: TestOptions, runtime: Runtime, signal: AbortSignal): Promise<number> {
  const totals = path.join(options.dataDir, 'totals.jsonl');
  rmSync(totals, { force: true });
  const addresses = {
    TEST_DATABASE_ADMIN_URL: runtime.databaseAdminUrl,
    TEST_DATABASE_ROLE_PASSWORD: testRolePassword,
    TEST_KAFKA_BROKERS: runtime.kafkaBrokers,
  };
  writeFileSync(path.join(options.dataDir, 'env.json'), JSON.stringify(addresses, null, 2));
  // Never from the cache: a result that was not run has nothing to count, and the servers are part of what is tested.
  const args = ['nx', 'run-many', '-t', 'test', '--output-style=stream', '--skip-nx-cache', ...options.nxArguments];
  const child = spawn('npx', args, {
    cwd: options.checkout,
    stdio: 'inherit',
    env: { ...process.env, ...addresses, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', JUCAI_TEST_TOTALS: totals },
  });
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  const { passed, failed } = sumOf(totals);
  // A project can fail without a failed test (its runner crashed): it must not look like a success.
  const failures = code !== 0 && failed === 0 ? 1 : failed;
  console.log(`\n${passed} passed, ${failures} failed`);
  return code === 0 && failures > 0 ? 1 : code;
}

function sumOf(file: string): { passed: number; failed: number } {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  return lines
    .map((line) => JSON.parse(line) as { passed: number; failed: number })
    .reduce((sum, run) => ({ passed: sum.passed + run.passed, failed: sum.failed + run.failed }), {
      passed: 0,
      failed: 0,
    });
}
