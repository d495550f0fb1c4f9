import { Autocomplete, TextField } from '@mui/material';
import { FieldTitle, useGetList, useGetMany, useInput, type RaRecord } from 'ra-core';
import { useDeferredValue, useState } from 'react';
import type { LocalText } from '../app/i18n/locale.js';
import { useT, useText } from '../app/i18n/translate.js';

interface PickedUnit extends RaRecord<string> {
  code: string;
  name: LocalText;
  shortName: LocalText;
}

/** Input for several units: found by part of a name or by pinyin initials, kept as codes, shown as names. */
export const UnitsPicker = ({ source, label, helperText }: { source: string; label: string; helperText?: string }) => {
  const t = useT();
  const text = useText();
  const { id, field, fieldState } = useInput<string[]>({ source, defaultValue: [] });
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const codes = (field.value ?? []) as string[];
  const { data: picked = [], isFetching: naming } = useGetMany<PickedUnit>(
    'organizations/units',
    { ids: codes },
    { enabled: codes.length > 0, placeholderData: (previous) => previous },
  );
  const { data: found = [], isFetching } = useGetList<PickedUnit>(
    'organizations/units',
    { pagination: { page: 1, perPage: 50 }, filter: { status: 'active', ...(q && { q }) } },
    { placeholderData: (previous) => previous },
  );
  const known = [...picked.filter(Boolean), ...found];
  // What can't be named (not answered yet, or out of the user's scope) is still chosen: it must not get lost.
  const words = naming ? '…' : t('unitPicker.hidden');
  const unnamed = (code: string): PickedUnit => {
    const name = { zh: words, en: words };
    return { id: code, code, name, shortName: name };
  };
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      id={id}
      options={found}
      value={codes.map((code) => known.find((unit) => unit.code === code) ?? unnamed(code))}
      loading={isFetching}
      loadingText={t('unitPicker.loading')}
      noOptionsText={t('unitPicker.none')}
      // The service has searched; pinyin initials wouldn't match again here.
      filterOptions={(options) => options}
      getOptionKey={(unit) => unit.code}
      getOptionLabel={(unit) => text(unit.name)}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      inputValue={typed}
      // The list of values is a new one each time, which resets the input: what is being typed stays.
      onInputChange={(_, input, cause) => cause !== 'reset' && setTyped(input)}
      onChange={(_, units) => field.onChange(units.map(({ code }) => code))}
      onBlur={field.onBlur}
      fullWidth
      renderInput={(params) => (
        <TextField
          {...params}
          name={field.name}
          inputRef={field.ref}
          label={<FieldTitle label={label} source={source} />}
          placeholder={t('unitPicker.hint')}
          error={!!fieldState.error}
          helperText={fieldState.error?.message ?? helperText ?? ''}
        />
      )}
    />
  );
};
