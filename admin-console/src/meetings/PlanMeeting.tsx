import { useDataProvider } from 'ra-core';
import { SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { formatDay } from '../components/format.js';
import { MomentInput } from '../components/MomentInput.js';
import { useBusinessDay } from '../organizations/useClock.js';
import { meetingKinds, planMeetingForm } from './meetingForms.js';
import { isSeated, useMembers } from './useMembers.js';
import type { LeadingGroup, Meeting } from './records.js';

interface MemberInputProps {
  groupId: string;
  /** Who has a seat on that day may be chosen. */
  day: string;
  source: string;
  label: string;
}

/** Input for one of a group's members. */
export const MemberInput = ({ groupId, day, source, label }: MemberInputProps) => {
  const { data = [] } = useMembers(groupId);
  const chosen = useWatch<Record<string, string>>({ name: source });
  const choices = data
    .filter((seat) => seat.id === chosen || isSeated(seat, day))
    .map(({ id, displayName, post }) => ({ id, name: [displayName, post].filter(Boolean).join(' · ') }));
  return <SelectInput source={source} label={label} choices={choices} isRequired fullWidth />;
};

/** What a meeting needs to be planned, its kind left out. */
export const MeetingInputs = ({ groupId }: { groupId: string }) => {
  const t = useT();
  const today = useBusinessDay();
  const startsAt = useWatch<Record<string, string | undefined>>({ name: 'startsAt' });
  return (
    <>
      <TextInput source="title.zh" label={t('meetings.titleZh')} isRequired fullWidth />
      <TextInput source="title.en" label={t('meetings.titleEn')} isRequired fullWidth />
      <MomentInput source="startsAt" label={t('resources.meetings/meetings.fields.startsAt')} required />
      <TextInput source="place" label={t('resources.meetings/meetings.fields.place')} isRequired fullWidth />
      <MemberInput
        groupId={groupId}
        day={startsAt ? formatDay(startsAt) : today}
        source="presiderMembershipId"
        label={t('resources.meetings/meetings.fields.presiderName')}
      />
      <TextInput source="secretary" label={t('meetings.secretary')} isRequired fullWidth />
    </>
  );
};

/** Begins a meeting of a leading group. */
export const PlanMeeting = ({ group }: { group: LeadingGroup }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const navigate = useNavigate();
  const provider = useDataProvider();
  const today = useBusinessDay();
  const kinds = meetingKinds.map((id) => ({ id, name: word('meetingKind', id) }));
  return (
    <CommandButton
      resource="meetings/leading-groups"
      record={group}
      verb="plan-meeting"
      words="meetings.commands.plan"
      hint={{ group: text(group.name) }}
      schema={planMeetingForm(t, today)}
      defaults={{ kind: 'plenary' }}
      primary
      run={async (values) => {
        const { data } = await provider.create<Meeting>('meetings/meetings', {
          data: { ...values, groupId: group.id },
        });
        void navigate(`/meetings/meetings/${data.id}/show`);
      }}
    >
      <SelectInput
        source="kind"
        label={t('resources.meetings/meetings.fields.kind')}
        choices={kinds}
        isRequired
        fullWidth
      />
      <MeetingInputs groupId={group.id} />
    </CommandButton>
  );
};
