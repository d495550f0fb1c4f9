import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { endLeftovers, outsideFolder } from './leftovers.js';
import { type Runtime, startRuntime } from './runtime.js';
import { writeWhole } from './run-files.js';
import { sentenceOf } from './step-error.js';
import { stopRequest } from './stop-request.js';
import { runStories, startSystem, systemFolder } from './system-stage.js';
import { TestTotals } from './test-totals.js';

interface ServerOptions {
  readonly checkout: string;
  readonly dataDir: string;
}

interface TestOptions extends ServerOptions {
  readonly nxArguments: readonly string[];
  /** Whether the projects' own tests run. */
  readonly projects: boolean;
  /** Whether the stories over the whole system run. */
  readonly system: boolean;
}

interface Addresses extends NodeJS.ProcessEnv {
  readonly TEST_DATABASE_ADMIN_URL: string;
  readonly TEST_KAFKA_BROKERS: string;
}

const report = (line: string): void => console.log(`▸ ${line}`);

/** `npm test`: all projects' tests and the stories over the whole system, on real servers of their own; ends with the sum over all. */
export async function runTests(options: TestOptions): Promise<void> {
  const totals = new TestTotals(options.dataDir);
  const ended = await withServers(options, async (addresses, stopping) => {
    // Keycloak takes its time to start: the system comes up while the projects' tests run.
    const starting = options.system ? startSystem({ ...options, report, signal: stopping }) : undefined;
    if (options.projects) await timed('各项目的测试 / projects', () => runNx(options, totals, addresses, stopping));
    const system = await starting;
    if (system instanceof Error) {
      console.error(`✗ 整个系统未能启动 / the whole system did not start: ${sentenceOf(system)}`);
      totals.fail();
    } else if (system) {
      try {
        await runStories(system, { ...options, totals, addresses, timed, report, signal: stopping });
      } finally {
        await system.stop();
      }
    }
  });
  const { passed, failed } = totals.sum;
  const failures = ended || failed > 0 ? failed : 1;
  console.log(`\n${passed} passed, ${failures} failed`);
  process.exit(failures > 0 ? 1 : 0);
}

/** Keeps the servers up for single jest runs, until Ctrl-C. */
export async function keepServers(options: ServerOptions): Promise<void> {
  const ended = await withServers({ ...options, keepData: true }, async (addresses, stopping) => {
    report(`测试服务器已就绪，Ctrl-C 停止 / test servers are up until Ctrl-C: ${JSON.stringify(addresses)}`);
    if (!stopping.aborted) await once(stopping, 'abort');
  });
  process.exit(ended ? 0 : 1);
}

/** Starts PostgreSQL and Kafka for the tests, and stops them whatever happens; false when something went wrong. */
async function withServers(
  options: ServerOptions & { readonly keepData?: boolean },
  work: (addresses: Addresses, stopping: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const stopping = stopRequest();
  let runtime: Runtime | undefined;
  try {
    await endLeftovers(options.dataDir);
    // Of a run with the whole system that was killed, though this one may do without.
    await endLeftovers(systemFolder(options.dataDir));
    if (!options.keepData) removeFormerRun(options.dataDir);
    runtime = await startRuntime({ ...options, mode: 'test', parts: ['postgres', 'kafka'], report, signal: stopping });
    await work(writeAddresses(options.dataDir, runtime), stopping);
    return !stopping.aborted || options.keepData === true;
  } catch (error) {
    console.error(`✗ ${sentenceOf(error)}`);
    return false;
  } finally {
    await runtime?.stop();
    rmSync(addressFile(options.dataDir), { force: true });
  }
}

/** A result must not depend on what an earlier run left; the servers beside which one develops keep their templates. */
function removeFormerRun(dataDir: string): void {
  for (const folder of ['postgres', 'kafka', 'files'])
    rmSync(path.join(dataDir, folder), { recursive: true, force: true });
  const outside = outsideFolder(dataDir);
  if (outside) rmSync(path.join(outside, 'postgres'), { recursive: true, force: true });
}

const addressFile = (dataDir: string): string => path.join(dataDir, 'env.json');

/** Also left in a file, where a single jest run finds them. */
function writeAddresses(dataDir: string, runtime: Runtime): Addresses {
  const addresses = { TEST_DATABASE_ADMIN_URL: runtime.databaseAdminUrl, TEST_KAFKA_BROKERS: runtime.kafkaBrokers };
  writeWhole(addressFile(dataDir), JSON.stringify(addresses, null, 2));
  return addresses;
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const beganAt = performance.now();
  const result = await work();
  report(`${what}: ${Math.round((performance.now() - beganAt) / 1_000)} s`);
  return result;
}

function runNx(
  { checkout, nxArguments }: TestOptions,
  totals: TestTotals,
  addresses: Addresses,
  signal: AbortSignal,
): Promise<void> {
  return totals.run({
    command: path.join(checkout, 'node_modules/.bin/nx'),
    // Never from the cache: a result that was not run has nothing to count, and the servers are part of what is tested.
    args: ['run-many', '-t', 'test', '--output-style=stream', '--skip-nx-cache', ...nxArguments],
    cwd: checkout,
    env: { ...addresses, NX_DAEMON: 'false', NX_NO_CLOUD: 'true' },
    signal,
  });
}
