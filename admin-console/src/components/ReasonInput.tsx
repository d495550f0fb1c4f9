import { TextInput } from 'react-admin';
import { useT } from '../app/i18n/translate.js';

/** Why something is done; it goes into the trail. */
export const ReasonInput = () => {
  const t = useT();
  return (
    <TextInput
      source="reason"
      label={t('form.reason')}
      helperText={t('form.reasonHint')}
      multiline
      minRows={2}
      isRequired
      fullWidth
    />
  );
};
