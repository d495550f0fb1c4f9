import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { accountsFile } from './accounts.js';
import { baseEnvironment } from './run-step.js';
import type { Secrets } from './secrets.js';

const checkout = path.resolve(import.meta.dirname, '../../..');
const scenario = path.join(checkout, 'scenarios/hebi-2023');
const main = path.join(scenario, 'dist/main.js');

export const isScenarioBuilt = (): boolean => existsSync(main);

/** What an undisturbed run comes to in each part, as `npm run scenario -- --renew` wrote it down. */
export const expectedDigests = (): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path.join(scenario, 'digests.json'), 'utf8')) as Record<string, string>;

/** What a program needs to act in the system that runs on this data folder as its people do. */
export function peopleEnvironment(dataDir: string): Record<string, string> {
  const ports = JSON.parse(readFileSync(path.join(dataDir, 'ports.json'), 'utf8')) as Record<string, number>;
  const secrets = JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as Secrets;
  return {
    JUCAI_ORIGIN: `http://localhost:${ports.gateway}`,
    ACCOUNTS_FILE: accountsFile(dataDir),
    DEMO_PASSWORD: secrets.demoPassword,
  };
}

/** Starts the scenario's driver against the system that runs on this data folder. */
export const startDriver = (
  dataDir: string,
  args: readonly string[],
  output: 'inherit' | 'pipe',
  signal?: AbortSignal,
): ChildProcess =>
  spawn(process.execPath, [main, ...args], {
    cwd: scenario,
    stdio: ['ignore', output, output],
    signal,
    env: { ...baseEnvironment(), ...peopleEnvironment(dataDir) },
  });

/** Replays the scenario with its output shown; answers its exit code. */
export async function runScenario(dataDir: string, args: readonly string[], signal?: AbortSignal): Promise<number> {
  const child = startDriver(dataDir, args, 'inherit', signal);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
