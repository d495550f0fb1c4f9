import { TextInput } from 'react-admin';

interface LongTextProps {
  source: string;
  label: string;
  helperText?: string;
  required?: boolean;
  rows?: number;
}

/** Input for several lines of text. */
export const LongTextInput = ({ source, label, helperText, required = true, rows = 3 }: LongTextProps) => (
  <TextInput
    source={source}
    label={label}
    helperText={helperText ?? false}
    multiline
    minRows={rows}
    isRequired={required}
    fullWidth
  />
);

/** Input for several short texts, one a line. */
export const LinesInput = ({ source, label, helperText, required = false, rows = 2 }: LongTextProps) => (
  <TextInput
    source={source}
    label={label}
    helperText={helperText ?? false}
    format={(lines: string[] | null | undefined) => (lines ?? []).join('\n')}
    parse={(typed: string) => (typed ? typed.split('\n') : [])}
    multiline
    minRows={rows}
    isRequired={required}
    fullWidth
  />
);
