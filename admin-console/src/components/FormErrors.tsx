import { Alert, Link } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useFormContext, useFormState, type FieldErrors } from 'react-hook-form';
import { useT } from '../app/i18n/translate.js';
import type { Complaint } from '../app/problem.js';
import { ComplaintText } from './ComplaintText.js';
import { ProblemNotice } from './ProblemNotice.js';

/** Why the service refused a form, and those of its complaints that belong to no field. */
export interface Refusal {
  failure: unknown;
  others: Complaint[];
}

// react-hook-form nests errors as values are nested; an error itself has a `type`.
const flat = (errors: FieldErrors, path = ''): Complaint[] =>
  Object.entries(errors).flatMap(([name, error]) => {
    if (!error || name === 'root') return [];
    const at = path ? `${path}.${name}` : name;
    if (!('type' in error) || typeof error.type !== 'string') return flat(error as FieldErrors, at);
    return [{ path: at, message: wordsOf(error.message) }];
  });

// React-admin passes a message on as text, or as an object when it takes it for a translation key.
const wordsOf = (message: unknown): string => {
  if (typeof message === 'string') return message.replace(/^@@react-admin@@"?|"$/g, '');
  return typeof message === 'object' && message !== null && 'message' in message ? wordsOf(message.message) : '';
};

// A dialog lies over a page whose filters may have inputs of the same name; it comes last in the document.
// A cell of a table has no label to be seen: there the label for screen readers says what it is.
const labelOf = (path: string) => {
  const input = [...document.querySelectorAll(`[name="${path}"]`)].at(-1);
  const label = input?.closest('.MuiFormControl-root')?.querySelector('.MuiInputLabel-root')?.textContent;
  return label?.replace(/\s*\*\s*$/, '') ?? input?.getAttribute('aria-label');
};

/** On top of a form after a refused attempt: everything to correct in one list, each line leading to its field. */
export const FormErrors = ({ refusal }: { refusal: Refusal | null }) => {
  const t = useT();
  const { setFocus } = useFormContext();
  const { errors, submitCount } = useFormState();
  const top = useRef<HTMLDivElement>(null);
  // The button is far below in a long form: what came of it must be seen.
  useEffect(() => {
    if (refusal) top.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  const fields = submitCount ? flat(errors) : [];
  const inWords = (label: string | null | undefined, message: string) =>
    label && message ? t('form.labelled', { label, value: message }) : label || message;
  const list = (
    <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
      {fields.map(({ path, message }) => (
        <li key={path}>
          <Link
            component="button"
            type="button"
            color="inherit"
            sx={{ textAlign: 'left' }}
            onClick={() => setFocus(path)}
          >
            {inWords(labelOf(path), message)}
          </Link>
        </li>
      ))}
      {refusal?.others.map(({ path, message }) => (
        <li key={path + message}>
          <ComplaintText path={path} message={message} />
        </li>
      ))}
    </ul>
  );
  if (refusal)
    return (
      <div ref={top}>
        <ProblemNotice failure={refusal.failure} list={fields.length || refusal.others.length ? list : null} />
      </div>
    );
  if (!fields.length) return null;
  return (
    <Alert severity="error" role="alert">
      {t('problem.fix', { smart_count: fields.length })}
      {list}
    </Alert>
  );
};
