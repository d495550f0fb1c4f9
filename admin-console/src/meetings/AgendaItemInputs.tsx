import { BooleanInput, NumberInput, SelectInput, TextInput } from 'react-admin';
import { useT, useWord } from '../app/i18n/translate.js';
import { UnitPicker } from '../components/UnitPicker.js';
import { FilesInput } from './FilesInput.js';
import { LongTextInput } from './inputs.js';
import { itemKinds } from './records.js';
import { SubjectsPicker } from './SubjectsPicker.js';

/** What an agenda item is made of. Only the office may look through the offered subjects. */
export const AgendaItemInputs = ({ subjects = true }: { subjects?: boolean }) => {
  const t = useT();
  const word = useWord();
  const optional = (label: string) => t('form.optionalLabel', { label });
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
      {subjects && <SubjectsPicker source="subjectIds" label={optional(t('agenda.subjects'))} />}
      <FilesInput source="fileIds" label={optional(t('agenda.files'))} />
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
