import { TextField } from '@mui/material';
import { useInput } from 'ra-core';
import { formatLocal } from './format.js';

interface DayFilterProps {
  source: string;
  label: string;
  /** The day's end instead of its beginning: "until" includes the day. */
  end?: boolean;
}

/** Filter by day for a service that compares moments: a day in Shanghai becomes its first or last moment. */
export const DayFilter = ({ source, label, end = false }: DayFilterProps) => {
  const { id, field } = useInput<string>({
    source,
    defaultValue: '',
    format: (moment: string | undefined) => (moment ? formatLocal(moment).slice(0, 10) : ''),
    parse: (day: string) => (day ? `${day}T${end ? '23:59:59.999' : '00:00:00.000'}+08:00` : ''),
  });
  return <TextField id={id} type="date" label={label} {...field} slotProps={{ inputLabel: { shrink: true } }} />;
};
