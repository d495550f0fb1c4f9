import { useGetMany, useTranslate } from 'ra-core';
import type { Conflict } from '../app/conflict.js';
import type { LocalText } from '../app/i18n/locale.js';
import { asSent, isReference, namesIn, tellersOf, unitCodesIn } from './conflictNames.js';
import { isGroup, sameContent } from './sameContent.js';
import { useContentText } from './useContentText.js';

/** One field on which two versions differ. */
export interface ConflictRow {
  label: string;
  mine: string;
  theirs: string;
}

type Values = Record<string, unknown>;

// What follows from other fields, which say it better.
const derived = ['burden', 'inForce'];

/** On which fields two versions differ, in the user's words. Only fields that have a name for people: versions and the like say nothing to them. */
export const useConflictRows = ({ resource, mine, theirs, kind }: Conflict): ConflictRow[] => {
  const translate = useTranslate();
  const told = namesIn(theirs, namesIn(mine));
  const unknown = [...new Set([...unitCodesIn(mine), ...unitCodesIn(theirs)])].filter((code) => !told.has(code));
  const { data: units = [] } = useGetMany<{ id: string; name: LocalText }>(
    'organizations/units',
    { ids: unknown },
    { enabled: unknown.length > 0 },
  );
  for (const unit of units) if (unit) told.set(unit.id, unit.name);
  const contentText = useContentText(resource, told);

  const labelOf = (field: string, owner = '') => {
    const whole = owner && `${owner}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    const names = [field, ...(isReference(field) ? tellersOf(field) : []), ...(whole ? [whole] : [])];
    return names
      .map((name) => `resources.${resource}.fields.${name}`)
      .map((key) => ({ key, label: translate(key, { _: key }) }))
      .find(({ key, label }) => label !== key)?.label;
  };
  const rowsOf = (one: Values, other: Values, owner?: string): ConflictRow[] =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((field): ConflictRow[] => {
      const [my, their] = [one[field], other[field]];
      if (derived.includes(field) || sameContent(my, their)) return [];
      const label = labelOf(field, owner);
      if (label) return [{ label, mine: contentText(field, my, their), theirs: contentText(field, their, my) }];
      const groups = [my, their].filter(isGroup);
      // What was sent has words throughout; of a whole record the depths are codes and figures.
      if ((owner && kind === 'command') || !groups.length) return [];
      return rowsOf(isGroup(my) ? my : {}, isGroup(their) ? their : {}, field);
    });
  const rows = rowsOf(mine, kind === 'edit' ? asSent(mine, theirs) : theirs);
  // A code and its name are one to people.
  return rows.filter(({ label }, index) => rows.findIndex((row) => row.label === label) === index);
};
