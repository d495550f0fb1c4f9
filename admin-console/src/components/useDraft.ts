import { useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { z } from 'zod';
import { draftOwner } from '../app/assignment/session.js';

const Values = z.record(z.string(), z.unknown());
const Ground = z.object({ values: Values, version: z.number().optional() });
const StoredDraft = z.object({ at: z.string(), values: Values, ground: Ground.optional() });
type StoredDraft = z.infer<typeof StoredDraft>;

/** What a text was typed over: the fields as they were, and the record's version. */
export interface Ground {
  values: Record<string, unknown>;
  version?: number | undefined;
}

const prefix = 'jucai.draft.';
const keptDays = 30;

const addressOf = (name: string) => `${prefix}${draftOwner()}.${name}`;

const read = (address: string): StoredDraft | null => {
  try {
    return StoredDraft.parse(JSON.parse(localStorage.getItem(address) ?? 'null'));
  } catch {
    return null;
  }
};

/** What was typed into a form and not sent. */
export const readDraft = (name: string) => read(addressOf(name));

/** Removes drafts that nobody came back for. */
export const pruneDrafts = () => {
  const oldest = Date.now() - keptDays * 86_400_000;
  for (const address of Object.keys(localStorage)) {
    if (!address.startsWith(prefix)) continue;
    const draft = read(address);
    if (!draft || Date.parse(draft.at) < oldest) localStorage.removeItem(address);
  }
};

/** Forgets a draft: its content is safely with the service, or the user gave it up. */
export const dropDraft = (name: string) => localStorage.removeItem(addressOf(name));

/**
 * What a form that follows its record by itself begins with: what was typed into it before a dropped connection, a closed
 * tab or an expired login, or else `defaults`.
 */
export const useDraft = (name: string, defaults: Record<string, unknown>) => {
  const [start] = useState(() => {
    const draft = readDraft(name);
    const restored = draft && JSON.stringify(draft.values) !== JSON.stringify(defaults) ? draft : null;
    return { values: restored?.values ?? defaults, restoredAt: restored?.at ?? null };
  });
  return start;
};

/** Keeps what is typed into the surrounding form in the browser, with what it is typed over. Renders nothing. */
export const KeepDraft = ({ name, ground }: { name: string; ground?: Ground }) => {
  const { watch } = useFormContext();
  useEffect(() => {
    // At every keystroke: whoever waits, even for a moment, loses what was typed before the tab was closed.
    const { unsubscribe } = watch((values, { name: changed }) => {
      if (!changed) return;
      localStorage.setItem(addressOf(name), JSON.stringify({ at: new Date().toISOString(), values, ground }));
    });
    return unsubscribe;
  }, [name, ground, watch]);
  return null;
};
