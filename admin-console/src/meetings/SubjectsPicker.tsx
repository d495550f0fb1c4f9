import { Autocomplete, TextField } from '@mui/material';
import { FieldTitle, useGetList, useInput } from 'ra-core';
import { useDeferredValue, useState } from 'react';
import { useT, useText } from '../app/i18n/translate.js';
import { formatDay } from '../components/format.js';
import type { SubjectSummary } from './records.js';

/** What the form keeps of a subject; one that the item has already comes without the day. */
type PickedSubject = Pick<SubjectSummary, 'id' | 'title'> & Partial<Pick<SubjectSummary, 'frozenAt'>>;

/** Input for frozen matters that services have offered for an agenda: found by part of the title; on no agenda yet come first. */
export const SubjectsPicker = ({ source, label }: { source: string; label: string }) => {
  const t = useT();
  const text = useText();
  const { id, field, fieldState } = useInput<PickedSubject[]>({ source, defaultValue: [] });
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
    <Autocomplete<PickedSubject, true>
      multiple
      disableCloseOnSelect
      id={id}
      options={found}
      value={(field.value ?? []) as PickedSubject[]}
      loading={isFetching}
      loadingText={t('unitPicker.loading')}
      noOptionsText={t(isError ? 'agenda.subjectsFailed' : q ? 'agenda.noSubject' : 'agenda.noSubjectWaiting')}
      // The service has searched.
      filterOptions={(options) => options}
      getOptionKey={(subject) => subject.id}
      getOptionLabel={wordsOf}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      inputValue={typed}
      onInputChange={(_, words, cause) => cause !== 'reset' && setTyped(words)}
      onChange={(_, subjects) =>
        field.onChange(subjects.map(({ id: subjectId, title, frozenAt }) => ({ id: subjectId, title, frozenAt })))
      }
      onBlur={field.onBlur}
      fullWidth
      renderInput={(params) => (
        <TextField
          {...params}
          name={field.name}
          inputRef={field.ref}
          label={<FieldTitle label={label} source={source} />}
          placeholder={t('agenda.subjectsHint')}
          error={!!fieldState.error}
          helperText={fieldState.error?.message ?? ''}
        />
      )}
    />
  );
};
