import { SelectInput } from 'react-admin';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { formatMoment } from '../components/format.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { StateChip } from '../components/StateChip.js';
import { UnitPicker, useUnitWords } from '../components/UnitPicker.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { deadLetterStates, isSettled, useMessageName, type DeadLetter } from './deadLetter.js';

/** Messages that a service could not process, waiting for a person. */
const DeadLetterList = () => {
  useLiveUpdates('integration');
  const t = useT();
  const text = useText();
  const word = useWord();
  const unitWords = useUnitWords();
  const messageName = useMessageName();
  const columns: Column<DeadLetter>[] = [
    {
      source: 'state',
      render: (letter) => <StateChip words="deadLetterState" state={letter.state} quiet={isSettled(letter)} />,
      plain: ({ state }) => word('deadLetterState', state),
      phone: 'line',
    },
    { source: 'message', render: messageName, plain: messageName, phone: 'title' },
    {
      source: 'unitCode',
      render: ({ unitName }) => text(unitName),
      plain: ({ unitName }) => text(unitName),
      phone: 'line',
    },
    {
      source: 'service',
      render: ({ service }) => word('services', service),
      plain: ({ service }) => word('services', service),
      sortable: true,
    },
    { source: 'error', render: ({ error }) => error, plain: ({ error }) => error, phone: 'line' },
    {
      source: 'attempts',
      render: ({ attempts }) => attempts,
      plain: ({ attempts }) => attempts,
      numeric: true,
      sortable: true,
    },
    {
      source: 'occurredAt',
      render: ({ occurredAt }) => (
        <time dateTime={occurredAt} style={{ whiteSpace: 'nowrap' }}>
          {formatMoment(occurredAt)}
        </time>
      ),
      plain: ({ occurredAt }) => formatMoment(occurredAt),
      sortable: true,
      phone: 'line',
    },
    { source: 'reason', render: ({ reason }) => reason ?? '—', plain: ({ reason }) => reason, hidden: true },
  ];
  return (
    <ListPage
      resource="integration/dead-letters"
      title={t('deadLetters.title')}
      columns={columns}
      sort={{ field: 'occurredAt', order: 'DESC' }}
      empty={{ title: t('deadLetters.empty'), hint: t('deadLetters.emptyHint') }}
      filterWords={{ unitCode: unitWords, state: (value) => word('deadLetterState', value) }}
      filters={
        <>
          <UnitPicker source="unitCode" label={t('resources.integration/dead-letters.fields.unitCode')} />
          <SelectInput
            source="state"
            label={t('resources.integration/dead-letters.fields.state')}
            choices={deadLetterStates.map((id) => ({ id, name: word('deadLetterState', id) }))}
          />
        </>
      }
    />
  );
};

export default DeadLetterList;
