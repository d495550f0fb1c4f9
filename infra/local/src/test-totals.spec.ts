import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestTotals } from './test-totals.js';
import path from 'node:path';

describe('TestTotals', () => {
  let dataDir: string;
  let totals: TestTotals;
  const run = (script: string): Promise<void> =>
    totals.run({
      command: process.execPath,
      args: ['-e', script],
      cwd: dataDir,
      env: {},
      signal: new AbortController().signal,
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
});
