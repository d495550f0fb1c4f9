import { Alert, Box, Button, Stack } from '@mui/material';
import { Form } from 'ra-core';
import { useId, useState, type ReactNode } from 'react';
import { useFormContext, useFormState, type FieldErrors as HookErrors } from 'react-hook-form';
import { Link } from 'react-router-dom';
import type { z } from 'zod';
import { Withdrawn } from '../app/conflict.js';
import { useT } from '../app/i18n/translate.js';
import { ApiProblem, nested, type Complaint, type FieldErrors } from '../app/problem.js';
import { ProblemNotice } from './ProblemNotice.js';
import { dropDraft, useDraft } from './useDraft.js';

interface RecordFormProps<S extends z.ZodObject> {
  /** Checked as typed; what passes is what `onSubmit` gets. The service checks again. */
  schema: S;
  defaults?: z.input<S> | Record<string, unknown>;
  /** Name of the local draft; a form that is quickly filled in again needs none. */
  draft?: string;
  onSubmit: (values: z.output<S>) => Promise<unknown>;
  onCancel?: () => void;
  submitLabel: string;
  danger?: boolean;
  children?: ReactNode;
}

// Text fields say '' or null for nothing; to the schema nothing is `undefined`.
const filled = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === '' || value === null || value === undefined) return [];
      if (typeof value === 'object' && !Array.isArray(value)) return [[name, filled(value as Record<string, unknown>)]];
      return [[name, value]];
    }),
  );

const complaintsOf = (error: z.ZodError): Complaint[] =>
  error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));

/** Every form: errors beside the field and listed on top, text kept on any failure, drafts kept locally. */
export const RecordForm = <S extends z.ZodObject>(props: RecordFormProps<S>) => {
  const { schema, defaults = {}, draft, onSubmit, onCancel, submitLabel, danger = false, children } = props;
  const [refusal, setRefusal] = useState<{ failure: unknown; complaints: Complaint[] } | null>(null);

  const cancel =
    onCancel &&
    (() => {
      if (draft) dropDraft(draft);
      onCancel();
    });
  const validate = (values: Record<string, unknown>): FieldErrors => {
    const checked = schema.safeParse(filled(values));
    return checked.success ? {} : nested(complaintsOf(checked.error));
  };
  const submit = async (values: Record<string, unknown>): Promise<FieldErrors | undefined> => {
    setRefusal(null);
    try {
      await onSubmit(schema.parse(filled(values)));
      if (draft) dropDraft(draft);
      return undefined;
    } catch (failure) {
      if (failure instanceof Withdrawn) {
        cancel?.();
        return undefined;
      }
      const complaints = failure instanceof ApiProblem ? failure.complaints : [];
      const fields = new Set(Object.keys(schema.shape));
      const ofFields = complaints.filter(({ path }) => fields.has(path.split('.')[0] ?? ''));
      setRefusal({ failure, complaints: complaints.filter((complaint) => !ofFields.includes(complaint)) });
      return ofFields.length ? nested(ofFields) : undefined;
    }
  };

  return (
    <Form
      defaultValues={defaults}
      validate={validate}
      onSubmit={submit}
      mode="onTouched"
      noValidate
      sanitizeEmptyValues={false}
      disableInvalidFormNotification
    >
      <Stack spacing={1}>
        <Restored draft={draft} />
        {refusal && <ProblemNotice {...refusal} />}
        <ErrorSummary />
        <div>{children}</div>
        <Buttons submitLabel={submitLabel} danger={danger} onCancel={cancel} />
      </Stack>
    </Form>
  );
};

const Restored = ({ draft }: { draft: string | undefined }) => useDraft(draft);

const flat = (errors: HookErrors, path = ''): Complaint[] =>
  Object.entries(errors).flatMap(([name, error]) => {
    if (!error || name === 'root') return [];
    const at = path ? `${path}.${name}` : name;
    return typeof error.message === 'string' ? [{ path: at, message: error.message }] : flat(error as HookErrors, at);
  });

// After a refused attempt: everything to correct in one list, each line leading to its field.
const ErrorSummary = () => {
  const t = useT();
  const { setFocus } = useFormContext();
  const { errors, submitCount } = useFormState();
  const complaints = flat(errors);
  const labelOf = (path: string) =>
    document.querySelector(`[name="${path}"]`)?.closest('.MuiFormControl-root')?.querySelector('label')?.firstChild
      ?.textContent;
  if (!submitCount || !complaints.length) return null;
  return (
    <Alert severity="error" role="alert">
      {t('problem.fix', { smart_count: complaints.length })}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {complaints.map(({ path, message }) => (
          <li key={path}>
            <Box
              component={Link}
              to="#"
              sx={{ color: 'inherit' }}
              onClick={(event) => {
                event.preventDefault();
                setFocus(path);
              }}
            >
              {[labelOf(path), message].filter(Boolean).join('：')}
            </Box>
          </li>
        ))}
      </Box>
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
  const id = useId();
  const { isSubmitting } = useFormState();
  return (
    <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end', pt: 1 }}>
      {onCancel && (
        <Button variant="outlined" color="inherit" onClick={onCancel} disabled={isSubmitting}>
          {t('form.cancel')}
        </Button>
      )}
      <Button
        id={id}
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
