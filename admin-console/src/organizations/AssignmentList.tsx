import { roles } from '@jucai/contracts';
import { SelectInput } from 'react-admin';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { joined } from '../components/format.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { SearchFilter } from '../components/SearchFilter.js';
import { StateChip } from '../components/StateChip.js';
import { UnitPicker, useUnitWords } from '../components/UnitPicker.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { assignmentState, usePeriod } from './AssignmentTable.js';
import { GrantAssignment } from './GrantAssignment.js';
import type { Assignment } from './people.js';
import { useBusinessDay } from './useClock.js';

const resource = 'organizations/assignments';

/** Who holds which roles where. */
const AssignmentList = () => {
  useLiveUpdates('organizations', { assignment: resource });
  const t = useT();
  const text = useText();
  const word = useWord();
  const period = usePeriod();
  const today = useBusinessDay();
  const unitWords = useUnitWords();
  const rolesOf = (each: Assignment) => joined(each.roles.map((role) => word('roles', role)));
  const columns: Column<Assignment>[] = [
    {
      source: 'personName',
      render: ({ personName }) => personName,
      plain: ({ personName }) => personName,
      sortable: true,
      phone: 'title',
    },
    {
      source: 'account',
      render: ({ account }) => account,
      plain: ({ account }) => account,
      sortable: true,
      hidden: true,
    },
    {
      source: 'unitName',
      render: ({ unitName }) => text(unitName),
      plain: ({ unitName }) => text(unitName),
      sortable: true,
      phone: 'line',
    },
    { source: 'post', render: ({ post }) => post ?? '—', plain: ({ post }) => post },
    { source: 'roles', render: rolesOf, plain: rolesOf, phone: 'line' },
    {
      source: 'validFrom',
      render: (each) => <span style={{ whiteSpace: 'nowrap' }}>{period(each)}</span>,
      plain: period,
      sortable: true,
      phone: 'line',
    },
    {
      source: 'state',
      render: (each) => (
        <StateChip words="assignmentState" state={assignmentState(each, today)} quiet={!each.inForce} />
      ),
      plain: (each) => word('assignmentState', assignmentState(each, today)),
      phone: 'line',
    },
  ];
  return (
    <ListPage
      resource={resource}
      title={t('assignments.title')}
      columns={columns}
      sort={{ field: 'account', order: 'ASC' }}
      empty={{ title: t('assignments.empty'), hint: t('assignments.emptyHint') }}
      actions={<GrantAssignment />}
      filterWords={{
        unitCode: unitWords,
        role: (value) => word('roles', value),
        inForce: (value) => t(value === 'true' ? 'assignments.inForce' : 'assignments.notInForce'),
      }}
      filters={
        <>
          <SearchFilter source="q" label={t('assignments.search')} />
          <UnitPicker source="unitCode" label={t('resources.organizations/assignments.fields.unitCode')} />
          <SelectInput
            source="role"
            label={t('resources.organizations/assignments.fields.role')}
            choices={roles.map((id) => ({ id, name: word('roles', id) }))}
          />
          <SelectInput
            source="inForce"
            label={t('resources.organizations/assignments.fields.inForce')}
            choices={[
              { id: true, name: t('assignments.inForce') },
              { id: false, name: t('assignments.notInForce') },
            ]}
          />
        </>
      }
    />
  );
};

export default AssignmentList;
