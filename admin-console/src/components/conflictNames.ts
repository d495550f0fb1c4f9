import type { LocalText } from '../app/i18n/locale.js';
import { isGroup } from './sameContent.js';

/** What people read in place of an id or a code. */
export type Names = Map<string, string | LocalText>;

export const isLocalText = (value: unknown): value is LocalText => isGroup(value) && 'zh' in value && 'en' in value;

const isName = (value: unknown): value is string | LocalText => typeof value === 'string' || isLocalText(value);

const reference = /(?:Id|Code)(s?)$/;

/** Whether a field holds what only programs read: the id or the code of something else. A credit code is on every seal. */
export const isReference = (field: string) => reference.test(field) && field !== 'creditCode';

/** The fields that tell what a reference points at: `subjects` of `subjectIds`, `presiderName` of `presiderMembershipId`. */
export const tellersOf = (field: string): string[] => {
  const thing = field.replace(reference, '$1');
  const whose = field.replace(/(?:Membership|Unit)?(?:Id|Code)$/, '');
  return [thing, `${thing}Name`, ...(whose ? [`${whose}Name`] : [])];
};

/** The name of a part of a record, such as a file or a member; null for what has none. */
export const nameOf = (part: Record<string, unknown>): string | LocalText | null =>
  ['name', 'title', 'displayName', 'unitName', 'message', 'text'].map((field) => part[field]).find(isName) ?? null;

/** The names that a record tells beside its references. */
export const namesIn = (value: unknown, names: Names = new Map()): Names => {
  if (Array.isArray(value)) for (const one of value) namesIn(one, names);
  if (!isGroup(value)) return names;
  for (const [field, one] of Object.entries(value)) {
    namesIn(one, names);
    if (typeof one !== 'string') continue;
    const own = ['id', 'code', 'subjectId', 'membershipId'].includes(field);
    const told = own
      ? nameOf(value)
      : tellersOf(field)
          .map((teller) => value[teller])
          .find(isName);
    if (told && (own || isReference(field))) names.set(one, told);
  }
  return names;
};

/** The codes of units in a record. */
export const unitCodesIn = (value: unknown): string[] =>
  isGroup(value)
    ? Object.entries(value).flatMap(([field, one]) => {
        if (!/(?:[uU]nit|parent|successor|Home)Codes?$/.test(field)) return unitCodesIn(one);
        return [one].flat().filter((code) => typeof code === 'string' && code !== '') as string[];
      })
    : [];

// Of a campaign the form asks for the hours alone.
const elsewhere: Record<string, string> = { estimatedHours: 'burden.hours' };

const idIn = (part: unknown, thing: string): unknown =>
  isGroup(part) ? (part[`${thing}Id`] ?? part['id'] ?? part[`${thing}Code`] ?? part['code']) : undefined;

/** A record in the shape of what is sent for it: ids and codes where the record answers the things themselves. */
export const asSent = (sent: Record<string, unknown>, record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(sent).map(([field, mine]) => {
      const path = elsewhere[field]?.split('.');
      if (path) return [field, path.reduce<unknown>((at, step) => (isGroup(at) ? at[step] : undefined), record)];
      const there = record[field];
      if (isGroup(mine) && isGroup(there) && !isLocalText(there)) return [field, asSent(mine, there)];
      if (field in record || !isReference(field)) return [field, there];
      const thing = field.replace(/(?:Id|Code)s?$/, '');
      const many = record[`${thing}s`];
      return [field, Array.isArray(many) ? many.map((one) => idIn(one, thing)) : idIn(record[thing], thing)];
    }),
  );
