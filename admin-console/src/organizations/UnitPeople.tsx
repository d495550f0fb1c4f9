import { useGetManyReference } from 'ra-core';
import { may } from '../app/assignment/session.js';
import { useT } from '../app/i18n/translate.js';
import { CutNotice } from '../components/CutNotice.js';
import { EmptyState } from '../components/EmptyState.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { AssignmentTable } from './AssignmentTable.js';
import { GrantAssignment } from './GrantAssignment.js';
import type { Assignment } from './people.js';
import { useBusinessDay } from './useClock.js';

/** Who works at a unit. Not drawn for who may not see people. */
export const UnitPeople = ({ unitCode, open }: { unitCode: string; open: boolean }) => {
  const t = useT();
  const today = useBusinessDay();
  // Not even asked for: a refusal would stand in the audit trail as an attempt.
  const offered = may('person.read');
  const { data, total, error } = useGetManyReference<Assignment>(
    'organizations/assignments',
    {
      target: 'unitCode',
      id: unitCode,
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'personName', order: 'ASC' },
    },
    { enabled: offered },
  );
  if (!offered) return null;
  return (
    <Panel title={t('organizations.people')} aside={open && <GrantAssignment unitCode={unitCode} />}>
      {error && <ProblemNotice failure={error} />}
      {data?.length === 0 && (
        <EmptyState
          title={t('organizations.peopleEmpty')}
          {...(open && { hint: t('organizations.peopleEmptyHint') })}
        />
      )}
      {data && data.length > 0 && (
        <AssignmentTable of="unit" assignments={data} label={t('organizations.people')} today={today} />
      )}
      <CutNotice
        shown={data?.length ?? 0}
        total={total}
        to={`/organizations/assignments?filter=${encodeURIComponent(JSON.stringify({ unitCode }))}`}
      />
    </Panel>
  );
};
