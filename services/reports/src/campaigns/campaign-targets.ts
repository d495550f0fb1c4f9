import type { Tier } from '@jucai/contracts';
import type { Query } from '@jucai/service-kit';
import { existedIn } from './period.js';
import { type PlacedUnit, reviewerOf } from './reviewer.js';

/** A unit as far as choosing the targets of a campaign needs it. */
export interface UnitRow extends PlacedUnit {
  readonly line: string | null;
  readonly status: 'active' | 'abolished';
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A unit that is to report, and the one that reviews it. */
export interface Target {
  readonly unit: UnitRow;
  readonly reviewer: string;
}

/** All units below a path, in the order of the tree. */
export const unitsBelow = (path: string): Query => ({
  text: `select code, tier, path, line, status, valid_from as "validFrom", valid_to as "validTo" from unit_copy
    where starts_with(path, $1) order by path`,
  values: [path],
});

/** What a campaign asks of whom. */
export interface Asked {
  readonly period: string;
  readonly targetUnitCodes: readonly string[];
  readonly targetTiers: readonly Tier[];
}

/** What units and tiers come to: those that report, and those named that can't. */
export function targetsOf(campaign: Asked, units: readonly UnitRow[]): { targets: Target[]; unusable: string[] } {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const usable = (unit: UnitRow) =>
    unit.status === 'active' && existedIn(campaign.period, unit) && reviewerOf(unit, byCode) !== null;
  const named = new Set(campaign.targetUnitCodes);
  const tiers = new Set<Tier>(campaign.targetTiers);
  return {
    targets: units
      .filter((unit) => (named.has(unit.code) || tiers.has(unit.tier)) && usable(unit))
      .map((unit) => ({ unit, reviewer: reviewerOf(unit, byCode) ?? '' })),
    unusable: campaign.targetUnitCodes.filter((code) => {
      const unit = byCode.get(code);
      return !unit || !usable(unit);
    }),
  };
}
