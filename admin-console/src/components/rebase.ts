import { isGroup, sameContent } from './sameContent.js';

type Values = Record<string, unknown>;

/** A form's text over the record as it is now. */
export interface Rebased {
  values: Values;
  /** What the text is laid over: the record's fields as they are, or as they were where both have changed them. */
  ground: Values;
  /** Fields that the user and somebody else have both changed, as they were before. */
  clashes: Values;
}

/** Takes up what others have changed since `before`: fields that the user left alone follow, typed ones stay as typed. */
export const rebase = (typed: Values, before: Values, now: Values): Rebased => {
  const rebased: Rebased = { values: {}, ground: {}, clashes: {} };
  for (const field of new Set([...Object.keys(now), ...Object.keys(typed)])) {
    const [mine, old, theirs] = [typed[field], before[field], now[field]];
    if (isGroup(mine) && isGroup(old) && isGroup(theirs)) {
      const below = rebase(mine, old, theirs);
      rebased.values[field] = below.values;
      rebased.ground[field] = below.ground;
      if (Object.keys(below.clashes).length) rebased.clashes[field] = below.ground;
      continue;
    }
    const touched = !sameContent(mine, old);
    const clashes = touched && !sameContent(theirs, old) && !sameContent(theirs, mine);
    rebased.values[field] = touched ? mine : theirs;
    rebased.ground[field] = clashes ? old : theirs;
    if (clashes) rebased.clashes[field] = old;
  }
  return rebased;
};
