import { useGetList, useInput } from 'ra-core';
import { useDeferredValue, useState } from 'react';
import { useT, useText } from '../app/i18n/translate.js';
import { FoundPicker } from '../components/FoundPicker.js';
import { formatDay } from '../components/format.js';
import type { SubjectSummary } from './records.js';

/** What the form keeps of a subject; one that the item has already comes without the day. */
type PickedSubject = Pick<SubjectSummary, 'id' | 'title'> & Partial<Pick<SubjectSummary, 'frozenAt'>>;

/** Input for frozen matters that services have offered for an agenda: found by part of the title; on no agenda yet come first. */
export const SubjectsPicker = ({ source, label }: { source: string; label: string }) => {
  const t = useT();
  const text = useText();
  const input = useInput<PickedSubject[]>({ source, defaultValue: [] });
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const {
    data: found = [],
    isFetching,
    isError,
  } = useGetList<SubjectSummary>(
    'meetings/subjects',
    {
      pagination: { page: 1, perPage: 50 },
      sort: { field: 'frozenAt', order: 'DESC' },
      // Who looks for nothing is shown what is still to be dealt with; a search finds all of it.
      filter: q ? { q } : { waiting: true },
    },
    { placeholderData: (previous) => previous },
  );
  // The title names the unit already; the day tells this year's figures from those frozen earlier.
  const wordsOf = ({ title, frozenAt }: PickedSubject) =>
    frozenAt ? t('agenda.subjectOf', { title: text(title), date: formatDay(frozenAt) }) : text(title);
  return (
    <FoundPicker<PickedSubject, true>
      multiple
      disableCloseOnSelect
      input={input}
      source={source}
      label={label}
      placeholder={t('agenda.subjectsHint')}
      none={t(isError ? 'agenda.subjectsFailed' : q ? 'agenda.noSubject' : 'agenda.noSubjectWaiting')}
      options={found}
      value={(input.field.value ?? []) as PickedSubject[]}
      loading={isFetching}
      keyOf={({ id }) => id}
      getOptionLabel={wordsOf}
      inputValue={typed}
      onInputChange={(_, words, cause) => cause !== 'reset' && setTyped(words)}
      onChange={(_, subjects) =>
        input.field.onChange(subjects.map(({ id, title, frozenAt }) => ({ id, title, frozenAt })))
      }
    />
  );
};
