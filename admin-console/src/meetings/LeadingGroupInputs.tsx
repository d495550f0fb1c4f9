import { TextInput } from 'react-admin';
import { useT } from '../app/i18n/translate.js';

/** What a leading group and its documents are called. */
export const LeadingGroupInputs = () => {
  const t = useT();
  return (
    <>
      <TextInput source="name.zh" label={t('groups.nameZh')} isRequired fullWidth />
      <TextInput source="name.en" label={t('groups.nameEn')} isRequired fullWidth />
      <TextInput source="officeName.zh" label={t('groups.officeZh')} isRequired fullWidth />
      <TextInput source="officeName.en" label={t('groups.officeEn')} isRequired fullWidth />
      <TextInput
        source="documentSeries"
        label={t('groups.documentSeries')}
        helperText={t('groups.documentSeriesHint')}
        isRequired
        fullWidth
      />
      <TextInput
        source="minutesMark"
        label={t('groups.minutesMark')}
        helperText={t('groups.minutesMarkHint')}
        isRequired
        fullWidth
      />
    </>
  );
};
