import { useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { z } from 'zod';
import { draftOwner } from '../app/assignment/session.js';

const StoredDraft = z.object({ at: z.string(), values: z.record(z.string(), z.unknown()) });
type StoredDraft = z.infer<typeof StoredDraft>;

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
 * What a form begins with: what was typed into it before a dropped connection, a closed tab or an expired login, or
 * else `defaults`. Fixed while the form is open: a live change of the record must not wipe out what is being typed.
 */
export const useDraft = (name: string | undefined, defaults: Record<string, unknown>) => {
  const [start] = useState(() => {
    const draft = name ? read(addressOf(name)) : null;
    const restored = draft && JSON.stringify(draft.values) !== JSON.stringify(defaults) ? draft : null;
    return { values: restored?.values ?? defaults, restoredAt: restored?.at ?? null, defaults };
  });
  return start;
};

/** Keeps what is typed into the surrounding form in the browser. Renders nothing. */
export const KeepDraft = ({ name }: { name: string }) => {
  const { watch } = useFormContext();
  useEffect(() => {
    let timer: number | undefined;
    const { unsubscribe } = watch((values, { name: changed }) => {
      if (!changed) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        localStorage.setItem(addressOf(name), JSON.stringify({ at: new Date().toISOString(), values }));
      }, 300);
    });
    return () => {
      window.clearTimeout(timer);
      unsubscribe();
    };
  }, [name, watch]);
  return null;
};
