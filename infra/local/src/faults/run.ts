import { partNames, type Runtime } from '../runtime.js';
import { expectedDigests } from '../scenario.js';
import { replicaName, serviceNames } from '../services.js';
import { sentenceOf } from '../step-error.js';
import { stopRequest } from '../stop-request.js';
import { startSystem } from '../system-stage.js';
import { killPlan } from './kill-plan.js';
import { driver, replayUnderFire, type Replayed } from './replay-under-fire.js';

interface FaultOptions {
  readonly checkout: string;
  readonly dataDir: string;
  /** Only these victims; all parts and the driver when left out. */
  readonly only?: readonly string[];
  /** How often the victim is killed in one replay. */
  readonly times: number;
  readonly seed: number;
  /** How many of each service, one round of all victims for each number. */
  readonly replicas: readonly number[];
}

interface Round extends FaultOptions {
  readonly replicaCount: number;
  readonly victim?: string;
  readonly signal: AbortSignal;
}

const LONGEST_DELAY_MS = 900;
const report = (line: string): void => console.log(`▸ ${line}`);

/** `npm run test:faults`: an undisturbed replay, then one for each victim; every one must come to the same. */
export async function runFaults(options: FaultOptions): Promise<void> {
  const signal = stopRequest();
  const victims = options.only ?? [...partNames, driver];
  const unknown = victims.filter((name) => name !== driver && !(partNames as readonly string[]).includes(name));
  if (unknown.length > 0) {
    console.error(`✗ 没有这样的部分 / no such part: ${unknown.join(', ')}; ${[...partNames, driver].join(', ')}`);
    process.exit(1);
  }
  report(`seed ${options.seed}`);
  let passed = 0;
  let failed = 0;
  for (const replicaCount of options.replicas) {
    for (const victim of [undefined, ...victims]) {
      if (signal.aborted) break;
      const beganAt = performance.now();
      const what = `${victim ?? '无故障 / undisturbed'} × ${replicaCount}`;
      const problem = await play({ ...options, replicaCount, victim, signal }).catch(sentenceOf);
      if (problem === undefined) passed += 1;
      else failed += 1;
      const seconds = Math.round((performance.now() - beganAt) / 1_000);
      console.log(`${problem === undefined ? '✓' : '✗'} ${what} (${seconds} s)${problem ? `: ${problem}` : ''}`);
    }
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && !signal.aborted ? 0 : 1);
}

/** One replay on a fresh system; answers what is wrong with it. */
async function play(round: Round): Promise<string | undefined> {
  const { victim, seed, times, replicaCount, signal } = round;
  const system = await startSystem({ ...round, replicas: replicaCount, report });
  if (system instanceof Error) throw system;
  try {
    const kills = killPlan({
      seed,
      parts: processesOf(victim, replicaCount),
      times,
      longestDelayMs: LONGEST_DELAY_MS,
    });
    const replayed = await replayUnderFire({ dataDir: system.dataDir, kills, report, signal });
    return problemOf(replayed, kills.length) ?? (await changesNothing(system, replayed, signal));
  } finally {
    await system.stop();
  }
}

function problemOf(replayed: Replayed, kills: number): string | undefined {
  if (replayed.exitCode !== 0 || replayed.digest === undefined) return replayed.lastLines.join('\n  ');
  if (replayed.killed.length < kills) return `only ${replayed.killed.length} of ${kills} kills came`;
  const expected = expectedDigests();
  const parts = [...new Set([...Object.keys(expected), ...Object.keys(replayed.digests)])];
  const other = parts.filter((part) => replayed.digests[part] !== expected[part]);
  return other.length === 0 ? undefined : `came to something else than expected in ${other.join(', ')}`;
}

async function changesNothing({ dataDir }: Runtime, first: Replayed, signal: AbortSignal): Promise<string | undefined> {
  const again = await replayUnderFire({ dataDir, signal });
  if (again.done === 0 && again.digest === first.digest) return undefined;
  return `a second replay did ${again.done} steps and came to ${again.digest}`;
}

/** What is killed when a victim is named: each of its replicas in turn. */
function processesOf(victim: string | undefined, replicas: number): string[] {
  if (victim === undefined) return [];
  const service = serviceNames.find((name) => name === victim);
  if (!service) return [victim];
  return Array.from({ length: replicas }, (_, index) => replicaName(service, index + 1));
}
