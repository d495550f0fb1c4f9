import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { atEnd } from './at-end.js';
import { freePort } from './free-port.js';
import type { Recording } from './recording.js';
import { dataDir } from './servers.js';

/** Starts the bare server in a process of its own; answers its origin. */
export async function startFloor(
  databaseUrl: string,
  jwksUrl: string,
  recordings: readonly Recording[],
): Promise<string> {
  const file = path.join(dataDir, 'recordings.json');
  writeFileSync(file, JSON.stringify(recordings, null, 2));
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'floor.js')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      JWKS_URL: jwksUrl,
      RECORDINGS: file,
    },
  });
  atEnd(() => child.kill());
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    const listens = await fetch(`${origin}/`).then(
      () => true,
      () => false,
    );
    if (listens) return origin;
    await pause(50);
  }
  throw new Error('The bare server did not start');
}
