import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endLeftovers, outsideFolder } from './leftovers.js';
import { type Runtime, startRuntime } from './runtime.js';
import { sentenceOf } from './step-error.js';
import { stopRequest } from './stop-request.js';

interface TestOptions {
  readonly checkout: string;
  readonly dataDir: string;
  readonly nxArguments: readonly string[];
  /** Keeps the servers up for single jest runs, until Ctrl-C. */
  readonly serversOnly: boolean;
}

/** `npm test`: all projects' tests on real servers of their own, ending with the sum over all. */
export async function runTests(options: TestOptions): Promise<void> {
  const stopping = stopRequest();
  let runtime: Runtime | undefined;
  let exitCode = 1;
  try {
    await removeFormerRun(options);
    const report = (line: string): void => console.log(`▸ ${line}`);
    runtime = await startRuntime({
      checkout: options.checkout,
      dataDir: options.dataDir,
      mode: 'test',
      parts: ['postgres', 'kafka'],
      report,
      signal: stopping,
    });
    const addresses = writeAddresses(options.dataDir, runtime);
    if (options.serversOnly) {
      report(`测试服务器已就绪，Ctrl-C 停止 / test servers are up until Ctrl-C: ${JSON.stringify(addresses)}`);
      if (!stopping.aborted) await once(stopping, 'abort');
      exitCode = 0;
    } else {
      exitCode = await runNx(options, addresses, stopping);
    }
  } catch (error) {
    console.error(`✗ ${sentenceOf(error)}`);
  } finally {
    await runtime?.stop();
    rmSync(addressFile(options.dataDir), { force: true });
  }
  process.exit(exitCode);
}

/** A result must not depend on what an earlier run left; the servers beside which one develops keep their templates. */
async function removeFormerRun({ dataDir, serversOnly }: TestOptions): Promise<void> {
  await endLeftovers(dataDir);
  if (serversOnly) return;
  for (const folder of ['postgres', 'kafka', 'files'])
    rmSync(path.join(dataDir, folder), { recursive: true, force: true });
  const outside = outsideFolder(dataDir);
  if (outside) rmSync(path.join(outside, 'postgres'), { recursive: true, force: true });
}

const addressFile = (dataDir: string): string => path.join(dataDir, 'env.json');

interface Addresses extends NodeJS.ProcessEnv {
  readonly TEST_DATABASE_ADMIN_URL: string;
  readonly TEST_KAFKA_BROKERS: string;
}

/** Also left in a file, where a single jest run finds them. */
function writeAddresses(dataDir: string, runtime: Runtime): Addresses {
  const addresses = { TEST_DATABASE_ADMIN_URL: runtime.databaseAdminUrl, TEST_KAFKA_BROKERS: runtime.kafkaBrokers };
  writeFileSync(addressFile(dataDir), JSON.stringify(addresses, null, 2));
  return addresses;
}

async function runNx(options: TestOptions, addresses: Addresses, signal: AbortSignal): Promise<number> {
  const totals = path.join(options.dataDir, 'totals.jsonl');
  rmSync(totals, { force: true });
  // Never from the cache: a result that was not run has nothing to count, and the servers are part of what is tested.
  const args = ['run-many', '-t', 'test', '--output-style=stream', '--skip-nx-cache', ...options.nxArguments];
  const child = spawn(path.join(options.checkout, 'node_modules/.bin/nx'), args, {
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
