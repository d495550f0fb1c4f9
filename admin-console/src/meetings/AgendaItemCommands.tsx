import { useDataProvider } from 'ra-core';
import { SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { formatDay } from '../components/format.js';
import { ReasonInput } from '../components/ReasonInput.js';
import { AgendaItemInputs } from './AgendaItemInputs.js';
import { LinesInput, LongTextInput } from './inputs.js';
import { agendaItemForm, concludeItemForm, recusalForm } from './meetingForms.js';
import { MemberInput } from './PlanMeeting.js';
import { outcomes, type AgendaItem, type Meeting } from './records.js';

const resource = 'meetings/agenda-items';

const ConditionsInput = () => {
  const t = useT();
  const required = useWatch({ name: 'outcome' }) === 'approved-with-changes';
  const label = t('resolutions.conditions');
  return (
    <LinesInput
      source="conditions"
      label={required ? label : t('form.optionalLabel', { label })}
      helperText={t('resolutions.conditionsHint')}
      required={required}
    />
  );
};

/** What may be done to one item of an agenda. */
export const AgendaItemCommands = ({ item, meeting }: { item: AgendaItem; meeting: Meeting }) => {
  const t = useT();
  const word = useWord();
  const provider = useDataProvider<JucaiDataProvider>();
  const of = { resource, record: item };
  const { kind, title, presenterUnitCode, minutes, mode, offlineNote, note, restricted } = item;
  return (
    <>
      <CommandButton
        {...of}
        verb="make-current"
        words="agenda.commands.make-current"
        run={() => provider.command('meetings/meetings', meeting, 'current-item', { itemId: item.id })}
      />
      <CommandButton
        {...of}
        verb="conclude"
        words="agenda.commands.conclude"
        hint={{ title }}
        schema={concludeItemForm(t)}
        defaults={{ outcome: kind === 'hear' ? 'noted' : 'approved', conditions: [] }}
        primary
      >
        <SelectInput
          source="outcome"
          label={t('resolutions.outcome')}
          choices={outcomes.map((id) => ({ id, name: word('outcome', id) }))}
          isRequired
          fullWidth
        />
        <LongTextInput source="text" label={t('resolutions.text')} />
        <ConditionsInput />
      </CommandButton>
      <CommandButton
        {...of}
        verb="record-recusal"
        words="agenda.commands.record-recusal"
        schema={recusalForm}
        run={(values, subject) => provider.command(resource, subject, 'recusals', values)}
      >
        <MemberInput
          groupId={meeting.groupId}
          day={formatDay(meeting.startsAt)}
          source="membershipId"
          label={t('agenda.member')}
        />
        <ReasonInput />
      </CommandButton>
      <CommandButton
        {...of}
        verb="change"
        words="agenda.commands.change"
        schema={agendaItemForm}
        defaults={{
          kind,
          title,
          presenterUnitCode,
          minutes,
          mode,
          offlineNote,
          note,
          restricted,
          subjectIds: item.subjects.map(({ subjectId: id, title: name }) => ({ id, title: name })),
          fileIds: item.files,
        }}
        run={(data, subject) => provider.update(resource, { id: item.id, data, previousData: subject })}
      >
        <AgendaItemInputs />
      </CommandButton>
      <CommandButton {...of} verb="remove" words="agenda.commands.remove" hint={{ title }} danger />
    </>
  );
};
