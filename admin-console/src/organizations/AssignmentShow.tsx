import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { may } from '../app/assignment/session.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { Facts } from '../components/Facts.js';
import { joined } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { RecordHeader } from '../components/RecordHeader.js';
import { RecordTimeline } from '../components/RecordTimeline.js';
import { StateChip } from '../components/StateChip.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { RecordPage } from '../components/RecordPage.js';
import { AssignmentCommands } from './AssignmentCommands.js';
import { assignmentState, usePeriod } from './AssignmentTable.js';
import type { Assignment } from './people.js';
import { UnitLink } from './UnitLink.js';
import { useBusinessDay } from './useClock.js';

const resource = 'organizations/assignments';

/** One assignment: whose, where, as what, from when to when, and what became of it. */
const AssignmentPage = ({ record: each }: { record: Assignment }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const period = usePeriod();
  const today = useBusinessDay();
  return (
    <Box sx={{ bgcolor: 'background.paper', minHeight: '100%' }}>
      <RecordHeader
        title={t('assignments.of', { name: each.personName, unit: text(each.unitName) })}
        state={<StateChip words="assignmentState" state={assignmentState(each, today)} quiet={!each.inForce} />}
        actions={<AssignmentCommands key={each.id} assignment={each} />}
      />
      <Panel title={t('record.details')}>
        <Facts
          facts={[
            {
              label: t('resources.organizations/assignments.fields.personName'),
              value: (
                <Box component={Link} to={`/organizations/people/${each.personId}/show`} sx={{ color: 'primary.main' }}>
                  {each.personName}
                </Box>
              ),
            },
            {
              label: t('resources.organizations/assignments.fields.unitCode'),
              value: <UnitLink code={each.unitCode} />,
            },
            {
              label: t('resources.organizations/assignments.fields.roles'),
              value: joined(each.roles.map((role) => word('roles', role))),
            },
            { label: t('resources.organizations/assignments.fields.post'), value: each.post },
            {
              label: t('resources.organizations/assignments.fields.homeUnitCode'),
              value: each.homeUnitCode && <UnitLink code={each.homeUnitCode} />,
            },
            { label: t('resources.organizations/assignments.fields.period'), value: period(each) },
            { label: t('resources.organizations/assignments.fields.endReason'), value: each.endReason },
          ]}
        />
      </Panel>
      {/* Not even asked for: a refusal would stand in the audit trail as an attempt. */}
      {may('assignment.read') && (
        <RecordTimeline of={`${resource}/${each.id}`} words="assignmentActs" fieldsOf={resource} />
      )}
    </Box>
  );
};

const AssignmentShow = () => {
  useLiveUpdates('organizations', { assignment: resource });
  return <RecordPage resource={resource} page={AssignmentPage} />;
};

export default AssignmentShow;
