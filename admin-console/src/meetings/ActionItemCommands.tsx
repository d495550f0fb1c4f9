import { DateInput, NumberInput, SelectInput } from 'react-admin';
import { useT, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { ReasonInput } from '../components/ReasonInput.js';
import { formatDate } from '../components/format.js';
import { UnitPicker } from '../components/UnitPicker.js';
import { UnitsPicker } from '../components/UnitsPicker.js';
import {
  closeForm,
  decisionForm,
  extensionForm,
  progressForm,
  reasonForm,
  reassignForm,
  submitForm,
  urgeForm,
} from './actionItemForms.js';
import { FilesInput } from './FilesInput.js';
import { LongTextInput } from './inputs.js';
import type { ActionItem } from './records.js';

const resource = 'meetings/action-items';

/** What the lead unit may do: sign for it, report, ask, submit. */
const Handling = ({ item }: { item: ActionItem }) => {
  const t = useT();
  const of = { resource, record: item };
  return (
    <>
      <CommandButton {...of} verb="accept" words="actionItems.commands.accept" primary />
      <CommandButton
        {...of}
        verb="report-progress"
        words="actionItems.commands.report-progress"
        schema={progressForm}
        defaults={{ percent: item.progressPercent ?? 0, fileIds: [] }}
      >
        <LongTextInput source="text" label={t('actionItems.progressText')} />
        <NumberInput source="percent" label={t('actionItems.percent')} min={0} max={100} isRequired fullWidth />
        <FilesInput source="fileIds" label={t('form.optionalLabel', { label: t('actionItems.files') })} />
      </CommandButton>
      <CommandButton
        {...of}
        verb="submit"
        words="actionItems.commands.submit"
        schema={submitForm}
        defaults={{ fileIds: [] }}
        primary
      >
        <LongTextInput source="text" label={t('actionItems.submission')} />
        <FilesInput source="fileIds" label={t('actionItems.evidence')} helperText={t('actionItems.evidenceHint')} />
      </CommandButton>
      <CommandButton
        {...of}
        verb="ask-extension"
        words="actionItems.commands.ask-extension"
        hint={{ date: formatDate(item.dueOn) }}
        schema={extensionForm}
      >
        <DateInput source="until" label={t('actionItems.until')} isRequired fullWidth />
        <ReasonInput />
      </CommandButton>
      <CommandButton {...of} verb="not-ours" words="actionItems.commands.not-ours" schema={reasonForm}>
        <ReasonInput />
      </CommandButton>
    </>
  );
};

/** What the office may do: decide, verify, hand over, urge. */
const Supervision = ({ item }: { item: ActionItem }) => {
  const t = useT();
  const word = useWord();
  const of = { resource, record: item };
  const asked = item.extensions.find(({ state }) => state === 'asked');
  const marks = [5, 4, 3, 2, 1].map((id) => ({ id, name: word('satisfaction', String(id)) }));
  const granting = [
    { id: true, name: t('actionItems.grant') },
    { id: false, name: t('actionItems.refuse') },
  ];
  return (
    <>
      <CommandButton
        {...of}
        verb="decide-extension"
        words="actionItems.commands.decide-extension"
        hint={{ date: asked ? formatDate(asked.requestedUntil) : '', reason: asked?.reason ?? '' }}
        schema={decisionForm}
        primary
      >
        <SelectInput source="granted" label={t('actionItems.decision')} choices={granting} isRequired fullWidth />
        <DateInput source="until" label={t('form.optionalLabel', { label: t('actionItems.grantedUntil') })} fullWidth />
        <ReasonInput required={false} helperText={t('actionItems.refusalHint')} />
      </CommandButton>
      <CommandButton {...of} verb="close" words="actionItems.commands.close" schema={closeForm} primary>
        <SelectInput source="satisfaction" label={t('actionItems.satisfaction')} choices={marks} isRequired fullWidth />
        <ReasonInput required={false} />
      </CommandButton>
      <CommandButton {...of} verb="send-back" words="actionItems.commands.send-back" schema={reasonForm} danger>
        <ReasonInput />
      </CommandButton>
      <CommandButton {...of} verb="overrule" words="actionItems.commands.overrule" schema={reasonForm}>
        <ReasonInput />
      </CommandButton>
      <CommandButton
        {...of}
        verb="reassign"
        words="actionItems.commands.reassign"
        schema={reassignForm}
        defaults={{ coUnitCodes: item.coUnits.map(({ unitCode }) => unitCode) }}
      >
        <UnitPicker source="leadUnitCode" label={t('actionItems.newLead')} required />
        <UnitsPicker source="coUnitCodes" label={t('actionItems.coUnits')} helperText={t('actionItems.coUnitsHint')} />
        <ReasonInput />
      </CommandButton>
      <CommandButton {...of} verb="urge" words="actionItems.commands.urge" schema={urgeForm}>
        <LongTextInput source="text" label={t('actionItems.urgeText')} />
      </CommandButton>
      <CommandButton {...of} verb="cancel" words="actionItems.commands.cancel" schema={reasonForm} danger>
        <ReasonInput />
      </CommandButton>
    </>
  );
};

/** What may be done to an action item; each button shows only when the service offers it. */
export const ActionItemCommands = ({ item }: { item: ActionItem }) => (
  <>
    <Handling item={item} />
    <Supervision item={item} />
  </>
);
