import { useGetList } from 'ra-core';
import { BooleanInput, NumberInput, SelectArrayInput, SelectInput, TextInput } from 'react-admin';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { formatDay } from '../components/format.js';
import { UnitPicker } from '../components/UnitPicker.js';
import { FilesInput } from './FilesInput.js';
import { LongTextInput } from './inputs.js';
import { itemKinds, type AgendaItem, type SubjectSummary } from './records.js';

/** Frozen matters that services have offered for an agenda. */
const SubjectsInput = ({ item }: { item: AgendaItem | undefined }) => {
  const t = useT();
  const text = useText();
  const { data = [] } = useGetList<SubjectSummary>('meetings/subjects', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'frozenAt', order: 'DESC' },
  });
  // The title names the unit already; the day tells this year's figures from those frozen earlier.
  const offered = data.map(({ id, title, frozenAt }) => ({
    id,
    name: t('agenda.subjectOf', { title: text(title), date: formatDay(frozenAt) }),
  }));
  const kept = (item?.subjects ?? [])
    .filter(({ subjectId }) => !data.some(({ id }) => id === subjectId))
    .map(({ subjectId, title }) => ({ id: subjectId, name: text(title) }));
  return (
    <SelectArrayInput source="subjectIds" label={t('agenda.subjects')} choices={[...kept, ...offered]} fullWidth />
  );
};

/** What an agenda item is made of. Only the office may look through the offered subjects. */
export const AgendaItemInputs = ({ item, subjects = true }: { item?: AgendaItem; subjects?: boolean }) => {
  const t = useT();
  const word = useWord();
  const optional = (label: string) => `${label}（${t('form.optional')}）`;
  return (
    <>
      <SelectInput
        source="kind"
        label={t('agenda.kind')}
        choices={itemKinds.map((id) => ({ id, name: word('itemKind', id) }))}
        isRequired
        fullWidth
      />
      <TextInput source="title" label={t('agenda.itemTitle')} isRequired fullWidth />
      <UnitPicker source="presenterUnitCode" label={t('agenda.presenter')} required />
      <NumberInput source="minutes" label={t('agenda.minutes')} min={1} max={480} isRequired fullWidth />
      <SelectInput
        source="mode"
        label={optional(t('agenda.mode'))}
        choices={(['in-person', 'written'] as const).map((id) => ({ id, name: word('itemMode', id) }))}
        fullWidth
      />
      {subjects && <SubjectsInput item={item} />}
      <FilesInput source="fileIds" label={optional(t('agenda.files'))} known={item?.files ?? []} />
      <LongTextInput source="note" label={optional(t('agenda.note'))} required={false} rows={2} />
      <TextInput
        source="offlineNote"
        label={optional(t('agenda.offlineNote'))}
        helperText={t('agenda.offlineNoteHint')}
        fullWidth
      />
      <BooleanInput source="restricted" label={t('agenda.restricted')} helperText={t('agenda.restrictedHint')} />
    </>
  );
};
