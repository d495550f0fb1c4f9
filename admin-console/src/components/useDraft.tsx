import { Alert, Button } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { z } from 'zod';
import { draftOwner } from '../app/assignment/session.js';
import { useT } from '../app/i18n/translate.js';
import { formatMoment } from './format.js';

const StoredDraft = z.object({ at: z.string(), values: z.record(z.string(), z.unknown()) });
const prefix = 'jucai.draft.';
const keptDays = 30;

const addressOf = (name: string) => `${prefix}${draftOwner()}.${name}`;

const read = (address: string) => {
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

/** Forgets a draft once its content is safely with the service. */
export const dropDraft = (name: string) => localStorage.removeItem(addressOf(name));

/**
 * Keeps what is typed into the surrounding form in the browser, through a dropped connection, a closed tab or an
 * expired login, and puts it back. Returns the notice to show when something was put back.
 */
export const useDraft = (name: string | undefined) => {
  const t = useT();
  const { watch, reset, getValues } = useFormContext();
  const original = useRef<Record<string, unknown>>(undefined);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);

  useEffect(() => {
    if (!name) return;
    const address = addressOf(name);
    original.current ??= structuredClone(getValues());
    const draft = read(address);
    if (draft && JSON.stringify(draft.values) !== JSON.stringify(getValues())) {
      reset(draft.values, { keepDefaultValues: true });
      setRestoredAt(draft.at);
    }
    let timer: number | undefined;
    const { unsubscribe } = watch((values, { name: changed }) => {
      if (!changed) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        localStorage.setItem(address, JSON.stringify({ at: new Date().toISOString(), values }));
      }, 300);
    });
    return () => {
      window.clearTimeout(timer);
      unsubscribe();
    };
  }, [name, watch, reset, getValues]);

  if (!name || !restoredAt) return null;
  const discard = () => {
    dropDraft(name);
    reset(original.current);
    setRestoredAt(null);
  };
  return (
    <Alert
      severity="info"
      role="status"
      action={
        <Button color="inherit" onClick={discard}>
          {t('form.draftDiscard')}
        </Button>
      }
    >
      {t('form.draftRestored', { time: formatMoment(restoredAt) })}
    </Alert>
  );
};
