import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { driverLog } from './faults/replay-under-fire.js';
import { endLeftovers, outsideFolder } from './leftovers.js';
import { freePort } from './ports.js';
import { type Runtime, startRuntime } from './runtime.js';
import { peopleEnvironment } from './scenario.js';
import { serviceNames } from './services.js';
import type { TestTotals } from './test-totals.js';

interface SystemOptions {
  readonly checkout: string;
  readonly dataDir: string;
  readonly report: (line: string) => void;
  readonly signal: AbortSignal;
  readonly replicas?: number;
}

interface StoryOptions {
  readonly checkout: string;
  readonly dataDir: string;
  readonly totals: TestTotals;
  /** Addresses of the test servers, for specs that make databases of their own. */
  readonly addresses: NodeJS.ProcessEnv;
  readonly report: (line: string) => void;
  readonly timed: <T>(what: string, work: () => Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
}

const LOG_LINES = 15;

/** The system's own data folder, inside the one of the test run. */
export const systemFolder = (dataDir: string): string => path.join(dataDir, 'system');

/** Starts the whole system from nothing, beside whatever else runs; answers the reason when it can't. */
export async function startSystem(options: SystemOptions): Promise<Runtime | Error> {
  const dataDir = systemFolder(options.dataDir);
  try {
    await removeSystem(dataDir);
    mkdirSync(dataDir, { recursive: true });
    // Not the usual address: a system that people look at may want it meanwhile.
    const ports = { gateway: await freePort() };
    return await startRuntime({ ...options, dataDir, ports, mode: 'demonstration' });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function removeSystem(dataDir: string): Promise<void> {
  await endLeftovers(dataDir);
  const outside = outsideFolder(dataDir);
  if (outside) rmSync(outside, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** Runs the stories in their order: the scenario first, since crawl and browser are about what it leaves. */
export async function runStories(runtime: Runtime, options: StoryOptions): Promise<void> {
  const { checkout, totals, report, timed, signal } = options;
  const stage = (what: string, project: string, args: readonly string[]): Promise<void> =>
    timed(what, () =>
      totals.run({
        command: process.execPath,
        args: ['--experimental-vm-modules', path.join(checkout, 'node_modules/jest/bin/jest.js'), ...args],
        cwd: path.join(checkout, project),
        env: environmentOf(runtime, options),
        signal,
      }),
    );
  const stories = (folder: string): Promise<void> =>
    stage(`e2e/${folder}`, 'e2e', ['--config', 'stories.config.mjs', `/e2e/${folder}/`]);
  const failedBefore = totals.sum.failed;
  await stories('stories');
  const isPlayed = totals.sum.failed === failedBefore;
  await stage('organizations: Keycloak', 'services/organizations', ['--config', 'jest.keycloak.config.mjs']);
  if (signal.aborted) return;
  if (!isPlayed) {
    report(
      '场景未通过，不再运行 crawl 和 browser / the scenario failed: crawl and browser are not run, counted as one failure',
    );
    report(`场景最后所说 / what its driver said last:\n${lastOf(driverLog(runtime.dataDir))}`);
    totals.fail();
    return;
  }
  await stories('crawl');
  await stories('browser');
}

/** The end of a log, so that a failure can be understood where only the output is kept. */
const lastOf = (log: string): string =>
  existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n') : '';

function environmentOf(runtime: Runtime, { dataDir, addresses }: StoryOptions): NodeJS.ProcessEnv {
  const { ports, secrets } = runtime;
  const serviceUrls = serviceNames.map((service) => [service, `http://127.0.0.1:${ports[service]}`]);
  return {
    ...addresses,
    ...peopleEnvironment(runtime.dataDir),
    JUCAI_DATA_DIR: runtime.dataDir,
    JUCAI_SERVICE_URLS: JSON.stringify(Object.fromEntries(serviceUrls)),
    JUCAI_SCREENSHOTS_DIR: path.join(dataDir, 'screenshots'),
    TEST_KEYCLOAK_URL: `http://127.0.0.1:${ports.keycloak}/auth`,
    TEST_KEYCLOAK_ADMIN_PASSWORD: secrets.keycloakAdmin,
  };
}
