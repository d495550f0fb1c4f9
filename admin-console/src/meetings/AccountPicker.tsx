import { Autocomplete, TextField } from '@mui/material';
import { FieldTitle, useGetList, useInput, type RaRecord } from 'ra-core';
import { useDeferredValue, useState } from 'react';
import type { LocalText } from '../app/i18n/locale.js';
import { useT, useText } from '../app/i18n/translate.js';

interface Person extends RaRecord<string> {
  account: string;
  name: string;
  unitName: LocalText;
}

interface AccountPickerProps {
  source: string;
  label: string;
  helperText: string;
}

/** Input for a person's login: found by name or pinyin initials, kept as the account. */
export const AccountPicker = ({ source, label, helperText }: AccountPickerProps) => {
  const t = useT();
  const text = useText();
  const { id, field, fieldState } = useInput<string>({ source, defaultValue: '' });
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<Person | null>(null);
  const q = useDeferredValue(typed.trim());
  const wordsOf = ({ name, unitName }: Person) => `${name} · ${text(unitName)}`;
  const { data: found = [], isFetching } = useGetList<Person>(
    'organizations/people',
    {
      pagination: { page: 1, perPage: 20 },
      filter: { enabled: true, ...(q && q !== (picked && wordsOf(picked)) && { q }) },
    },
    { placeholderData: (previous) => previous },
  );
  const value = [picked, ...found].find((person) => person?.account === field.value) ?? null;
  return (
    <Autocomplete
      id={id}
      options={found}
      value={value}
      loading={isFetching}
      loadingText={t('unitPicker.loading')}
      noOptionsText={t('groups.nobody')}
      // The service has searched; pinyin initials wouldn't match again here.
      filterOptions={(options) => options}
      getOptionKey={(person) => person.account}
      getOptionLabel={wordsOf}
      isOptionEqualToValue={(one, other) => one.account === other.account}
      onInputChange={(_, words) => setTyped(words)}
      onChange={(_, person) => {
        setPicked(person);
        field.onChange(person?.account ?? '');
      }}
      onBlur={field.onBlur}
      fullWidth
      renderInput={(params) => (
        <TextField
          {...params}
          name={field.name}
          inputRef={field.ref}
          label={<FieldTitle label={label} source={source} />}
          placeholder={t('groups.personHint')}
          error={!!fieldState.error}
          helperText={fieldState.error?.message ?? helperText}
        />
      )}
    />
  );
};
