import { spawn } from 'node:child_process';
import path from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { accountsFile } from './accounts.js';
import { baseEnvironment } from './run-step.js';
import type { Secrets } from './secrets.js';

const checkout = path.resolve(import.meta.dirname, '../../..');
const main = path.join(checkout, 'scenarios/hebi-2023/dist/main.js');

export const isScenarioBuilt = (): boolean => existsSync(main);

/** Replays the scenario against the system that runs on this data folder, its output shown; answers its exit code. */
export async function runScenario(dataDir: string, args: readonly string[], signal?: AbortSignal): Promise<number> {
  const ports = JSON.parse(readFileSync(path.join(dataDir, 'ports.json'), 'utf8')) as Record<string, number>;
  const secrets = JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as Secrets;
  const child = spawn(process.execPath, [main, ...args], {
    cwd: path.dirname(path.dirname(main)),
    stdio: 'inherit',
    signal,
    env: {
      ...baseEnvironment(),
      JUCAI_ORIGIN: `http://localhost:${ports.gateway}`,
      ACCOUNTS_FILE: accountsFile(dataDir),
      DEMO_PASSWORD: secrets.demoPassword,
    },
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
