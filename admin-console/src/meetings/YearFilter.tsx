import { TextField } from '@mui/material';
import { useInput } from 'ra-core';
import { useState } from 'react';

/** Filter by year; only a whole year counts, a half-typed one asks nothing of the service. */
export const YearFilter = ({ source, label }: { source: string; label: string }) => {
  const { id, field } = useInput<number | ''>({ source, defaultValue: '' });
  const { value } = field as { value: number | '' };
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, 4);
    const whole = /^(20\d\d|2100)$/.test(digits);
    setTyped(digits && !whole ? digits : null);
    if (whole) field.onChange(Number(digits));
    if (!digits) field.onChange('');
  };
  return (
    <TextField
      id={id}
      label={label}
      name={field.name}
      inputRef={field.ref}
      value={typed ?? value}
      onChange={({ target }) => type(target.value)}
      onBlur={() => {
        setTyped(null);
        field.onBlur();
      }}
      slotProps={{ htmlInput: { inputMode: 'numeric' } }}
    />
  );
};
