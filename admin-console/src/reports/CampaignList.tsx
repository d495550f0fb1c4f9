import { SelectInput } from 'react-admin';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { formatDate } from '../components/format.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { SearchFilter } from '../components/SearchFilter.js';
import { StateChip } from '../components/StateChip.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { campaignStates, type Campaign } from './campaign.js';
import { NewButton } from './NewButton.js';
import { usePeriodWords } from './period.js';

const filed = ({ reports }: Campaign) => (reports.submitted ?? 0) + (reports.accepted ?? 0) + (reports.heard ?? 0);
const all = ({ reports }: Campaign) => Object.values(reports).reduce((sum, count) => sum + count, 0);

/** Every campaign: what is asked of whom, until when, and how much has come in. */
const CampaignList = () => {
  useLiveUpdates('reports', { campaign: 'reports/campaigns', report: 'reports/campaigns' });
  const t = useT();
  const text = useText();
  const word = useWord();
  const period = usePeriodWords();
  const columns: Column<Campaign>[] = [
    {
      source: 'title',
      render: ({ title }) => text(title),
      plain: ({ title }) => text(title),
      sortable: true,
      phone: 'title',
    },
    {
      source: 'state',
      render: ({ state }) => <StateChip words="campaignState" state={state} quiet={state === 'closed'} />,
      plain: ({ state }) => word('campaignState', state),
      phone: 'line',
    },
    {
      source: 'period',
      render: (campaign) => period(campaign.period),
      plain: (campaign) => period(campaign.period),
      sortable: true,
    },
    {
      source: 'dueOn',
      render: ({ dueOn }) => formatDate(dueOn),
      plain: ({ dueOn }) => dueOn,
      sortable: true,
      phone: 'line',
    },
    {
      source: 'filed',
      render: (campaign) => `${filed(campaign)} / ${all(campaign)}`,
      plain: (campaign) => `${filed(campaign)} / ${all(campaign)}`,
      numeric: true,
      phone: 'line',
    },
    {
      source: 'basis',
      render: ({ basis }) => basis.number,
      plain: ({ basis }) => basis.number,
    },
    {
      source: 'unitCode',
      render: ({ unitName }) => text(unitName),
      plain: ({ unitName }) => text(unitName),
      hidden: true,
    },
  ];
  return (
    <ListPage
      resource="reports/campaigns"
      title={t('campaigns.title')}
      columns={columns}
      actions={
        <NewButton to="/reports/campaigns/create" label={t('campaignForm.create')} permission="campaign.manage" />
      }
      sort={{ field: 'dueOn', order: 'DESC' }}
      empty={{ title: t('campaigns.empty'), hint: t('campaigns.emptyHint') }}
      filterWords={{ state: (value) => word('campaignState', value) }}
      filters={
        <>
          <SearchFilter source="q" label={t('resources.reports/campaigns.fields.q')} />
          <SelectInput
            source="state"
            label={t('resources.reports/campaigns.fields.state')}
            choices={campaignStates.map((id) => ({ id, name: word('campaignState', id) }))}
          />
        </>
      }
    />
  );
};

export default CampaignList;
