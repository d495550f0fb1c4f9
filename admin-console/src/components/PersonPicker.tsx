import { Autocomplete, TextField } from '@mui/material';
import { FieldTitle, useGetList, useInput, type RaRecord } from 'ra-core';
import { useDeferredValue, useState } from 'react';
import type { LocalText } from '../app/i18n/locale.js';
import { useT, useText } from '../app/i18n/translate.js';

const resource = 'organizations/people';

interface PickedPerson extends RaRecord<string> {
  account: string;
  name: string;
  unitName: LocalText;
}

interface PersonPickerProps {
  source: string;
  label: string;
  helperText?: string;
  required?: boolean;
}

/** Input for a person with an open account: found by name, pinyin or account, kept as the account. */
export const PersonPicker = ({ source, label, helperText, required = false }: PersonPickerProps) => {
  const t = useT();
  const text = useText();
  const { id, field, fieldState } = useInput<string>({ source, defaultValue: '' });
  const [typed, setTyped] = useState('');
  const account = (field.value as string | undefined) ?? '';
  const wordsOf = ({ name, unitName, account: login }: PickedPerson) =>
    t('personPicker.person', { name, unit: text(unitName), account: login });
  const { data: chosen = [] } = useGetList<PickedPerson>(
    resource,
    { pagination: { page: 1, perPage: 1 }, filter: { account } },
    { enabled: !!account },
  );
  const q = useDeferredValue(typed.trim());
  const named = chosen.find((person) => person.account === account);
  const { data: found = [], isFetching } = useGetList<PickedPerson>(
    resource,
    {
      pagination: { page: 1, perPage: 20 },
      filter: { enabled: true, ...(q && q !== (named && wordsOf(named)) && { q }) },
    },
    { placeholderData: (previous) => previous },
  );
  return (
    <Autocomplete
      id={id}
      options={found}
      value={named ?? found.find((person) => person.account === account) ?? null}
      loading={isFetching}
      loadingText={t('unitPicker.loading')}
      noOptionsText={t('personPicker.none')}
      // The service has searched; pinyin wouldn't match again here.
      filterOptions={(options) => options}
      getOptionKey={(person) => person.account}
      getOptionLabel={wordsOf}
      isOptionEqualToValue={(one, other) => one.account === other.account}
      onInputChange={(_, words) => setTyped(words)}
      onChange={(_, person) => field.onChange(person?.account ?? '')}
      onBlur={field.onBlur}
      fullWidth
      renderInput={(params) => (
        <TextField
          {...params}
          name={field.name}
          inputRef={field.ref}
          label={<FieldTitle label={label} source={source} isRequired={required} />}
          placeholder={t('personPicker.hint')}
          error={!!fieldState.error}
          helperText={fieldState.error?.message ?? helperText ?? ''}
        />
      )}
    />
  );
};
