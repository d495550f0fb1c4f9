import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { identify } from '../bin/process-identity.mjs';
import { until } from '../test/until.js';
import { readRunRecords } from './run-files.js';
import { StepError } from './step-error.js';
import { type PartSpec, SupervisedPart } from './supervised-part.js';

const backoff = { firstMs: 10, longestMs: 80, settledMs: 60_000 };
const forEver = 'setInterval(() => undefined, 1000);';

describe('SupervisedPart', () => {
  let dataDir: string;
  let part: SupervisedPart;

  const supervise = (script: string, overrides: Partial<PartSpec> = {}): SupervisedPart => {
    part = new SupervisedPart(
      dataDir,
      0,
      {
        name: 'trial',
        command: process.execPath,
        args: ['-e', script],
        env: { PATH: process.env.PATH ?? '' },
        cwd: dataDir,
        isReady: async () => part.record.process !== undefined,
        ...overrides,
      },
      backoff,
    );
    return part;
  };

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'supervised-part-'));
  });
  afterEach(async () => {
    await part.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const kill = (): boolean => process.kill(part.record.process?.pid ?? NaN, 'SIGKILL');

  it('brings a killed process back as a new one and counts it', async () => {
    await supervise(forEver).start();
    const before = part.record.process?.pid;
    kill();
    await until(() => part.record.restarts === 1 && part.record.state === 'ready');
    expect(part.record.process?.pid).not.toBe(before);
    expect(readRunRecords(dataDir)).toMatchObject([{ name: 'trial', state: 'ready', restarts: 1 }]);
  });

  it('never gives up, but waits longer each time', async () => {
    // The first run lives until it is killed; every later one ends at once.
    const script = `const fs = require('node:fs'); if (fs.existsSync('seen')) process.exit(1); fs.writeFileSync('seen', ''); ${forEver}`;
    await supervise(script, { isReady: async () => existsSync(path.join(dataDir, 'seen')) }).start();
    const killedAt = Date.now();
    kill();
    await until(() => part.record.restarts >= 6);
    // 10 + 20 + 40 + 80 + 80 ms of waiting lie before the sixth.
    expect(Date.now() - killedAt).toBeGreaterThanOrEqual(230);
  });

  it('goes on watching while neither its record nor its log can be written, as on a full disk', async () => {
    await supervise(forEver).start();
    const [record, log] = [path.join(dataDir, 'run/trial.json.new'), path.join(dataDir, 'logs/trial.log')];
    mkdirSync(record);
    rmSync(log);
    mkdirSync(log);
    kill();
    await until(() => part.record.restarts >= 3);
    rmSync(log, { recursive: true });
    await until(() => part.record.state === 'ready');
    rmSync(record, { recursive: true });
    kill();
    await until(() => readRunRecords(dataDir)[0]?.state === 'ready' && part.record.state === 'ready');
  });

  it('reports a first start that fails, with its log', async () => {
    supervise(`console.error('no such setting'); process.exit(7)`, { isReady: async () => false });
    const failure = await part.start().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StepError);
    expect((failure as StepError).message).toContain('7');
    expect(readFileSync((failure as StepError).logFile ?? '', 'utf8')).toContain('no such setting');
  });

  it('names a full disk when the log shows one', async () => {
    supervise(`console.error('write failed: No space left on device'); process.exit(1)`, {
      isReady: async () => false,
    });
    await expect(part.start()).rejects.toThrow('磁盘已满');
  });

  it('ends a process that ignores its signal, and leaves no record', async () => {
    const script = `process.on('SIGTERM', () => undefined); require('node:fs').writeFileSync('listening', ''); ${forEver}`;
    await supervise(script, {
      stopTimeoutMs: 100,
      isReady: async () => existsSync(path.join(dataDir, 'listening')),
    }).start();
    const pid = part.record.process?.pid ?? 0;
    await part.stop();
    expect(identify(pid)).toBeUndefined();
    expect(readRunRecords(dataDir)).toEqual([]);
  });
});
