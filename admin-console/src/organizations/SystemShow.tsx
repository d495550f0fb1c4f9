import { Box } from '@mui/material';
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
import { RecordColumns } from '../components/RecordColumns.js';
import { EventContracts } from '../integration/EventContracts.js';
import { LatestEvents } from '../integration/LatestEvents.js';
import type { DepartmentSystem } from './departmentSystem.js';
import { SystemCommands } from './SystemCommands.js';
import { UnitLink } from './UnitLink.js';

const resource = 'organizations/department-systems';

/** A department's system: what it may send, what came from it, what became of it. */
const SystemPage = ({ record: system }: { record: DepartmentSystem }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  return (
    <Box sx={{ bgcolor: 'background.paper', minHeight: '100%' }}>
      <RecordHeader
        title={text(system.name)}
        state={
          <StateChip words="accountState" state={system.enabled ? 'enabled' : 'disabled'} quiet={system.enabled} />
        }
        note={text(system.unitName)}
        actions={<SystemCommands key={system.id} system={system} />}
      />
      <RecordColumns side={<RecordTimeline of={`${resource}/${system.id}`} words="systemActs" fieldsOf={resource} />}>
        <Panel title={t('record.details')}>
          <Facts
            facts={[
              {
                label: t('resources.organizations/department-systems.fields.unitCode'),
                value: <UnitLink code={system.unitCode} />,
              },
              {
                label: t('resources.organizations/department-systems.fields.eventTypes'),
                value: joined(system.eventTypes.map((type) => word('eventTypes', type))),
              },
              { label: t('resources.organizations/department-systems.fields.client'), value: system.client },
            ]}
          />
        </Panel>
        {may('department-event.read') && (
          <>
            <LatestEvents client={system.client} />
            <EventContracts names={system.eventTypes} />
          </>
        )}
      </RecordColumns>
    </Box>
  );
};

const SystemShow = () => {
  useLiveUpdates('organizations', { department_system: resource });
  return <RecordPage resource={resource} page={SystemPage} />;
};

export default SystemShow;
