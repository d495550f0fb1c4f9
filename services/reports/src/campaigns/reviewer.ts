import type { Tier } from '@jucai/contracts';
import type { Transaction } from '@jucai/service-kit';

/** A unit as far as the way of a report needs it. */
export interface PlacedUnit {
  readonly code: string;
  readonly tier: Tier;
  readonly path: string;
}

/** Who reviews a unit's report: the nearest county above it, else the city. */
export function reviewerOf(unit: PlacedUnit, byCode: ReadonlyMap<string, PlacedUnit>): string | null {
  const above = unit.path.split('/').filter(Boolean).slice(0, -1).toReversed();
  return above.find((code) => ['county', 'city'].includes(byCode.get(code)?.tier ?? '')) ?? null;
}

/**
 * Held by an opening from before it reads the tree, and by what follows a change of the tree: reports that are just being made with
 * the reviewer of before would else be seen by neither.
 */
export const lockReviewers = (tx: Transaction): Promise<void> => tx.oneAtATime('report-reviewers');
