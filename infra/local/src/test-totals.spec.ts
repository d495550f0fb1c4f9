import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { identify, isStillRunning } from '../bin/process-identity.mjs';
import { until } from '../test/until.js';
import { TestTotals } from './test-totals.js';

describe('TestTotals', () => {
  let dataDir: string;
  let totals: TestTotals;
  const run = (script: string, signal = new AbortController().signal): Promise<void> =>
    totals.run({
      command: process.execPath,
      args: ['-e', script],
      cwd: dataDir,
      env: {},
      signal,
    });
  const written = (passed: number, failed: number): string =>
    `require('node:fs').appendFileSync(process.env.JUCAI_TEST_TOTALS, '${JSON.stringify({ passed, failed })}\\n');`;

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'totals-'));
    totals = new TestTotals(dataDir);
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('sums up all lines of all runs', async () => {
    await run(written(3, 0) + written(4, 0));
    await run(`${written(2, 1)} process.exit(1)`);
    expect(totals.sum).toEqual({ passed: 9, failed: 1 });
  });

  it('counts a run that failed without a failed test', async () => {
    await run(`${written(3, 0)} process.exit(1)`);
    await run('process.kill(process.pid, "SIGKILL")');
    expect(totals.sum).toEqual({ passed: 3, failed: 2 });
  });

  it('ends what a run has started together with it', async () => {
    const stopping = new AbortController();
    const file = path.join(dataDir, 'pid');
    const running = run(
      `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
      require('node:fs').writeFileSync('pid', String(child.pid));
      setInterval(() => undefined, 1000);`,
      stopping.signal,
    );
    await until(() => existsSync(file) && readFileSync(file, 'utf8') !== '');
    const started = identify(Number(readFileSync(file, 'utf8')));
    stopping.abort();
    await running;
    if (!started) throw new Error('It was never there');
    await until(() => !isStillRunning(started));
  });
});
