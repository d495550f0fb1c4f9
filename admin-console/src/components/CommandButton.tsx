import { Button, Dialog, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useDataProvider, useNotify } from 'ra-core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { z } from 'zod';
import type { JucaiDataProvider, JucaiRecord } from '../app/dataProvider.js';
import type { CommandWords } from '../app/i18n/keys.js';
import { useT } from '../app/i18n/translate.js';
import { RecordForm } from './RecordForm.js';
import { dropDraft } from './useDraft.js';
import type { Seen } from './useRecordDraft.js';

const nothing = z.object({});

interface CommandButtonProps<S extends z.ZodObject> {
  resource: string;
  record: JucaiRecord;
  /** The sub-resource, and the entry of `record.actions` that allows it. */
  verb: string;
  /** Group of keys with the words: label, hint, submit, done. */
  words: CommandWords;
  hint?: Record<string, string | number>;
  /** The form's content; left out for a plain confirmation. */
  schema?: S;
  defaults?: Record<string, unknown>;
  /** Fields of the form: react-admin inputs. */
  children?: ReactNode;
  /**
   * What to do instead of POST …/:id/<verb>; a create below the record, for one. `subject` is the record as it was when
   * the user decided: at its version a change is sent.
   */
  run?: (values: z.output<S>, subject: JucaiRecord) => Promise<unknown>;
  onDone?: () => void;
  primary?: boolean;
  danger?: boolean;
}

/** A command on a record: drawn only when the service offers it in `actions`, asks for what it needs, keeps the text on failure. */
export const CommandButton = <S extends z.ZodObject = typeof nothing>(props: CommandButtonProps<S>) => {
  const {
    resource,
    record,
    verb,
    words,
    hint = {},
    schema = nothing,
    defaults,
    children,
    run,
    onDone,
    primary,
    danger,
  } = props;
  const t = useT();
  const notify = useNotify();
  const queries = useQueryClient();
  const provider = useDataProvider<JucaiDataProvider>();
  // The record as it was when the dialog opened: its version is what the user decided on, whatever arrives meanwhile.
  const [subject, setSubject] = useState<JucaiRecord | null>(null);
  const [sending, setSending] = useState(false);
  const title = useId();
  const draft = children ? `${resource}.${record.id}.${verb}` : undefined;
  const offered = record.actions?.includes(verb) ?? false;
  if (!offered && !subject) return null;

  const close = () => setSubject(null);
  // Lists, pages and histories of the same service may all have changed with it.
  const refresh = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [of] }) => String(of).split('/')[0] === resource.split('/')[0],
    });
  const submit = async (values: z.output<S>, seen: Seen) => {
    if (!subject) return;
    const decidedOn = { ...subject, ...seen };
    setSending(true);
    try {
      await (run ? run(values, decidedOn) : provider.command(resource, decidedOn, verb, values));
    } finally {
      setSending(false);
    }
    // Before the dialog closes: the next one must not begin with what was just sent.
    if (draft) dropDraft(draft);
    close();
    notify(t(`${words}.done`), { type: 'info' });
    await refresh();
    onDone?.();
  };
  return (
    <>
      {offered && (
        <Button variant={primary ? 'contained' : 'outlined'} onClick={() => setSubject(record)}>
          {t(`${words}.label`)}
        </Button>
      )}
      {subject && (
        <Dialog open onClose={() => sending || close()} aria-labelledby={title}>
          <DialogTitle id={title}>{t(`${words}.label`)}</DialogTitle>
          <DialogContent sx={{ pb: 0 }}>
            <DialogContentText sx={{ mb: 1 }}>{t(`${words}.hint`, hint)}</DialogContentText>
            <RecordForm
              schema={schema as S}
              defaults={defaults ?? {}}
              draft={draft}
              version={subject.version}
              onSubmit={submit}
              onCancel={() => {
                close();
                void refresh();
              }}
              submitLabel={t(`${words}.submit`)}
              danger={danger}
            >
              {children}
            </RecordForm>
          </DialogContent>
        </Dialog>
      )}
    </>
  );
};
