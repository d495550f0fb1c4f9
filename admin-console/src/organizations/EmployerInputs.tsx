import { EmployerType } from '@jucai/contracts';
import { SelectInput, TextInput } from 'react-admin';
import { useT, useWord } from '../app/i18n/translate.js';
import { UnitPicker } from '../components/UnitPicker.js';

/** What an employer has beside its place: its kind, its credit code, where its people are counted. */
export const EmployerInputs = ({ at = '', required }: { at?: string; required: boolean }) => {
  const t = useT();
  const word = useWord();
  const label = (field: 'employerType' | 'creditCode' | 'statisticalHomeCode') => {
    const words = t(`resources.organizations/units.fields.${field}`);
    return required ? words : t('form.optionalLabel', { label: words });
  };
  return (
    <>
      <SelectInput
        source={`${at}type`}
        label={label('employerType')}
        choices={EmployerType.options.map((id) => ({ id, name: word('employerType', id) }))}
        isRequired={required}
        fullWidth
      />
      <TextInput
        source={`${at}creditCode`}
        label={label('creditCode')}
        autoComplete="off"
        isRequired={required}
        fullWidth
      />
      <UnitPicker
        source={`${at}statisticalHomeCode`}
        label={label('statisticalHomeCode')}
        helperText={t('resources.organizations/units.fields.statisticalHomeHint')}
        filter={{ status: 'active' }}
        required={required}
      />
    </>
  );
};
