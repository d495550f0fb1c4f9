import { departmentEventTypes } from '@jucai/contracts';
import { useGetList } from 'ra-core';
import { SelectInput } from 'react-admin';
import { may } from '../app/assignment/session.js';
import type { JucaiRecord } from '../app/dataProvider.js';
import type { LocalText } from '../app/i18n/locale.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { formatDay, formatMoment } from '../components/format.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { UnitPicker, useUnitWords } from '../components/UnitPicker.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { eventKind } from './eventKind.js';
import { useEventContent, type DepartmentEvent } from './departmentEvent.js';

const resource = 'integration/events';

interface System extends JucaiRecord {
  client: string;
  name: LocalText;
}

/** Data that departments' systems sent and that was accepted. */
const EventList = () => {
  useLiveUpdates('integration', { department_event: resource });
  const t = useT();
  const text = useText();
  const word = useWord();
  const unitWords = useUnitWords();
  const content = useEventContent();
  const { data: systems = [] } = useGetList<System>(
    'organizations/department-systems',
    { pagination: { page: 1, perPage: 100 } },
    { enabled: may('department-system.read') },
  );
  const systemOf = ({ systemName }: DepartmentEvent) => (systemName ? text(systemName) : t('events.otherSystem'));
  const kindOf = ({ type }: DepartmentEvent) => word('eventTypes', eventKind(type));
  const columns: Column<DepartmentEvent>[] = [
    {
      source: 'receivedAt',
      render: ({ receivedAt }) => (
        <time dateTime={receivedAt} style={{ whiteSpace: 'nowrap' }}>
          {formatMoment(receivedAt)}
        </time>
      ),
      plain: ({ receivedAt }) => formatMoment(receivedAt),
      sortable: true,
      phone: 'line',
    },
    { source: 'client', render: systemOf, plain: systemOf, phone: 'line' },
    {
      source: 'unitCode',
      render: ({ unitName }) => text(unitName),
      plain: ({ unitName }) => text(unitName),
      phone: 'line',
    },
    { source: 'type', render: kindOf, plain: kindOf },
    { source: 'content', render: content, plain: content, phone: 'title' },
    {
      source: 'occurredAt',
      render: ({ occurredAt }) => <span style={{ whiteSpace: 'nowrap' }}>{formatDay(occurredAt)}</span>,
      plain: ({ occurredAt }) => formatDay(occurredAt),
      sortable: true,
    },
    {
      source: 'sourceId',
      render: ({ source, sourceId }) => `${source} ${sourceId}`,
      plain: ({ source, sourceId }) => `${source} ${sourceId}`,
      hidden: true,
    },
  ];
  return (
    <ListPage
      resource={resource}
      title={t('events.title')}
      columns={columns}
      sort={{ field: 'receivedAt', order: 'DESC' }}
      rowClick={false}
      empty={{ title: t('events.empty'), hint: t('events.emptyHint') }}
      filterWords={{
        unitCode: unitWords,
        type: (value) => word('eventTypes', eventKind(value)),
        client: (value) => {
          const system = systems.find(({ client }) => client === value);
          return system ? text(system.name) : value;
        },
      }}
      filters={
        <>
          <UnitPicker source="unitCode" label={t('resources.integration/events.fields.unitCode')} />
          {systems.length > 0 && (
            <SelectInput
              source="client"
              label={t('resources.integration/events.fields.client')}
              choices={systems.map(({ client, name }) => ({ id: client, name: text(name) }))}
            />
          )}
          <SelectInput
            source="type"
            label={t('resources.integration/events.fields.type')}
            choices={departmentEventTypes.map(({ type, title }) => ({ id: type, name: text(title) }))}
          />
        </>
      }
    />
  );
};

export default EventList;
