import { useDataProvider } from 'ra-core';
import { DateInput, SelectInput, TextInput } from 'react-admin';
import type { JucaiRecord } from '../app/dataProvider.js';
import { useT, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { UnitPicker } from '../components/UnitPicker.js';
import { UnitsPicker } from '../components/UnitsPicker.js';
import { assignForm, assignRequirementForm } from './actionItemForms.js';
import { LongTextInput } from './inputs.js';

interface AssignActionItemProps {
  meetingId: string;
  /** The meeting, or the resolution that it carries out. */
  resource: string;
  record: JucaiRecord;
  resolutionId: string | null;
}

/** Gives a unit a task out of a resolution, or out of what the meeting asked for besides. */
export const AssignActionItem = ({ meetingId, resource, record, resolutionId }: AssignActionItemProps) => {
  const t = useT();
  const word = useWord();
  const provider = useDataProvider();
  const cadences = assignForm.shape.cadence.options.map((id) => ({ id, name: t(`actionItems.cadenceOf.${id}`) }));
  const priorities = assignForm.shape.priority.options.map((id) => ({ id, name: word('actionItemPriority', id) }));
  return (
    <CommandButton
      resource={resource}
      record={record}
      verb="assign-action-item"
      words="actionItems.commands.assign"
      schema={resolutionId ? assignForm : assignRequirementForm}
      defaults={{ priority: 'normal', cadence: 'monthly', coUnitCodes: [] }}
      run={(values) => provider.create('meetings/action-items', { data: { ...values, meetingId, resolutionId } })}
    >
      {!resolutionId && (
        <LongTextInput
          source="requirement"
          label={t('actionItems.requirement')}
          helperText={t('actionItems.requirementHint')}
        />
      )}
      <TextInput source="title.zh" label={t('actionItems.titleZh')} isRequired fullWidth />
      <TextInput source="title.en" label={t('actionItems.titleEn')} isRequired fullWidth />
      <LongTextInput source="standardOfDone" label={t('actionItems.standardOfDone')} />
      <UnitPicker source="leadUnitCode" label={t('resources.meetings/action-items.fields.leadUnitCode')} required />
      <UnitsPicker source="coUnitCodes" label={t('form.optionalLabel', { label: t('actionItems.coUnits') })} />
      <TextInput
        source="responsiblePost"
        label={t('resources.meetings/action-items.fields.responsiblePost')}
        isRequired
        fullWidth
      />
      <DateInput source="dueOn" label={t('resources.meetings/action-items.fields.dueOn')} isRequired fullWidth />
      <SelectInput source="cadence" label={t('actionItems.cadence')} choices={cadences} isRequired fullWidth />
      <SelectInput
        source="priority"
        label={t('resources.meetings/action-items.fields.priority')}
        choices={priorities}
        isRequired
        fullWidth
      />
    </CommandButton>
  );
};
