import { Alert, Button, Dialog, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useId, useState, type ReactNode } from 'react';
import { z } from 'zod';
import { carriedOut } from '../app/conflict.js';
import type { CommandWords } from '../app/i18n/keys.js';
import { useT } from '../app/i18n/translate.js';
import { failureText } from '../app/problem.js';
import { RecordForm } from '../components/RecordForm.js';
import { dropDraft } from '../components/useDraft.js';

const nothing = z.object({});

interface BulkCommandProps<T, S extends z.ZodObject> {
  /** What it is done to: drawn only when there is something. */
  items: T[];
  nameOf: (item: T) => string;
  words: CommandWords;
  schema?: S;
  /** Fields of the form, filled in once for all. */
  children?: ReactNode;
  run: (item: T, values: z.output<S>) => Promise<unknown>;
  /** Told what was done, also when something else was refused. */
  onDone?: (done: T[]) => void;
}

/** One command on several records, one after the other; what was refused is named with its reason, the rest is done. */
export const BulkCommand = <T, S extends z.ZodObject = typeof nothing>(props: BulkCommandProps<T, S>) => {
  const { items, nameOf, words, schema = nothing, children, run, onDone } = props;
  const t = useT();
  const notify = useNotify();
  const queries = useQueryClient();
  const title = useId();
  // Those it was opened for: what changes meanwhile changes nothing of what the user decided.
  const [subjects, setSubjects] = useState<T[] | null>(null);
  const [refused, setRefused] = useState<string[]>([]);
  const [sending, setSending] = useState(false);
  const draft = children ? `meetings/bulk.${words}` : undefined;
  if (!items.length && !subjects) return null;

  const close = () => {
    setSubjects(null);
    setRefused([]);
  };
  const submit = async (values: z.output<S>) => {
    const left: { item: T; why: string }[] = [];
    const done: T[] = [];
    setSending(true);
    for (const item of subjects ?? []) {
      try {
        if (await carriedOut(run(item, values))) done.push(item);
      } catch (failure) {
        left.push({ item, why: t('form.labelled', { label: nameOf(item), value: failureText(failure) }) });
      }
    }
    await queries.invalidateQueries({ predicate: ({ queryKey: [of] }) => String(of).startsWith('meetings/') });
    setSending(false);
    if (done.length) notify(t('bulk.done', { count: done.length }), { type: 'info' });
    if (left.length) {
      setSubjects(left.map(({ item }) => item));
      setRefused(left.map(({ why }) => why));
    } else {
      // Before the dialog closes: the next one must not begin with what was just sent.
      if (draft) dropDraft(draft);
      close();
    }
    if (done.length) onDone?.(done);
  };
  return (
    <>
      {items.length > 0 && (
        <Button variant="outlined" onClick={() => setSubjects(items)}>
          {t('bulk.label', { label: t(`${words}.label`), count: items.length })}
        </Button>
      )}
      {subjects && (
        <Dialog open onClose={() => sending || close()} aria-labelledby={title}>
          <DialogTitle id={title}>
            {t('bulk.label', { label: t(`${words}.label`), count: subjects.length })}
          </DialogTitle>
          <DialogContent sx={{ pb: 0.5 }}>
            <DialogContentText sx={{ mb: 1 }}>{t(`${words}.hint`)}</DialogContentText>
            {refused.length > 0 && (
              <Alert severity="error" sx={{ mb: 1 }}>
                {t('bulk.refused', { count: refused.length })}
                <ul style={{ margin: 0, paddingLeft: 20 }}>
                  {refused.map((why) => (
                    <li key={why}>{why}</li>
                  ))}
                </ul>
              </Alert>
            )}
            <DialogContentText component="ul" sx={{ m: 0, mb: 1, pl: 2.5, maxHeight: '30vh', overflowY: 'auto' }}>
              {subjects.map((item) => (
                <li key={nameOf(item)}>{nameOf(item)}</li>
              ))}
            </DialogContentText>
            <RecordForm
              schema={schema as S}
              draft={draft}
              onSubmit={submit}
              onCancel={close}
              submitLabel={t(`${words}.submit`)}
            >
              {children}
            </RecordForm>
          </DialogContent>
        </Dialog>
      )}
    </>
  );
};
