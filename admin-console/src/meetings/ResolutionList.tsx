import { Box } from '@mui/material';
import { SelectArrayInput, SelectInput } from 'react-admin';
import { Link } from 'react-router-dom';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { formatDay, joined } from '../components/format.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { SearchFilter } from '../components/SearchFilter.js';
import { StateChip } from '../components/StateChip.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { applications, itemKinds, outcomes, type Resolution } from './records.js';
import { ActionItemCount, Application } from './ResolutionOfItem.js';

/** The register of what meetings settled. */
const ResolutionList = () => {
  useLiveUpdates('meetings');
  const t = useT();
  const text = useText();
  const word = useWord();
  const columns: Column<Resolution>[] = [
    {
      source: 'number',
      render: ({ number }) => number ?? '—',
      plain: ({ number }) => number,
      sortable: true,
      numeric: true,
    },
    { source: 'itemTitle', render: (one) => one.itemTitle, plain: (one) => one.itemTitle, phone: 'title' },
    {
      source: 'outcome',
      render: ({ outcome }) => word('outcome', outcome),
      plain: ({ outcome }) => word('outcome', outcome),
      phone: 'line',
    },
    { source: 'text', render: (one) => one.text, plain: (one) => one.text, phone: 'line' },
    {
      source: 'meetingDate',
      render: ({ meetingDate, meetingId, meetingTitle }) => (
        <Box
          component={Link}
          to={`/meetings/meetings/${meetingId}/show`}
          title={text(meetingTitle)}
          sx={{ color: 'primary.main', whiteSpace: 'nowrap' }}
        >
          {formatDay(meetingDate)}
        </Box>
      ),
      plain: ({ meetingDate }) => formatDay(meetingDate),
      sortable: true,
      phone: 'line',
    },
    {
      source: 'state',
      render: ({ state }) => <StateChip words="resolutionState" state={state} quiet={state === 'confirmed'} />,
      plain: ({ state }) => word('resolutionState', state),
    },
    {
      source: 'application',
      render: (one) => <Application resolution={one} />,
      plain: ({ application }) => word('application', application),
      phone: 'line',
    },
    {
      source: 'actionItemCount',
      render: (one) => <ActionItemCount resolution={one} />,
      plain: (one) => one.actionItemCount,
      numeric: true,
    },
    {
      source: 'itemKind',
      render: ({ itemKind }) => word('itemKind', itemKind),
      plain: ({ itemKind }) => word('itemKind', itemKind),
      hidden: true,
    },
    { source: 'presiderName', render: (one) => one.presiderName, plain: (one) => one.presiderName, hidden: true },
  ];
  const outcomeWords = (value: unknown) =>
    joined((Array.isArray(value) ? value : [value]).map((one) => word('outcome', String(one))));
  return (
    <ListPage
      resource="meetings/resolutions"
      title={t('resolutions.title')}
      columns={columns}
      sort={{ field: 'meetingDate', order: 'DESC' }}
      empty={{ title: t('resolutions.empty'), hint: t('resolutions.emptyHint') }}
      rowClick={false}
      filterWords={{
        outcome: outcomeWords,
        application: (value) => word('application', value),
        itemKind: (value) => word('itemKind', value),
      }}
      filters={
        <>
          <SearchFilter source="q" label={t('list.search')} />
          <SelectArrayInput
            source="outcome"
            label={t('resolutions.outcome')}
            choices={outcomes.map((id) => ({ id, name: word('outcome', id) }))}
          />
          <SelectInput
            source="application"
            label={t('resolutions.application')}
            choices={applications.map((id) => ({ id, name: word('application', id) }))}
          />
          <SelectInput
            source="itemKind"
            label={t('agenda.kind')}
            choices={itemKinds.map((id) => ({ id, name: word('itemKind', id) }))}
          />
        </>
      }
    />
  );
};

export default ResolutionList;
