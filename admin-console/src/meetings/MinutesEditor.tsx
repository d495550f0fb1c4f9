import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'ra-core';
import { ArrayInput, DateInput, SelectInput, SimpleFormIterator, TextInput } from 'react-admin';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useWord } from '../app/i18n/translate.js';
import { RecordForm } from '../components/RecordForm.js';
import { LinesInput, LongTextInput } from './inputs.js';
import { minutesForm } from './minutesForms.js';
import type { Minutes } from './records.js';

const groups = ['attended', 'onLeave', 'satIn'] as const;

const SectionsInput = () => {
  const t = useT();
  const word = useWord();
  const kinds = minutesForm.shape.sections.element.shape.kind.options.map((id) => ({
    id,
    name: word('minutesSection', id),
  }));
  return (
    <ArrayInput source="sections" label={t('minutes.sections')}>
      <SimpleFormIterator fullWidth>
        <SelectInput source="kind" label={t('minutes.sectionKind')} choices={kinds} isRequired fullWidth />
        <TextInput source="heading" label={t('form.optionalLabel', { label: t('minutes.heading') })} fullWidth />
        <LinesInput source="paragraphs" label={t('minutes.paragraphs')} helperText={t('minutes.linesHint')} />
        <ArrayInput source="matters" label={t('minutes.matters')}>
          <SimpleFormIterator fullWidth>
            <TextInput source="title" label={t('form.optionalLabel', { label: t('minutes.matterTitle') })} fullWidth />
            <LongTextInput source="text" label={t('minutes.matterText')} />
            <LinesInput
              source="leadUnits"
              label={t('minutes.leadUnits')}
              helperText={t('minutes.unitsHint')}
              rows={1}
            />
            <LinesInput
              source="cooperatingUnits"
              label={t('minutes.cooperatingUnits')}
              helperText={t('minutes.unitsHint')}
              rows={1}
            />
            <DateInput source="dueOn" label={t('minutes.dueOn')} />
          </SimpleFormIterator>
        </ArrayInput>
      </SimpleFormIterator>
    </ArrayInput>
  );
};

/** Writes the minutes; every saved text is kept as a revision. */
export const MinutesEditor = ({ minutes, onClose }: { minutes: Minutes; onClose: () => void }) => {
  const t = useT();
  const word = useWord();
  const notify = useNotify();
  const queries = useQueryClient();
  const provider = useDataProvider<JucaiDataProvider>();
  const resource = `meetings/meetings/${minutes.meetingId}`;
  const close = () => {
    onClose();
    return queries.invalidateQueries({ predicate: ({ queryKey: [of] }) => String(of).startsWith('meetings/') });
  };
  return (
    <RecordForm
      schema={minutesForm}
      defaults={{ ...minutes.content }}
      draft={`${resource}.minutes`}
      version={minutes.version}
      submitLabel={t('form.save')}
      onCancel={() => void close()}
      onSubmit={async (content, seen) => {
        await provider.update(resource, {
          id: 'minutes',
          data: { content },
          previousData: { ...minutes, ...seen, id: 'minutes' },
        });
        notify(t('minutes.saved'), { type: 'info' });
        await close();
      }}
    >
      <TextInput source="title" label={t('form.optionalLabel', { label: t('minutes.documentTitle') })} fullWidth />
      <LinesInput source="intro" label={t('minutes.intro')} helperText={t('minutes.linesHint')} required />
      <SectionsInput />
      {groups.map((group) => (
        <ArrayInput key={group} source={`attendance.${group}`} label={word('minutesAttendance', group)}>
          <SimpleFormIterator inline>
            <TextInput source="unit" label={t('form.optionalLabel', { label: t('receipts.unit') })} />
            <TextInput source="name" label={t('receipts.name')} isRequired />
          </SimpleFormIterator>
        </ArrayInput>
      ))}
    </RecordForm>
  );
};
