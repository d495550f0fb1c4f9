import { useState } from 'react';
import { rebase } from './rebase.js';
import { sameContent } from './sameContent.js';
import { dropDraft, readDraft, type Ground } from './useDraft.js';

type Values = Record<string, unknown>;

/** The version that the user decided on, and the fields that have changed since on both sides, as they were then. */
export type Seen = Values & { version: number | undefined };

interface Start {
  values: Values;
  restoredAt: string | null;
  ground: Ground;
  seen: Seen;
}

const fresh = (ground: Ground): Start => ({
  values: ground.values,
  restoredAt: null,
  ground,
  seen: { version: ground.version },
});

const restored = (name: string, now: Ground): Start => {
  const draft = readDraft(name);
  if (!draft) return fresh(now);
  const { at: restoredAt, values: typed, ground: before } = draft;
  if (now.version === undefined || before?.version === undefined)
    return sameContent(typed, now.values) ? fresh(now) : { ...fresh(now), values: typed, restoredAt };
  const { values, ground, clashes } = rebase(typed, before.values, now.values);
  if (sameContent(values, now.values)) return fresh(now);
  // Where both have changed the same it stays at the old version: the service then refuses it, and the user compares.
  const version = Object.keys(clashes).length ? before.version : now.version;
  return { values, restoredAt, ground: { values: ground, version }, seen: { ...clashes, version } };
};

/**
 * What a record's form begins with: the record, and over it what was typed before a dropped connection, a closed tab or
 * an expired login. Fixed while the form is open: a live change of the record must not wipe out what is being typed, nor
 * may what was typed over the old one go out as a change of the new.
 */
export const useRecordDraft = (name: string | undefined, defaults: Values, version: number | undefined) => {
  const [opened] = useState<Ground>({ values: defaults, version });
  const [start, setStart] = useState(() => (name ? restored(name, opened) : fresh(opened)));
  const discard = () => {
    if (name) dropDraft(name);
    setStart(fresh(opened));
    return opened.values;
  };
  return { ...start, discard };
};
