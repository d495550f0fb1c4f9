import { SelectInput } from 'react-admin';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { joined } from '../components/format.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { StateChip } from '../components/StateChip.js';
import { UnitPicker, useUnitWords } from '../components/UnitPicker.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import type { DepartmentSystem } from './departmentSystem.js';
import { RegisterSystem } from './SystemCommands.js';

const resource = 'organizations/department-systems';
const stateOf = (enabled: boolean) => (enabled ? 'enabled' : 'disabled');

/** Department systems that may send data. */
const SystemList = () => {
  useLiveUpdates('organizations', { department_system: resource });
  const t = useT();
  const text = useText();
  const word = useWord();
  const unitWords = useUnitWords();
  const kindsOf = ({ eventTypes }: DepartmentSystem) => joined(eventTypes.map((type) => word('eventTypes', type)));
  const columns: Column<DepartmentSystem>[] = [
    {
      source: 'name',
      render: ({ name }) => text(name),
      plain: ({ name }) => text(name),
      sortable: true,
      phone: 'title',
    },
    {
      source: 'unitCode',
      render: ({ unitName }) => text(unitName),
      plain: ({ unitName }) => text(unitName),
      phone: 'line',
    },
    { source: 'eventTypes', render: kindsOf, plain: kindsOf, phone: 'line' },
    {
      source: 'client',
      render: ({ client }) => client,
      plain: ({ client }) => client,
      sortable: true,
    },
    {
      source: 'enabled',
      render: ({ enabled }) => <StateChip words="accountState" state={stateOf(enabled)} quiet={enabled} />,
      plain: ({ enabled }) => word('accountState', stateOf(enabled)),
      phone: 'line',
    },
  ];
  return (
    <ListPage
      resource={resource}
      title={t('systems.title')}
      columns={columns}
      sort={{ field: 'client', order: 'ASC' }}
      empty={{ title: t('systems.empty'), hint: t('systems.emptyHint') }}
      actions={<RegisterSystem />}
      filterWords={{ unitCode: unitWords, enabled: (value) => word('accountState', stateOf(value === 'true')) }}
      filters={
        <>
          <UnitPicker source="unitCode" label={t('resources.organizations/department-systems.fields.unitCode')} />
          <SelectInput
            source="enabled"
            label={t('resources.organizations/department-systems.fields.enabled')}
            choices={[true, false].map((id) => ({ id, name: word('accountState', stateOf(id)) }))}
          />
        </>
      }
    />
  );
};

export default SystemList;
