import { Box } from '@mui/material';
import { useGetManyReference } from 'ra-core';
import { useAssignment } from '../app/assignment/session.js';
import { useT, useText } from '../app/i18n/translate.js';
import { CutNotice } from '../components/CutNotice.js';
import { EmptyState } from '../components/EmptyState.js';
import { Facts } from '../components/Facts.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { RecordHeader } from '../components/RecordHeader.js';
import { RecordTimeline } from '../components/RecordTimeline.js';
import { StateChip } from '../components/StateChip.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { RecordPage } from '../components/RecordPage.js';
import { RecordColumns } from '../components/RecordColumns.js';
import { AssignmentTable } from './AssignmentTable.js';
import { GrantAssignment } from './GrantAssignment.js';
import type { Assignment, Person } from './people.js';
import { PersonCommands } from './PersonCommands.js';
import { UnitLink } from './UnitLink.js';
import { useBusinessDay } from './useClock.js';

const resource = 'organizations/people';

/** A person: who they are, which assignments they hold, what became of them. */
const PersonPage = ({ record: person }: { record: Person }) => {
  const t = useT();
  const text = useText();
  return (
    <Box sx={{ bgcolor: 'background.paper', minHeight: '100%' }}>
      <RecordHeader
        title={person.name}
        state={
          <StateChip words="accountState" state={person.enabled ? 'enabled' : 'disabled'} quiet={person.enabled} />
        }
        note={text(person.unitName)}
        actions={<PersonCommands key={person.id} person={person} />}
      />
      <RecordColumns side={<RecordTimeline of={`${resource}/${person.id}`} words="personActs" fieldsOf={resource} />}>
        <Panel title={t('record.details')}>
          <Facts
            facts={[
              { label: t('resources.organizations/people.fields.account'), value: person.account },
              {
                label: t('resources.organizations/people.fields.unitCode'),
                value: <UnitLink code={person.unitCode} />,
              },
              { label: t('resources.organizations/people.fields.disabledReason'), value: person.disabledReason },
            ]}
          />
        </Panel>
        <Assignments person={person} />
      </RecordColumns>
    </Box>
  );
};

const Assignments = ({ person }: { person: Person }) => {
  const t = useT();
  const today = useBusinessDay();
  const { session } = useAssignment();
  const { data, total, error } = useGetManyReference<Assignment>('organizations/assignments', {
    target: 'account',
    id: person.account,
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'validFrom', order: 'DESC' },
  });
  // Nobody gives themselves an assignment, and a closed account gets none.
  const open = person.enabled && person.account !== session.account;
  const sorted = data?.toSorted((one, other) => Number(other.inForce) - Number(one.inForce));
  return (
    <Panel title={t('people.assignments')} aside={open && <GrantAssignment account={person.account} />}>
      {error && <ProblemNotice failure={error} />}
      {sorted?.length === 0 && (
        <EmptyState title={t('people.assignmentsEmpty')} hint={t('people.assignmentsEmptyHint')} />
      )}
      {sorted && sorted.length > 0 && (
        <AssignmentTable of="person" assignments={sorted} label={t('people.assignments')} today={today} />
      )}
      <CutNotice
        shown={data?.length ?? 0}
        total={total}
        to={`/organizations/assignments?filter=${encodeURIComponent(JSON.stringify({ account: person.account }))}`}
      />
    </Panel>
  );
};

const PersonShow = () => {
  useLiveUpdates('organizations', { person: resource, assignment: 'organizations' });
  return <RecordPage resource={resource} page={PersonPage} />;
};

export default PersonShow;
