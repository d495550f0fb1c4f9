import { useGetList, useInput, type RaRecord } from 'ra-core';
import { useDeferredValue, useState } from 'react';
import type { LocalText } from '../app/i18n/locale.js';
import { useT, useText } from '../app/i18n/translate.js';
import { FoundPicker } from './FoundPicker.js';

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
  const input = useInput<string>({ source, defaultValue: '' });
  const [typed, setTyped] = useState('');
  const account = (input.field.value as string | undefined) ?? '';
  const wordsOf = ({ name, unitName, account: login }: PickedPerson) =>
    t('personPicker.person', { name, unit: text(unitName), account: login });
  const { data: chosen = [] } = useGetList<PickedPerson>(
    resource,
    { pagination: { page: 1, perPage: 1 }, filter: { account } },
    { enabled: !!account },
  );
  const q = useDeferredValue(typed.trim());
  const named = chosen.find((person) => person.account === account);
  const {
    data: found = [],
    isFetching,
    isError,
  } = useGetList<PickedPerson>(
    resource,
    {
      pagination: { page: 1, perPage: 20 },
      filter: { enabled: true, ...(q && q !== (named && wordsOf(named)) && { q }) },
    },
    { placeholderData: (previous) => previous },
  );
  return (
    <FoundPicker
      input={input}
      source={source}
      label={label}
      isRequired={required}
      helperText={helperText}
      placeholder={t('personPicker.hint')}
      none={t(isError ? 'unitPicker.failed' : 'personPicker.none')}
      options={found}
      value={named ?? found.find((person) => person.account === account) ?? null}
      loading={isFetching}
      keyOf={(person) => person.account}
      getOptionLabel={wordsOf}
      onInputChange={(_, words) => setTyped(words)}
      onChange={(_, person) => input.field.onChange(person?.account ?? '')}
    />
  );
};
