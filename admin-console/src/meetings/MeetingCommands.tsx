import { useDataProvider } from 'ra-core';
import { ArrayInput, DateInput, SelectInput, SimpleFormIterator, TextInput } from 'react-admin';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { formatDay } from '../components/format.js';
import { MomentInput } from '../components/MomentInput.js';
import { ReasonInput } from '../components/ReasonInput.js';
import { sameContent } from '../components/sameContent.js';
import { UnitPicker } from '../components/UnitPicker.js';
import { useBusinessDay } from '../organizations/useClock.js';
import { reasonForm } from './actionItemForms.js';
import { AgendaItemInputs } from './AgendaItemInputs.js';
import { AssignActionItem } from './AssignActionItem.js';
import { LongTextInput } from './inputs.js';
import {
  changeMeetingForm,
  changeNoticeForm,
  convocationForm,
  opinionForm,
  optionalReasonForm,
  urgentItemForm,
} from './meetingForms.js';
import { MeetingInputs } from './PlanMeeting.js';
import type { Meeting } from './records.js';
import { isSeated, useMembers } from './useMembers.js';

const resource = 'meetings/meetings';

const Planning = ({ meeting }: { meeting: Meeting }) => {
  const t = useT();
  const today = useBusinessDay();
  const provider = useDataProvider<JucaiDataProvider>();
  const of = { resource, record: meeting };
  const { title, place, startsAt, presiderMembershipId, secretary } = meeting;
  return (
    <>
      <CommandButton
        {...of}
        verb="change"
        words="meetings.commands.change"
        schema={changeMeetingForm(t, today)}
        defaults={{ title, place, startsAt, presiderMembershipId, secretary }}
        run={(data, subject) => provider.update(resource, { id: meeting.id, data, previousData: subject })}
      >
        <MeetingInputs groupId={meeting.groupId} />
      </CommandButton>
      <CommandButton
        {...of}
        verb="approve-agenda"
        words="meetings.commands.approve-agenda"
        schema={opinionForm}
        primary
      >
        <TextInput
          source="opinion"
          label={t('form.optionalLabel', { label: t('meetings.opinion') })}
          multiline
          fullWidth
        />
      </CommandButton>
      <Convene meeting={meeting} />
    </>
  );
};

const Convene = ({ meeting }: { meeting: Meeting }) => {
  const t = useT();
  const word = useWord();
  const today = useBusinessDay();
  // The units of the seats come anyway; who sits in is added by hand.
  const { data: members = [] } = useMembers(meeting.groupId, meeting.actions.includes('convene'));
  const day = formatDay(meeting.startsAt);
  const units = new Set(
    members.flatMap((seat) => {
      const unit = seat.exOfficioUnitCode;
      // The unit that convenes it does not write to itself.
      return unit && unit !== meeting.unitCode && isSeated(seat, day) ? [unit] : [];
    }),
  );
  const modes = (['attend', 'sit-in'] as const).map((id) => ({ id, name: word('invitationMode', id) }));
  return (
    <CommandButton
      resource={resource}
      record={meeting}
      verb="convene"
      words="meetings.commands.convene"
      schema={convocationForm(t, meeting, today)}
      defaults={{ invited: [...units].map((unitCode) => ({ unitCode, mode: 'attend' })) }}
      primary
    >
      <LongTextInput source="text" label={t('meetings.noticeText')} />
      <DateInput source="answerBy" label={t('meetings.answerBy')} isRequired fullWidth />
      <ArrayInput source="invited" label={t('meetings.invited')} isRequired>
        <SimpleFormIterator inline disableReordering>
          <UnitPicker source="unitCode" label={t('actionItems.coUnit')} required />
          <SelectInput source="mode" label={t('meetings.mode')} choices={modes} defaultValue="attend" isRequired />
        </SimpleFormIterator>
      </ArrayInput>
      <ReasonInput required={false} helperText={t('meetings.shortNoticeHint')} />
    </CommandButton>
  );
};

const Convened = ({ meeting }: { meeting: Meeting }) => {
  const t = useT();
  const provider = useDataProvider<JucaiDataProvider>();
  const today = useBusinessDay();
  const of = { resource, record: meeting };
  const { place, startsAt, answerBy } = meeting;
  return (
    <>
      <CommandButton {...of} verb="start" words="meetings.commands.start" primary />
      <CommandButton {...of} verb="send-materials" words="meetings.commands.send-materials" schema={optionalReasonForm}>
        <ReasonInput required={false} helperText={t('meetings.lateMaterialsHint')} />
      </CommandButton>
      <CommandButton
        {...of}
        verb="change-notice"
        words="meetings.commands.change-notice"
        schema={changeNoticeForm(t, meeting, today)}
        defaults={{ answerBy, place, startsAt }}
        run={({ place: newPlace, startsAt: newStart, ...values }, subject) =>
          provider.command(resource, subject, 'change-notice', {
            ...values,
            ...(newPlace !== subject['place'] && { place: newPlace }),
            ...(!sameContent(newStart, subject['startsAt']) && { startsAt: newStart }),
          })
        }
      >
        <LongTextInput source="text" label={t('meetings.noticeText')} />
        <MomentInput source="startsAt" label={t('resources.meetings/meetings.fields.startsAt')} />
        <TextInput source="place" label={t('resources.meetings/meetings.fields.place')} fullWidth />
        <DateInput source="answerBy" label={t('meetings.answerBy')} isRequired fullWidth />
        <ReasonInput required={false} helperText={t('meetings.shortNoticeHint')} />
      </CommandButton>
      <CommandButton
        {...of}
        verb="add-urgent-item"
        words="meetings.commands.add-urgent-item"
        schema={urgentItemForm}
        defaults={{ kind: 'study', minutes: 15, subjectIds: [], fileIds: [], restricted: false }}
        run={(values, subject) => provider.command(resource, subject, 'urgent-items', values)}
      >
        <AgendaItemInputs subjects={false} />
        <ReasonInput />
        <LongTextInput source="noticeText" label={t('meetings.noticeText')} />
      </CommandButton>
    </>
  );
};

/** What may be done to a meeting; each button shows only when the service offers it. */
export const MeetingCommands = ({ meeting }: { meeting: Meeting }) => {
  const provider = useDataProvider<JucaiDataProvider>();
  const of = { resource, record: meeting };
  return (
    <>
      <Planning meeting={meeting} />
      <Convened meeting={meeting} />
      <CommandButton {...of} verb="conclude" words="meetings.commands.conclude" primary />
      <CommandButton
        {...of}
        verb="compose-minutes"
        words="meetings.commands.compose-minutes"
        run={(_, subject) => provider.command(resource, subject, 'minutes/compose', {})}
      />
      <AssignActionItem meetingId={meeting.id} record={meeting} resource={resource} resolutionId={null} />
      <CommandButton {...of} verb="postpone" words="meetings.commands.postpone" schema={reasonForm}>
        <ReasonInput />
      </CommandButton>
      <CommandButton {...of} verb="archive" words="meetings.commands.archive" />
      <CommandButton {...of} verb="cancel" words="meetings.commands.cancel" schema={reasonForm} danger>
        <ReasonInput />
      </CommandButton>
    </>
  );
};
