import { Alert, Button, Stack } from '@mui/material';
import { Form } from 'ra-core';
import { useReducer, useState, type ReactNode } from 'react';
import { useFormContext, useFormState, type FieldErrors as FormFieldErrors, type Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { carriedOut } from '../app/conflict.js';
import { useT } from '../app/i18n/translate.js';
import { ApiProblem, nested, type FieldErrors } from '../app/problem.js';
import { FormErrors, type Refusal } from './FormErrors.js';
import { formatMoment } from './format.js';
import { held, HoldSubmit } from './HoldSubmit.js';
import { isGroup } from './sameContent.js';
import { dropDraft, KeepDraft } from './useDraft.js';
import { useRecordDraft, type Seen } from './useRecordDraft.js';

interface RecordFormProps<S extends z.ZodObject> {
  /** Checked as typed; what passes is what `onSubmit` gets. The service checks again. */
  schema: S;
  defaults?: Record<string, unknown>;
  /** Name of the local draft; a form that is quickly filled in again needs none. */
  draft?: string | undefined;
  /** Of the record that is changed, as it is when the form opens. */
  version?: number | undefined;
  /** `seen` goes over the record: at its version the change is sent. */
  onSubmit: (values: z.output<S>, seen: Seen) => Promise<unknown>;
  onCancel?: () => void;
  submitLabel: string;
  danger?: boolean | undefined;
  children?: ReactNode;
}

// Text fields say '' or null for nothing; to the schema nothing is `undefined`.
const filled = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === '' || value === null || value === undefined) return [];
      return [[name, isGroup(value) ? filled(value) : value]];
    }),
  );

// Plain texts, so that every input can show its own: react-admin's `validate` would wrap each in an object.
const asErrors = (tree: FieldErrors): FormFieldErrors =>
  Object.fromEntries(
    Object.entries(tree).map(([name, error]) => [
      name,
      typeof error === 'string' ? { type: 'manual', message: error } : asErrors(error),
    ]),
  );

/** Every form: errors beside the field and listed on top, text kept on any failure, drafts kept locally. */
export const RecordForm = <S extends z.ZodObject>(props: RecordFormProps<S>) => {
  const { schema, defaults = {}, draft, version, onSubmit, onCancel, submitLabel, danger = false, children } = props;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [waiting, hold] = useReducer(held, 0);
  const start = useRecordDraft(draft, defaults, version);

  const leave =
    onCancel &&
    (() => {
      if (draft) dropDraft(draft);
      onCancel();
    });
  const resolver: Resolver = (values) => {
    const checked = schema.safeParse(filled(values));
    if (checked.success) return { values, errors: {} };
    const complaints = checked.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    return { values: {}, errors: asErrors(nested(complaints)) };
  };
  const submit = async (values: Record<string, unknown>): Promise<FieldErrors | undefined> => {
    setRefusal(null);
    try {
      const done = await carriedOut(onSubmit(schema.parse(filled(values)), start.seen));
      if (!done) leave?.();
      else if (draft) dropDraft(draft);
      return undefined;
    } catch (failure) {
      const complaints = failure instanceof ApiProblem ? failure.complaints : [];
      const ofFields = complaints.filter(({ path }) => (path.split('.')[0] ?? '') in schema.shape);
      setRefusal({ failure, others: complaints.filter((complaint) => !ofFields.includes(complaint)) });
      return ofFields.length ? nested(ofFields) : undefined;
    }
  };

  return (
    <Form
      defaultValues={start.values}
      resolver={resolver}
      onSubmit={submit}
      mode="onTouched"
      noValidate
      sanitizeEmptyValues={false}
      disableInvalidFormNotification
    >
      {draft && <KeepDraft name={draft} ground={start.ground} />}
      <Stack spacing={1}>
        {start.restoredAt && <Restored at={start.restoredAt} discard={start.discard} />}
        <FormErrors refusal={refusal} />
        <HoldSubmit value={hold}>
          <div>{children}</div>
        </HoldSubmit>
        <Buttons submitLabel={submitLabel} danger={danger} waiting={waiting > 0} onCancel={leave} />
      </Stack>
    </Form>
  );
};

const Restored = ({ at, discard }: { at: string; discard: () => Record<string, unknown> }) => {
  const t = useT();
  const { reset } = useFormContext();
  return (
    <Alert
      severity="info"
      role="status"
      action={
        <Button color="inherit" onClick={() => reset(discard())}>
          {t('form.draftDiscard')}
        </Button>
      }
    >
      {t('form.draftRestored', { time: formatMoment(at) })}
    </Alert>
  );
};

const Buttons = ({
  submitLabel,
  danger,
  waiting,
  onCancel,
}: {
  submitLabel: string;
  danger: boolean;
  /** For a file on its way: what is sent without it would lack it. */
  waiting: boolean;
  onCancel: (() => void) | undefined;
}) => {
  const t = useT();
  const { isSubmitting } = useFormState();
  return (
    <Stack
      direction="row"
      spacing={1}
      sx={{ justifyContent: 'flex-end', position: 'sticky', bottom: 0, py: 1, bgcolor: 'background.paper', zIndex: 1 }}
    >
      {onCancel && (
        <Button variant="outlined" color="inherit" onClick={onCancel} disabled={isSubmitting}>
          {t('form.cancel')}
        </Button>
      )}
      <Button
        type="submit"
        variant="contained"
        color={danger ? 'error' : 'primary'}
        disabled={isSubmitting || waiting}
        aria-busy={isSubmitting || waiting}
      >
        {isSubmitting ? t('form.sending') : waiting ? t('files.sending') : submitLabel}
      </Button>
    </Stack>
  );
};
