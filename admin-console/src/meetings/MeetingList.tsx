import { useGetList } from 'ra-core';
import { SelectArrayInput, SelectInput } from 'react-admin';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { formatDate, formatTime, joined } from '../components/format.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { SearchFilter } from '../components/SearchFilter.js';
import { StateChip } from '../components/StateChip.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { PlanMeeting } from './PlanMeeting.js';
import { meetingStates, type LeadingGroup, type MeetingSummary } from './records.js';

const kinds = ['plenary', 'special', 'office'] as const;

/** Meetings of the leading groups, the next ones first. */
const MeetingList = () => {
  useLiveUpdates('meetings');
  const t = useT();
  const text = useText();
  const word = useWord();
  const { data: groups = [] } = useGetList<LeadingGroup>('meetings/leading-groups', {
    pagination: { page: 1, perPage: 100 },
  });
  const mayPlan = groups.some(({ actions }) => actions.includes('plan-meeting'));
  const columns: Column<MeetingSummary>[] = [
    {
      source: 'title',
      render: ({ title }) => text(title),
      plain: ({ title }) => text(title),
      sortable: true,
      phone: 'title',
    },
    {
      source: 'state',
      render: ({ state }) => (
        <StateChip words="meetingState" state={state} quiet={state === 'archived' || state === 'cancelled'} />
      ),
      plain: ({ state }) => word('meetingState', state),
      phone: 'line',
    },
    {
      source: 'startsAt',
      render: ({ startsAt }) => (
        <time dateTime={startsAt} style={{ whiteSpace: 'nowrap' }}>
          {`${formatDate(startsAt)} ${formatTime(startsAt)}`}
        </time>
      ),
      plain: ({ startsAt }) => `${formatDate(startsAt)} ${formatTime(startsAt)}`,
      sortable: true,
      phone: 'line',
    },
    { source: 'place', render: ({ place }) => place, plain: ({ place }) => place, phone: 'line' },
    {
      source: 'kind',
      render: ({ kind }) => word('meetingKind', kind),
      plain: ({ kind }) => word('meetingKind', kind),
    },
    { source: 'presiderName', render: (meeting) => meeting.presiderName, plain: (meeting) => meeting.presiderName },
    {
      source: 'itemCount',
      render: (meeting) => meeting.itemCount,
      plain: (meeting) => meeting.itemCount,
      numeric: true,
    },
    {
      source: 'answeredCount',
      render: ({ answeredCount, invitedCount }) => (invitedCount ? `${answeredCount} / ${invitedCount}` : '—'),
      plain: ({ answeredCount, invitedCount }) => (invitedCount ? `${answeredCount} / ${invitedCount}` : null),
      numeric: true,
    },
    {
      source: 'groupName',
      render: ({ groupName }) => text(groupName),
      plain: ({ groupName }) => text(groupName),
      hidden: true,
    },
  ];
  const stateWords = (value: unknown) =>
    joined((Array.isArray(value) ? value : [value]).map((one) => word('meetingState', String(one))));
  return (
    <ListPage
      resource="meetings/meetings"
      title={t('meetings.title')}
      columns={columns}
      sort={{ field: 'startsAt', order: 'DESC' }}
      empty={{ title: t('meetings.empty'), hint: t(mayPlan ? 'meetings.emptyHintPlan' : 'meetings.emptyHint') }}
      actions={groups.map((group) => (
        <PlanMeeting key={group.id} group={group} />
      ))}
      filterWords={{ state: stateWords, kind: (value) => word('meetingKind', value) }}
      filters={
        <>
          <SearchFilter source="q" label={t('list.search')} />
          <SelectArrayInput
            source="state"
            label={t('resources.meetings/meetings.fields.state')}
            choices={meetingStates.map((id) => ({ id, name: word('meetingState', id) }))}
          />
          <SelectInput
            source="kind"
            label={t('resources.meetings/meetings.fields.kind')}
            choices={kinds.map((id) => ({ id, name: word('meetingKind', id) }))}
          />
        </>
      }
    />
  );
};

export default MeetingList;
