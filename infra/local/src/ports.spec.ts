import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isFree, portsFor, requireFreePorts } from './ports.js';

describe('ports', () => {
  let dataDir: string;
  let occupant: Server;
  let occupied: number;

  beforeEach(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'ports-'));
    occupant = createServer();
    await new Promise<void>((resolve) => occupant.listen({ host: '127.0.0.1', port: 0 }, resolve));
    occupied = (occupant.address() as AddressInfo).port;
  });
  afterEach(async () => {
    await new Promise((resolve) => occupant.close(resolve));
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('chooses distinct free ports below the range of outgoing connections, and keeps them', async () => {
    const chosen = await portsFor(dataDir, ['postgres', 'kafka', 'keycloak']);
    const values = Object.values(chosen);
    expect(new Set(values).size).toBe(3);
    for (const port of values) {
      expect(port).toBeGreaterThanOrEqual(20_000);
      expect(port).toBeLessThan(32_768);
      expect(await isFree(port)).toBe(true);
    }
    expect(await portsFor(dataDir, ['kafka', 'postgres', 'keycloak', 'reports'])).toMatchObject(chosen);
  });

  it('takes a given port as it is', async () => {
    expect(await portsFor(dataDir, ['gateway'], { gateway: 20_123 })).toEqual({ gateway: 20_123 });
  });

  it('names an occupied port, its purpose and its holder in one sentence', async () => {
    const failure = await requireFreePorts({ kafka: occupied }).catch((error: Error) => error.message);
    expect(failure).toContain(`端口 ${occupied}（kafka）已被占用`);
    expect(failure).toContain(`port ${occupied} (kafka) is in use`);
    expect(failure).not.toContain('\n');
    expect(failure).toContain(`pid ${process.pid}`);
  });

  it('says of the gateway’s port what another one would cost', async () => {
    await expect(requireFreePorts({ gateway: occupied })).rejects.toThrow('npm run reset');
  });
});
