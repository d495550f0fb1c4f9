import { Alert, Button, Stack } from '@mui/material';
import { Form } from 'ra-core';
import { useState, type ReactNode } from 'react';
import { useFormContext, useFormState, type FieldErrors as FormFieldErrors, type Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { Withdrawn } from '../app/conflict.js';
import { useT } from '../app/i18n/translate.js';
import { ApiProblem, nested, type FieldErrors } from '../app/problem.js';
import { FormErrors, type Refusal } from './FormErrors.js';
import { formatMoment } from './format.js';
import { dropDraft, KeepDraft, useDraft } from './useDraft.js';

interface RecordFormProps<S extends z.ZodObject> {
  /** Checked as typed; what passes is what `onSubmit` gets. The service checks again. */
  schema: S;
  defaults?: Record<string, unknown>;
  /** Name of the local draft; a form that is quickly filled in again needs none. */
  draft?: string | undefined;
  onSubmit: (values: z.output<S>) => Promise<unknown>;
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
      const isGroup = typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
      return [[name, isGroup ? filled(value as Record<string, unknown>) : value]];
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
  const { schema, defaults = {}, draft, onSubmit, onCancel, submitLabel, danger = false, children } = props;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const start = useDraft(draft, defaults);

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
      await onSubmit(schema.parse(filled(values)));
      if (draft) dropDraft(draft);
      return undefined;
    } catch (failure) {
      if (failure instanceof Withdrawn) {
        leave?.();
        return undefined;
      }
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
      {draft && <KeepDraft name={draft} />}
      <Stack spacing={1}>
        {draft && start.restoredAt && <Restored name={draft} at={start.restoredAt} defaults={start.defaults} />}
        <FormErrors refusal={refusal} />
        <div>{children}</div>
        <Buttons submitLabel={submitLabel} danger={danger} onCancel={leave} />
      </Stack>
    </Form>
  );
};

const Restored = ({ name, at, defaults }: { name: string; at: string; defaults: Record<string, unknown> }) => {
  const t = useT();
  const { reset } = useFormContext();
  const [shown, setShown] = useState(true);
  if (!shown) return null;
  const discard = () => {
    dropDraft(name);
    reset(defaults);
    setShown(false);
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
      {t('form.draftRestored', { time: formatMoment(at) })}
    </Alert>
  );
};

const Buttons = ({
  submitLabel,
  danger,
  onCancel,
}: {
  submitLabel: string;
  danger: boolean;
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
        disabled={isSubmitting}
        aria-busy={isSubmitting}
      >
        {isSubmitting ? t('form.sending') : submitLabel}
      </Button>
    </Stack>
  );
};
