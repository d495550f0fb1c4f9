import { useDataProvider, useGetList, useGetOne, useInput, type RaRecord } from 'ra-core';
import { useDeferredValue, useState } from 'react';
import type { LocalText } from '../app/i18n/locale.js';
import { useT, useText } from '../app/i18n/translate.js';
import { FoundPicker } from './FoundPicker.js';

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
  const input = useInput({ source, defaultValue: '' });
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const code = typeof input.field.value === 'string' ? input.field.value : '';
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
  return (
    <FoundPicker
      input={input}
      source={source}
      label={label}
      isRequired={required ?? input.isRequired}
      helperText={helperText}
      placeholder={t('unitPicker.hint')}
      none={t(isError ? 'unitPicker.failed' : 'unitPicker.none')}
      options={found}
      value={picked ?? found.find((unit) => unit.code === code) ?? null}
      loading={isFetching}
      keyOf={(unit) => unit.code}
      getOptionLabel={(unit) => text(unit.name)}
      onInputChange={(_, words) => setTyped(words)}
      onChange={(_, unit) => input.field.onChange(unit?.code ?? '')}
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
