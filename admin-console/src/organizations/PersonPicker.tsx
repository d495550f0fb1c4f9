import { Autocomplete, TextField } from '@mui/material';
import { FieldTitle, useGetList, useInput } from 'ra-core';
import { useDeferredValue, useState } from 'react';
import { useT, useText } from '../app/i18n/translate.js';
import type { Person } from './people.js';

const resource = 'organizations/people';

/** Input for a person with an open account: found by name, pinyin or account, kept as the account. */
export const PersonPicker = ({ source, label }: { source: string; label: string }) => {
  const t = useT();
  const text = useText();
  const { id, field, fieldState } = useInput<string>({ source, defaultValue: '' });
  const [typed, setTyped] = useState('');
  const account = (field.value as string | undefined) ?? '';
  const nameOf = ({ name, unitName, account: login }: Person) => `${name}（${text(unitName)}，${login}）`;
  const { data: chosen = [] } = useGetList<Person>(
    resource,
    { pagination: { page: 1, perPage: 1 }, filter: { account } },
    { enabled: !!account },
  );
  const picked = chosen.find((person) => person.account === account);
  const q = useDeferredValue(typed.trim());
  const { data: found = [], isFetching } = useGetList<Person>(
    resource,
    {
      pagination: { page: 1, perPage: 20 },
      filter: { enabled: true, ...(q && q !== (picked && nameOf(picked)) && { q }) },
    },
    { placeholderData: (previous) => previous },
  );
  return (
    <Autocomplete
      id={id}
      options={found}
      value={picked ?? found.find((person) => person.account === account) ?? null}
      loading={isFetching}
      loadingText={t('unitPicker.loading')}
      noOptionsText={t('people.pickerNone')}
      // The service has searched; pinyin wouldn't match again here.
      filterOptions={(options) => options}
      getOptionKey={(person) => person.account}
      getOptionLabel={nameOf}
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
          label={<FieldTitle label={label} source={source} isRequired />}
          placeholder={t('people.search')}
          error={!!fieldState.error}
          helperText={fieldState.error?.message ?? ''}
        />
      )}
    />
  );
};
