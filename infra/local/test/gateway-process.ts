import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { portsFor } from '../src/ports.js';

const project = path.resolve(import.meta.dirname, '..');

export interface GatewayUnderTest {
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Compiles the gateway of the source into a folder of its own. It is tested as the process that it is: @fastify/static
 * requires an ES module from CommonJS, which Node does and jest's own module system can't.
 */
export function compileGateway(): string {
  // Named dist, which every tool of the workspace leaves alone; inside of the project, so that its packages are found.
  const parent = path.join(project, 'test/dist');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'gateway-'));
  const swc = path.resolve(project, '../../node_modules/.bin/swc');
  execFileSync(swc, ['src/gateway', '-d', folder, '--strip-leading-paths', '--config-file', '../../.swcrc'], {
    cwd: project,
    stdio: 'pipe',
  });
  return folder;
}

export async function startGateway(compiled: string, env: Record<string, string>): Promise<GatewayUnderTest> {
  const dataDir = mkdtempSync(path.join(compiled, 'ports-'));
  const { trial: port = 0 } = await portsFor(dataDir, ['trial']);
  rmSync(dataDir, { recursive: true });
  const child = spawn(process.execPath, [path.join(compiled, 'gateway/main.js')], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', PORT: String(port), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://localhost:${port}`;
  const answers = (): Promise<boolean> =>
    fetch(`${origin}/gateway/health`).then(
      (response) => response.ok,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`The gateway ended with ${child.exitCode}`);
    await pause(20);
  }
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
