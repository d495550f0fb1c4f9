import { useGetList, useGetMany, useInput, type RaRecord } from 'ra-core';
import { useDeferredValue, useState } from 'react';
import type { LocalText } from '../app/i18n/locale.js';
import { useT, useText } from '../app/i18n/translate.js';
import { FoundPicker } from './FoundPicker.js';

interface PickedUnit extends RaRecord<string> {
  code: string;
  name: LocalText;
  shortName: LocalText;
}

/** Input for several units: found by part of a name or by pinyin initials, kept as codes, shown as names. */
export const UnitsPicker = ({ source, label, helperText }: { source: string; label: string; helperText?: string }) => {
  const t = useT();
  const text = useText();
  const input = useInput<string[]>({ source, defaultValue: [] });
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const codes = (input.field.value ?? []) as string[];
  const { data: picked = [], isFetching: naming } = useGetMany<PickedUnit>(
    'organizations/units',
    { ids: codes },
    { enabled: codes.length > 0, placeholderData: (previous) => previous },
  );
  const {
    data: found = [],
    isFetching,
    isError,
  } = useGetList<PickedUnit>(
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
    <FoundPicker
      multiple
      disableCloseOnSelect
      input={input}
      source={source}
      label={label}
      helperText={helperText}
      placeholder={t('unitPicker.hint')}
      none={t(isError ? 'unitPicker.failed' : 'unitPicker.none')}
      options={found}
      value={codes.map((code) => known.find((unit) => unit.code === code) ?? unnamed(code))}
      loading={isFetching}
      keyOf={(unit) => unit.code}
      getOptionLabel={(unit) => text(unit.name)}
      inputValue={typed}
      // The list of values is a new one each time, which resets the input: what is being typed stays.
      onInputChange={(_, words, cause) => cause !== 'reset' && setTyped(words)}
      onChange={(_, units) => input.field.onChange(units.map(({ code }) => code))}
    />
  );
};
