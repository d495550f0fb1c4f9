import { Box } from '@mui/material';
import { useGetList } from 'ra-core';
import { DateInput, SelectInput } from 'react-admin';
import { useT, useText } from '../app/i18n/translate.js';
import { formatDate, formatDay } from '../components/format.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { SearchFilter } from '../components/SearchFilter.js';
import { StateChip } from '../components/StateChip.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { DownloadButton } from './DownloadButton.js';
import type { IssuedMinutes, LeadingGroup } from './records.js';
import { YearFilter } from './YearFilter.js';

const ownState = ({ receipt }: IssuedMinutes) => receipt && (receipt.acknowledgedAt ? 'acknowledged' : 'waiting');

/** The register of issued minutes: by number, date and group; who has signed for them. */
const MinutesList = () => {
  useLiveUpdates('meetings');
  const t = useT();
  const text = useText();
  const { data: groups = [] } = useGetList<LeadingGroup>('meetings/leading-groups', {
    pagination: { page: 1, perPage: 100 },
  });
  const titleOf = ({ meetingTitle, title }: IssuedMinutes) =>
    meetingTitle ? t('minutes.of', { meeting: text(meetingTitle) }) : (title ?? t('minutes.title'));
  const outstanding = [
    { id: true, name: t('minutes.outstandingOnes') },
    { id: false, name: t('minutes.allAcknowledged') },
  ];
  const columns: Column<IssuedMinutes>[] = [
    {
      source: 'number',
      render: ({ documentNumber }) => <span style={{ whiteSpace: 'nowrap' }}>{documentNumber}</span>,
      plain: ({ documentNumber }) => documentNumber,
      sortable: true,
      phone: 'line',
    },
    { source: 'title', render: titleOf, plain: titleOf, phone: 'title' },
    {
      source: 'groupName',
      render: ({ groupName }) => (groupName ? text(groupName) : '—'),
      plain: ({ groupName }) => groupName && text(groupName),
    },
    {
      source: 'issuedOn',
      render: ({ issuedOn }) => <span style={{ whiteSpace: 'nowrap' }}>{formatDate(issuedOn)}</span>,
      plain: ({ issuedOn }) => formatDay(issuedOn),
      sortable: true,
      phone: 'line',
    },
    {
      source: 'acknowledgedCount',
      render: ({ acknowledgedCount, sentCount }) => `${acknowledgedCount} / ${sentCount}`,
      plain: ({ acknowledgedCount, sentCount }) => `${acknowledgedCount} / ${sentCount}`,
      numeric: true,
    },
    {
      source: 'receipt',
      render: (minutes) => {
        const state = ownState(minutes);
        return state ? <StateChip words="minutesReceiptState" state={state} quiet={state === 'acknowledged'} /> : '—';
      },
      plain: (minutes) => {
        const state = ownState(minutes);
        return state && t(`minutesReceiptState.${state}`);
      },
      phone: 'line',
    },
    {
      source: 'file',
      render: ({ meetingId, documentNumber }) => (
        <Box component="span" onClick={(event) => event.stopPropagation()}>
          <DownloadButton
            path={`/api/meetings/meetings/${meetingId}/minutes.docx`}
            name={`${documentNumber}.docx`}
            label="docx"
          />
        </Box>
      ),
    },
  ];
  return (
    <ListPage
      resource="meetings/minutes"
      title={t('minutes.title')}
      columns={columns}
      sort={{ field: 'issuedOn', order: 'DESC' }}
      empty={{ title: t('minutes.empty'), hint: t('minutes.emptyHint') }}
      filterWords={{
        groupId: (id) => {
          const group = groups.find((one) => one.id === id);
          return group ? text(group.name) : '';
        },
        outstanding: (value) => t(String(value) === 'true' ? 'minutes.outstandingOnes' : 'minutes.allAcknowledged'),
      }}
      filters={
        <>
          <SearchFilter source="q" label={t('list.search')} />
          <SelectInput
            source="groupId"
            label={t('resources.meetings/minutes.fields.groupName')}
            choices={groups.map(({ id, name }) => ({ id, name: text(name) }))}
          />
          <YearFilter source="year" label={t('resources.meetings/minutes.fields.year')} />
          <DateInput source="from" label={t('resources.meetings/minutes.fields.from')} />
          <DateInput source="to" label={t('resources.meetings/minutes.fields.to')} />
          <SelectInput
            source="outstanding"
            label={t('resources.meetings/minutes.fields.outstanding')}
            choices={outstanding}
          />
        </>
      }
    />
  );
};

export default MinutesList;
