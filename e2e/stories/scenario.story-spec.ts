import { beforeAll, describe, expect, it } from '@jest/globals';
import { killPlan } from '../../infra/local/src/faults/kill-plan.js';
import { driver, type Replayed, replayUnderFire } from '../../infra/local/src/faults/replay-under-fire.js';
import { readRunRecords } from '../../infra/local/src/run-files.js';
import { expectedDigests } from '../../scenarios/hebi-2023/src/expected-digests.js';
import { dataDir } from './environment.js';

const SEED = 20230418;
/** A kill comes anywhere within the step that follows. */
const LONGEST_DELAY_MS = 400;
// Three minutes where nothing else runs; a machine that does several things at once must not make a test red.
const LONGEST_MS = 1_800_000;
/** Keycloak takes longest to come back; `npm run test:faults` kills it as well. */
const parts = [
  'organizations',
  'reports',
  'meetings',
  'policies',
  'talents',
  'integration',
  'gateway',
  'kafka',
  'postgres',
];
const report = (line: string): void => void process.stdout.write(`  ${line}\n`);

describe('the year of the scenario, while every part but Keycloak is killed once', () => {
  let replayed: Replayed;

  beforeAll(async () => {
    const kills = killPlan({ seed: SEED, parts: [...parts, driver], longestDelayMs: LONGEST_DELAY_MS });
    replayed = await replayUnderFire({ dataDir: dataDir(), kills, report });
  }, LONGEST_MS);

  it('is played to its end', () => {
    expect(replayed.exitCode === 0 ? 'ended well' : replayed.lastLines).toBe('ended well');
    expect(replayed.digest).toEqual(expect.any(String));
  });

  it.each([...parts, driver])('goes on after %s was killed', (part) => {
    expect(replayed.killed.filter((killed) => killed === part)).toEqual([part]);
  });

  it.each(parts)('has %s back by itself', (part) => {
    const [record] = readRunRecords(dataDir()).filter(({ name }) => name === part);
    expect(record).toMatchObject({ state: 'ready', restarts: 1 });
  });

  it('has come to what an undisturbed year comes to, in every part', () => {
    expect(replayed.digests).toEqual(expectedDigests());
  });

  it(
    'changes nothing when it is played again',
    async () => {
      const { digest } = replayed;
      const again = await replayUnderFire({ dataDir: dataDir() });
      expect(again).toMatchObject({ exitCode: 0, done: 0, digest });
    },
    LONGEST_MS,
  );
});
