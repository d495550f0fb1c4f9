import { Autocomplete, TextField } from '@mui/material';
import { FieldTitle, useDataProvider, useGetList, useGetOne, useInput, type RaRecord } from 'ra-core';
import { useDeferredValue, useState } from 'react';
import type { LocalText } from '../app/i18n/locale.js';
import { useT, useText } from '../app/i18n/translate.js';

interface PickedUnit extends RaRecord<string> {
  code: string;
  name: LocalText;
  shortName: LocalText;
}

interface UnitPickerProps {
  source: string;
  label?: string;
  helperText?: string;
  required?: boolean;
  /** Further restriction of what may be picked, such as `{ kind: 'department' }`. */
  filter?: Record<string, unknown>;
}

/** Input for a unit: found by part of its name or by pinyin initials, kept as its code, shown as its name. */
export const UnitPicker = ({ source, label, helperText, required, filter }: UnitPickerProps) => {
  const t = useT();
  const text = useText();
  const { id, field, fieldState, isRequired } = useInput({ source, defaultValue: '' });
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const code = typeof field.value === 'string' ? field.value : '';
  const { data: picked } = useGetOne<PickedUnit>('organizations/units', { id: code }, { enabled: !!code });
  const {
    data: found = [],
    isFetching,
    isError,
  } = useGetList<PickedUnit>(
    'organizations/units',
    {
      pagination: { page: 1, perPage: 20 },
      filter: { ...filter, ...(q && q !== (picked && text(picked.name)) && { q }) },
    },
    { placeholderData: (previous) => previous },
  );
  const value = picked ?? found.find((unit) => unit.code === code) ?? null;
  return (
    <Autocomplete
      id={id}
      options={found}
      value={value}
      loading={isFetching}
      loadingText={t('unitPicker.loading')}
      noOptionsText={t(isError ? 'unitPicker.failed' : 'unitPicker.none')}
      // The service has searched; pinyin initials wouldn't match again here.
      filterOptions={(options) => options}
      getOptionKey={(unit) => unit.code}
      getOptionLabel={(unit) => text(unit.name)}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      onInputChange={(_, words) => setTyped(words)}
      onChange={(_, unit) => field.onChange(unit?.code ?? '')}
      onBlur={field.onBlur}
      fullWidth
      renderInput={(params) => (
        <TextField
          {...params}
          name={field.name}
          inputRef={field.ref}
          label={<FieldTitle label={label} source={source} isRequired={required ?? isRequired} />}
          placeholder={t('unitPicker.hint')}
          error={!!fieldState.error}
          helperText={fieldState.error?.message ?? helperText ?? ''}
        />
      )}
    />
  );
};

/** Says a picked unit in words, for the head of an export. */
export const useUnitWords = () => {
  const text = useText();
  const provider = useDataProvider();
  return async (code: string) =>
    text((await provider.getOne<PickedUnit>('organizations/units', { id: code })).data.name);
};
