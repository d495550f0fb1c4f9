import { alpha, Box, type Theme } from '@mui/material';
import { styled } from '@mui/material/styles';
import { useId, type ClipboardEvent } from 'react';
import { useController } from 'react-hook-form';

interface CellProps {
  name: string;
  /** Says what the cell is, for a cell has no label of its own: "3 Name". */
  label: string;
}

interface TextCellProps extends CellProps {
  placeholder?: string;
  multiline?: boolean;
  numeric?: boolean;
  /** Id of a datalist with usual values. */
  list?: string;
  onLeave?: () => void;
  onPaste?: (event: ClipboardEvent) => void;
  /** How people read and write what the form keeps. */
  format?: (kept: string) => string;
  parse?: (typed: string) => string;
}

// The browser's own inputs: a table has hundreds of them, and each must be there at once and follow the keys.
const cell = ({ theme }: { theme: Theme }) => ({
  display: 'block',
  width: '100%',
  boxSizing: 'border-box' as const,
  minHeight: 28,
  padding: '2px 6px',
  font: 'inherit',
  fontSize: 14,
  lineHeight: '20px',
  color: theme.palette.text.primary,
  backgroundColor: theme.palette.background.paper,
  border: `1px solid ${alpha(theme.palette.text.secondary, 0.7)}`,
  borderRadius: theme.shape.borderRadius,
  '&::placeholder': { color: theme.palette.text.secondary, opacity: 1 },
  '&[aria-invalid="true"]': { borderColor: theme.palette.error.main },
});
const Input = styled('input')(cell);
const Select = styled('select')(cell);
// As high as its text, where the browser can do that; elsewhere people pull at its corner.
const Text = styled('textarea')(cell, { fieldSizing: 'content', resize: 'vertical' });

// The names come from rows, so to the form's types they are plain texts.
const useCell = (name: string) => {
  const { field, fieldState } = useController<Record<string, string | number>>({ name });
  const message = fieldState.error?.message;
  const complaint = useId();
  return {
    field,
    message,
    complaint,
    aria: { 'aria-invalid': !!message, 'aria-describedby': message ? complaint : undefined },
  };
};

const Complaint = ({ id, message }: { id: string; message: string | undefined }) =>
  message ? (
    <Box id={id} sx={{ color: 'error.main', fontSize: 12.5, lineHeight: 1.4, mt: '2px !important' }}>
      {message}
    </Box>
  ) : null;

/** Text in a cell of a table that is edited, with its error below it. */
export const TextCell = ({
  name,
  label,
  placeholder,
  multiline = false,
  numeric = false,
  list,
  onLeave,
  onPaste,
  format = (kept) => kept,
  parse = (typed) => typed,
}: TextCellProps) => {
  const { field, message, complaint, aria } = useCell(name);
  const common = {
    ...aria,
    name: field.name,
    value: format(String(field.value ?? '')),
    placeholder,
    'aria-label': label,
    onPaste,
    onBlur: () => {
      field.onBlur();
      onLeave?.();
    },
    onChange: ({ target }: { target: { value: string } }) => field.onChange(parse(target.value)),
  };
  return (
    <>
      {multiline ? (
        <Text {...common} ref={field.ref} rows={1} />
      ) : (
        <Input
          {...common}
          ref={field.ref}
          list={list}
          autoComplete="off"
          // As in any sheet: what is typed takes the place of what stood there, be it filled in by the form itself.
          onFocus={({ target }) => target.select()}
          inputMode={numeric ? 'decimal' : undefined}
          style={numeric ? { textAlign: 'right' } : undefined}
        />
      )}
      <Complaint id={complaint} message={message} />
    </>
  );
};

interface SelectCellProps extends CellProps {
  choices: { id: string; name: string }[];
  /** Words for nothing chosen; left out where something always is. */
  empty?: string;
  onPick?: (picked: string) => void;
}

/** A choice in a cell. */
export const SelectCell = ({ name, label, choices, empty, onPick }: SelectCellProps) => {
  const { field, message, complaint, aria } = useCell(name);
  return (
    <>
      <Select
        {...aria}
        ref={field.ref}
        name={field.name}
        value={field.value ?? ''}
        aria-label={label}
        onBlur={field.onBlur}
        onChange={({ target }) => {
          field.onChange(target.value);
          onPick?.(target.value);
        }}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(({ id, name: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </Select>
      <Complaint id={complaint} message={message} />
    </>
  );
};

const Check = styled('label')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 28,
  whiteSpace: 'nowrap',
  '& input': { width: 16, height: 16, margin: 0, accentColor: theme.palette.primary.main },
}));

/** Yes or no in a cell, with its words beside it. */
export const CheckCell = ({ name, label, words }: CellProps & { words: string }) => {
  const { field } = useController<Record<string, boolean>>({ name });
  return (
    <Check>
      <input
        ref={field.ref}
        type="checkbox"
        name={field.name}
        checked={field.value ?? false}
        aria-label={label}
        onBlur={field.onBlur}
        onChange={({ target }) => field.onChange(target.checked)}
      />
      {words}
    </Check>
  );
};
