import { Box, Tab, Tabs } from '@mui/material';
import { Link, useSearchParams } from 'react-router-dom';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { Deadline } from '../components/Deadline.js';
import { Facts } from '../components/Facts.js';
import { formatDate, formatNumber, joined } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { RecordHeader } from '../components/RecordHeader.js';
import { RecordTimeline } from '../components/RecordTimeline.js';
import { StateChip } from '../components/StateChip.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { RecordPage } from '../components/RecordPage.js';
import type { Campaign } from './campaign.js';
import { CampaignBoard } from './CampaignBoard.js';
import { CampaignUnitsPanel } from './CampaignUnitsPanel.js';
import { CampaignCommands } from './CampaignCommands.js';
import { usePeriodWords } from './period.js';
import { RollUpPanel } from './RollUpPanel.js';
import { SnapshotList } from './SnapshotList.js';
import { TimelinessPanel } from './TimelinessPanel.js';

const resource = 'reports/campaigns';
const preparing = ['units', 'details'] as const;
const running = ['board', 'timeliness', 'roll-up', 'snapshots', 'details'] as const;

/** One campaign: the board of its units, timeliness, figures of all units together, snapshots. */
const CampaignPage = ({ record: campaign }: { record: Campaign }) => {
  const t = useT();
  const text = useText();
  const period = usePeriodWords();
  const [search] = useSearchParams();
  const asked = search.get('tab');
  // Before it is opened there is nothing to follow yet, but whom to ask.
  const tabs = campaign.state === 'draft' ? preparing : running;
  const tab = tabs.find((one) => one === asked) ?? tabs[0];
  return (
    <Box sx={{ bgcolor: 'background.paper', minHeight: '100%' }}>
      <RecordHeader
        title={text(campaign.title)}
        state={<StateChip words="campaignState" state={campaign.state} quiet={campaign.state === 'closed'} />}
        deadline={<Deadline dueAt={campaign.dueOn} />}
        note={period(campaign.period)}
        actions={<CampaignCommands campaign={campaign} />}
      />
      <Tabs
        value={tab}
        variant="scrollable"
        aria-label={t('campaigns.parts')}
        className="no-print"
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map((one) => (
          <Tab key={one} value={one} label={t(`campaigns.tabs.${one}`)} component={Link} to={`?tab=${one}`} />
        ))}
      </Tabs>
      {tab === 'units' && <CampaignUnitsPanel campaign={campaign} />}
      {tab === 'board' && <CampaignBoard id={campaign.id} />}
      {tab === 'timeliness' && <TimelinessPanel id={campaign.id} />}
      {tab === 'roll-up' && <RollUpPanel id={campaign.id} />}
      {tab === 'snapshots' && <SnapshotList campaignId={campaign.id} />}
      {tab === 'details' && (
        <Box sx={{ display: 'grid', gridTemplateColumns: { md: '1fr 320px' } }}>
          <CampaignFacts campaign={campaign} />
          <RecordTimeline words="reportActions" of={`${resource}/${campaign.id}`} />
        </Box>
      )}
    </Box>
  );
};

const CampaignFacts = ({ campaign }: { campaign: Campaign }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const { basis, burden, targets, template } = campaign;
  return (
    <Panel title={t('record.details')}>
      <Facts
        facts={[
          { label: t('resources.reports/campaigns.fields.unitCode'), value: text(campaign.unitName) },
          {
            label: t('resources.reports/campaigns.fields.basis'),
            value: [basis.number, basis.title, basis.plan].filter(Boolean).join(' · '),
          },
          {
            label: t('resources.reports/campaigns.fields.template'),
            value: (
              <Link to={`/reports/templates/${template.id}/show`}>
                {t('templates.named', { name: text(template.name), version: template.templateVersion })}
              </Link>
            ),
          },
          {
            label: t('resources.reports/campaigns.fields.burden'),
            value: t('campaigns.burden', {
              forms: formatNumber(burden.forms),
              cells: formatNumber(burden.cells),
              hours: burden.hours === null ? '—' : formatNumber(burden.hours),
            }),
          },
          {
            label: t('resources.reports/campaigns.fields.targets'),
            value: joined([
              ...targets.tiers.map((tier) => word('reportTier', tier)),
              ...targets.units.map(({ name }) => text(name)),
            ]),
          },
          { label: t('resources.reports/campaigns.fields.opensOn'), value: formatDate(campaign.opensOn) },
          { label: t('resources.reports/campaigns.fields.dueOn'), value: formatDate(campaign.dueOn) },
          { label: t('resources.reports/campaigns.fields.lateUntil'), value: formatDate(campaign.lateUntil) },
          {
            label: t('resources.reports/campaigns.fields.openedOn'),
            value: campaign.openedOn && formatDate(campaign.openedOn),
          },
          {
            label: t('resources.reports/campaigns.fields.closedOn'),
            value: campaign.closedOn && formatDate(campaign.closedOn),
          },
        ]}
      />
    </Panel>
  );
};

const CampaignShow = () => {
  // A report that moves on changes board, timeliness and figures below the campaign.
  useLiveUpdates('reports', { campaign: resource, report: resource, snapshot: 'reports/snapshots' });
  return <RecordPage resource={resource} page={CampaignPage} />;
};

export default CampaignShow;
