/** Whether a value is a group of fields, and neither a list nor a text. */
export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const isNothing = (value: unknown) => value === undefined || value === null || value === '';

// A service and a form write the same thing differently: another order of fields, '' or null for nothing, another zone.
const bare = (value: unknown): unknown => {
  if (isNothing(value)) return undefined;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[\d.]+)?(Z|[+-]\d{2}:\d{2})$/.test(value))
    return Date.parse(value);
  if (Array.isArray(value)) return value.length ? value.map(bare) : undefined;
  if (!isGroup(value)) return value;
  const fields = Object.entries(value).flatMap(([field, one]) => {
    const said = bare(one);
    return said === undefined ? [] : [[field, said] as const];
  });
  return fields.length ? Object.fromEntries(fields.toSorted(([one], [other]) => (one < other ? -1 : 1))) : undefined;
};

/** A value as a text that is the same for the same content. */
export const contentKey = (value: unknown): string => JSON.stringify(bare(value)) ?? '';

/** Whether two values say the same to a reader. */
export const sameContent = (one: unknown, other: unknown): boolean => contentKey(one) === contentKey(other);
