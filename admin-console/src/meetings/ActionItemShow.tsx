import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { Deadline } from '../components/Deadline.js';
import { Facts } from '../components/Facts.js';
import { formatDate, joined } from '../components/format.js';
import { Light } from '../components/Light.js';
import { Panel } from '../components/Panel.js';
import { RecordHeader } from '../components/RecordHeader.js';
import { RecordTimeline } from '../components/RecordTimeline.js';
import { StateChip } from '../components/StateChip.js';
import { UnitName } from '../components/UnitName.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { RecordPage } from '../components/RecordPage.js';
import { ActionItemCommands } from './ActionItemCommands.js';
import { ExtensionsPanel, ProgressPanel, VerificationPanel, WarningsPanel } from './ActionItemPanels.js';
import { RecordColumns } from '../components/RecordColumns.js';
import type { ActionItem } from './records.js';

const FactsPanel = ({ item }: { item: ActionItem }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const field = (name: 'leadUnitCode' | 'responsiblePost' | 'priority' | 'assignedOn' | 'meetingTitle') =>
    t(`resources.meetings/action-items.fields.${name}`);
  return (
    <Panel title={t('record.details')}>
      <Facts
        facts={[
          {
            label: t('actionItems.notOurs'),
            value: item.notOurs && `${item.notOurs.reason}（${formatDate(item.notOurs.on)}）`,
          },
          { label: t('actionItems.stateReason'), value: item.stateReason },
          { label: t('actionItems.standardOfDone'), value: item.standardOfDone },
          { label: field('leadUnitCode'), value: <UnitName name={item.leadUnitName} /> },
          {
            label: t('actionItems.coUnits'),
            value: joined(item.coUnits.flatMap(({ unitName }) => (unitName ? [text(unitName)] : []))),
          },
          { label: field('responsiblePost'), value: item.responsiblePost },
          { label: field('priority'), value: word('actionItemPriority', item.priority) },
          { label: field('assignedOn'), value: formatDate(item.assignedOn) },
          { label: t('actionItems.acceptedOn'), value: item.acceptedOn && formatDate(item.acceptedOn) },
          {
            label: t('actionItems.originalDueOn'),
            value: item.originalDueOn !== item.dueOn && formatDate(item.originalDueOn),
          },
          {
            label: field('meetingTitle'),
            value: item.meetingTitle && (
              <Box component={Link} to={`/meetings/meetings/${item.meetingId}/show`} sx={{ color: 'primary.main' }}>
                {text(item.meetingTitle)}
              </Box>
            ),
          },
          { label: t('actionItems.resolution'), value: item.resolutionText },
          { label: t('actionItems.requirement'), value: item.requirement },
        ]}
      />
    </Panel>
  );
};

/** One action item: what is asked, how far it is, and what may be done now. */
const ActionItemPage = ({ record: item }: { record: ActionItem }) => {
  const text = useText();
  const over = item.state === 'closed' || item.state === 'cancelled';
  return (
    <Box sx={{ bgcolor: 'background.paper', minHeight: '100%' }}>
      <RecordHeader
        title={text(item.title)}
        state={
          <>
            <StateChip words="actionItemState" state={item.state} quiet={over} />
            {!over && <Light state={item.light} />}
          </>
        }
        deadline={<Deadline dueAt={item.dueOn} workingDaysLeft={over ? null : item.workingDaysLeft} />}
        actions={<ActionItemCommands key={item.id} item={item} />}
      />
      <RecordColumns side={<RecordTimeline of={`meetings/action-items/${item.id}`} words="actionItemStep" />}>
        <FactsPanel item={item} />
        <ProgressPanel item={item} />
        <ExtensionsPanel item={item} />
        <VerificationPanel item={item} />
        <WarningsPanel item={item} />
      </RecordColumns>
    </Box>
  );
};

const ActionItemShow = () => {
  useLiveUpdates('meetings');
  return <RecordPage resource="meetings/action-items" page={ActionItemPage} />;
};

export default ActionItemShow;
