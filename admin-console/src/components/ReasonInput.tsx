import { TextInput } from 'react-admin';
import { useT } from '../app/i18n/translate.js';

interface ReasonInputProps {
  source?: string;
  label?: string;
  helperText?: string;
  required?: boolean;
}

/** Why something is done; it goes into the trail. */
export const ReasonInput = ({ source = 'reason', label, helperText, required = true }: ReasonInputProps) => {
  const t = useT();
  const reason = label ?? t('form.reason');
  return (
    <TextInput
      source={source}
      label={required ? reason : t('form.optionalLabel', { label: reason })}
      helperText={helperText ?? t('form.reasonHint')}
      multiline
      minRows={2}
      isRequired={required}
      fullWidth
    />
  );
};
