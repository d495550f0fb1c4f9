import { SelectInput } from 'react-admin';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { SearchFilter } from '../components/SearchFilter.js';
import { StateChip } from '../components/StateChip.js';
import { UnitPicker, useUnitWords } from '../components/UnitPicker.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import type { Person } from './people.js';
import { RegisterPerson } from './PersonCommands.js';

const resource = 'organizations/people';
const stateOf = (enabled: boolean) => (enabled ? 'enabled' : 'disabled');

/** People with an account. */
const PersonList = () => {
  useLiveUpdates('organizations', { person: resource, assignment: resource });
  const t = useT();
  const text = useText();
  const word = useWord();
  const unitWords = useUnitWords();
  const columns: Column<Person>[] = [
    { source: 'name', render: ({ name }) => name, plain: ({ name }) => name, sortable: true, phone: 'title' },
    {
      source: 'account',
      render: ({ account }) => account,
      plain: ({ account }) => account,
      sortable: true,
      phone: 'line',
    },
    {
      source: 'unitName',
      render: ({ unitName }) => text(unitName),
      plain: ({ unitName }) => text(unitName),
      sortable: true,
      phone: 'line',
    },
    {
      source: 'enabled',
      render: ({ enabled }) => <StateChip words="accountState" state={stateOf(enabled)} quiet={enabled} />,
      plain: ({ enabled }) => word('accountState', stateOf(enabled)),
      phone: 'line',
    },
    {
      source: 'assignmentsInForce',
      render: ({ assignmentsInForce }) => assignmentsInForce || t('people.noAssignment'),
      plain: ({ assignmentsInForce }) => assignmentsInForce,
      numeric: true,
      phone: 'line',
    },
    {
      source: 'disabledReason',
      render: ({ disabledReason }) => disabledReason ?? '—',
      plain: ({ disabledReason }) => disabledReason,
      hidden: true,
    },
  ];
  return (
    <ListPage
      resource={resource}
      title={t('people.title')}
      columns={columns}
      sort={{ field: 'account', order: 'ASC' }}
      empty={{ title: t('people.empty'), hint: t('people.emptyHint') }}
      actions={<RegisterPerson />}
      filterWords={{ unitCode: unitWords, enabled: (value) => word('accountState', stateOf(value === 'true')) }}
      filters={
        <>
          <SearchFilter source="q" label={t('people.search')} />
          <UnitPicker source="unitCode" label={t('people.unitFilter')} />
          <SelectInput
            source="enabled"
            label={t('resources.organizations/people.fields.enabled')}
            choices={[true, false].map((id) => ({ id, name: word('accountState', stateOf(id)) }))}
          />
        </>
      }
    />
  );
};

export default PersonList;
