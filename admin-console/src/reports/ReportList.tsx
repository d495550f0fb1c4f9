import { useGetList } from 'ra-core';
import { BooleanInput, SelectInput } from 'react-admin';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { Deadline } from '../components/Deadline.js';
import { formatDate } from '../components/format.js';
import { Light } from '../components/Light.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { SearchFilter } from '../components/SearchFilter.js';
import { StateChip } from '../components/StateChip.js';
import { UnitName } from '../components/UnitName.js';
import { UnitPicker, useUnitWords } from '../components/UnitPicker.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import type { Campaign } from './campaign.js';
import { usePeriodWords } from './period.js';
import { isSettled, reportStates, type ReportSummary } from './report.js';

/** Reports of all campaigns in the caller's scope. */
const ReportList = () => {
  useLiveUpdates('reports', { report: 'reports/reports', campaign: 'reports/campaigns' });
  const t = useT();
  const text = useText();
  const word = useWord();
  const period = usePeriodWords();
  const unitWords = useUnitWords();
  const { data: campaigns = [] } = useGetList<Campaign>('reports/campaigns', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'dueOn', order: 'DESC' },
  });
  const titleOf = (id: string) => {
    const campaign = campaigns.find((one) => one.id === id);
    return campaign ? text(campaign.title) : t('reports.otherCampaign');
  };
  const columns: Column<ReportSummary>[] = [
    {
      source: 'unit',
      render: ({ unitName, unitShortName }) => <UnitName name={unitName} shortName={unitShortName} />,
      plain: ({ unitName }) => text(unitName),
      sortable: true,
      phone: 'title',
    },
    {
      source: 'campaignId',
      render: ({ campaignTitle }) => text(campaignTitle),
      plain: ({ campaignTitle }) => text(campaignTitle),
      phone: 'line',
    },
    {
      source: 'period',
      render: (report) => period(report.period),
      plain: (report) => period(report.period),
      hidden: true,
    },
    {
      source: 'state',
      render: ({ state }) => <StateChip words="reportState" state={state} quiet={isSettled(state)} />,
      plain: ({ state }) => word('reportState', state),
      sortable: true,
      phone: 'line',
    },
    {
      source: 'light',
      render: ({ light }) => light && <Light state={light} />,
      plain: ({ light }) => light && t(`light.${light}`),
      phone: 'line',
    },
    {
      source: 'dueOn',
      render: ({ dueOn, workingDaysLeft }) => <Deadline dueAt={dueOn} workingDaysLeft={workingDaysLeft} />,
      plain: ({ dueOn }) => dueOn,
      sortable: true,
      phone: 'line',
    },
    {
      source: 'submittedOn',
      render: ({ submittedOn }) => (submittedOn ? formatDate(submittedOn) : '—'),
      plain: ({ submittedOn }) => submittedOn,
      sortable: true,
    },
    {
      source: 'late',
      render: ({ late }) => (late ? t('reports.yes') : '—'),
      plain: ({ late }) => t(late ? 'reports.yes' : 'reports.no'),
    },
    {
      source: 'returns',
      render: ({ returns }) => returns,
      plain: ({ returns }) => returns,
      sortable: true,
      numeric: true,
    },
    {
      source: 'reviewerUnitCode',
      render: ({ reviewerName }) => text(reviewerName),
      plain: ({ reviewerName }) => text(reviewerName),
    },
  ];
  return (
    <ListPage
      resource="reports/reports"
      title={t('reports.title')}
      columns={columns}
      sort={{ field: 'dueOn', order: 'ASC' }}
      empty={{ title: t('reports.empty'), hint: t('reports.emptyHint') }}
      filterWords={{
        unitCode: unitWords,
        belowUnitCode: unitWords,
        campaignId: titleOf,
        state: (value) => word('reportState', value),
        late: () => t('reports.yes'),
      }}
      filters={
        <>
          <SearchFilter source="q" label={t('resources.reports/reports.fields.q')} />
          <SelectInput
            source="campaignId"
            label={t('resources.reports/reports.fields.campaignId')}
            choices={campaigns.map(({ id, title }) => ({ id, name: text(title) }))}
          />
          <SelectInput
            source="state"
            label={t('resources.reports/reports.fields.state')}
            choices={reportStates.map((id) => ({ id, name: word('reportState', id) }))}
          />
          <UnitPicker source="unitCode" label={t('resources.reports/reports.fields.unitCode')} />
          <UnitPicker source="belowUnitCode" label={t('resources.reports/reports.fields.belowUnitCode')} />
          <BooleanInput
            source="late"
            label={t('resources.reports/reports.fields.late')}
            parse={(checked: boolean) => (checked ? true : '')}
          />
        </>
      }
    />
  );
};

export default ReportList;
