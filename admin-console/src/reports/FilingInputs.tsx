import { MenuItem, TextField } from '@mui/material';
import { useController } from 'react-hook-form';
import { useT, useText } from '../app/i18n/translate.js';
import { figureComplaint, filedText, isNumeric, useAnswers } from './figures.js';
import type { Indicator, Section } from './report.js';

// The names are made of the template's codes: to the form they are plain texts.
const useTyped = (name: string, complain?: (typed: string) => string | undefined) =>
  useController<Record<string, string>>({ name, rules: { validate: (typed) => complain?.(typed ?? '') ?? true } });

/** Input of one figure, checked as typed. */
export const FigureInput = ({ indicator }: { indicator: Indicator }) => {
  const t = useT();
  const text = useText();
  const numeric = isNumeric(indicator);
  const { field, fieldState } = useTyped(`texts.values.${indicator.code}`, (typed) =>
    filedText(indicator, typed) === undefined ? figureComplaint(t, indicator) : undefined,
  );
  const choices = useAnswers()(indicator);
  return (
    <TextField
      {...field}
      value={field.value ?? ''}
      inputRef={field.ref}
      select={choices !== null}
      multiline={indicator.type === 'text'}
      error={!!fieldState.error}
      helperText={fieldState.error?.message}
      size="small"
      margin="none"
      fullWidth
      slotProps={{
        htmlInput: {
          'aria-label': [text(indicator.name), text(indicator.unitOfMeasure)].filter(Boolean).join(' '),
          ...(numeric && { inputMode: 'decimal', style: { textAlign: 'right' }, autoComplete: 'off' }),
        },
      }}
    >
      {choices && <MenuItem value="">—</MenuItem>}
      {choices?.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};

/** Why a figure is what it is. */
export const FigureReason = ({ indicator }: { indicator: Indicator }) => {
  const t = useT();
  const text = useText();
  const { field, fieldState } = useTyped(`texts.valueReasons.${indicator.code}`);
  return (
    <TextField
      {...field}
      value={field.value ?? ''}
      inputRef={field.ref}
      error={!!fieldState.error}
      helperText={fieldState.error?.message}
      placeholder={t('reports.reasonHint')}
      size="small"
      margin="none"
      multiline
      fullWidth
      slotProps={{ htmlInput: { 'aria-label': t('reports.reasonOf', { name: text(indicator.name) }) } }}
    />
  );
};

/** Text of one section, with its length beside what is asked for. */
export const SectionInput = ({ section }: { section: Section }) => {
  const t = useT();
  const text = useText();
  const { field, fieldState } = useTyped(`texts.sections.${section.code}`);
  const length = [...(field.value ?? '').trim()].length;
  return (
    <TextField
      {...field}
      value={field.value ?? ''}
      inputRef={field.ref}
      error={!!fieldState.error}
      helperText={
        fieldState.error?.message ?? t('reports.length', { length, min: section.minLength, max: section.maxLength })
      }
      size="small"
      margin="none"
      multiline
      minRows={3}
      fullWidth
      slotProps={{ htmlInput: { 'aria-label': text(section.name) } }}
    />
  );
};
