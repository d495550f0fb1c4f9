import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { writeWhole } from './run-files.js';
import { StepError } from './step-error.js';

// Below every system's range for outgoing connections (32768 on Linux): no stranger's socket can sit on our port, and
// a probe can't connect to itself.
const lowest = 20_000;
const highest = 32_000;
const gatewayPort = 8080;

/**
 * The port of each name: chosen once, kept in the data folder, so that addresses (the realm's redirect among them) hold.
 * Names that have none yet get a free one; `fixed` ones are taken as they are.
 */
export async function portsFor(
  dataDir: string,
  names: readonly string[],
  fixed: Readonly<Record<string, number>> = {},
): Promise<Record<string, number>> {
  const file = path.join(dataDir, 'ports.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>) : {};
  const ports: Record<string, number> = { ...kept, ...fixed };
  let candidate = randomInt(lowest, highest - 1_000);
  for (const name of names) {
    if (ports[name] !== undefined) continue;
    if (name === 'gateway' && (await isFree(gatewayPort))) {
      ports[name] = gatewayPort;
      continue;
    }
    while (Object.values(ports).includes(candidate) || !(await isFree(candidate))) candidate += 1;
    ports[name] = candidate;
  }
  writeWhole(file, JSON.stringify(ports, null, 2));
  return ports;
}

/** A port that nobody uses, for a system that must not take the usual one. */
export async function freePort(): Promise<number> {
  let candidate = randomInt(lowest, highest);
  while (!(await isFree(candidate))) candidate += 1;
  return candidate;
}

/** Throws one sentence when a port that we are about to use is held by someone. */
export async function requireFreePorts(ports: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    if (await isFree(port)) continue;
    const holder = holderOf(port);
    // The realm was made for the gateway's address and takes nobody in from another.
    const [otherwise, orElse] =
      name === 'gateway'
        ? ['（换端口须先 npm run reset，数据会清空）', ' (another port takes npm run reset, which drops all data)']
        : ['，或改 .data/ports.json', ', or change .data/ports.json'];
    throw new StepError(
      `端口 ${port}（${name}）已被占用${holder ? `：${holder}` : ''}，请停止占用者${otherwise} / port ${port} (${name}) is in use${holder ? ` by ${holder}` : ''}: stop its holder${orElse}`,
    );
  }
}

/** Whether nobody listens there, on either loopback address. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

const canListen = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 has nobody listening on it.
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

function holderOf(port: number): string | undefined {
  const { stdout } = spawnSync('ss', ['-Hltnp', `sport = :${port}`], { encoding: 'utf8' });
  const [, command, pid] = /users:\(\("([^"]+)",pid=(\d+)/.exec(stdout ?? '') ?? [];
  if (command) return `${command} (pid ${pid})`;
  const lsof = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' });
  const [, heldBy, name] = /p(\d+)\s+c(\S+)/.exec(lsof.stdout ?? '') ?? [];
  return heldBy ? `${name} (pid ${heldBy})` : undefined;
}
