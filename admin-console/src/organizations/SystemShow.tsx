import { Box } from '@mui/material';
import { may } from '../app/assignment/session.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { sizes } from '../app/theme.js';
import { Facts } from '../components/Facts.js';
import { joined } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { RecordHeader } from '../components/RecordHeader.js';
import { RecordTimeline } from '../components/RecordTimeline.js';
import { StateChip } from '../components/StateChip.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { RecordPage } from '../components/RecordPage.js';
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
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { lg: 'minmax(0, 1fr) 288px' },
          minHeight: { lg: `calc(100vh - ${sizes.bar + 53}px)` },
        }}
      >
        <Box sx={{ minWidth: 0 }}>
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
        </Box>
        <Box sx={{ borderLeft: { lg: 1 }, borderTop: { xs: 1, lg: 0 }, borderColor: { xs: 'divider', lg: 'divider' } }}>
          <RecordTimeline of={`${resource}/${system.id}`} words="systemActs" fieldsOf={resource} />
        </Box>
      </Box>
    </Box>
  );
};

const SystemShow = () => {
  useLiveUpdates('organizations', { department_system: resource });
  return <RecordPage resource={resource} page={SystemPage} />;
};

export default SystemShow;
