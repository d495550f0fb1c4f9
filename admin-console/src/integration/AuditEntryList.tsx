import { SelectInput } from 'react-admin';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import type { JucaiRecord } from '../app/dataProvider.js';
import type { LocalText } from '../app/i18n/locale.js';
import { DayFilter } from '../components/DayFilter.js';
import { formatDay, formatMoment } from '../components/format.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { PersonName } from '../components/PersonName.js';
import { SearchFilter } from '../components/SearchFilter.js';
import { StateChip } from '../components/StateChip.js';
import { UnitPicker, useUnitWords } from '../components/UnitPicker.js';
import { AuditEntryOpened } from './AuditEntryOpened.js';
import { AuditVerification } from './AuditVerification.js';
import { NarrowButton, Narrowed } from './AuditNarrowing.js';
import { auditedKinds, useAct, useFieldNames, useThing } from './auditWords.js';

/** An entry of the audit trail as GET /api/integration/audit-entries answers it. */
export interface AuditEntry extends JucaiRecord {
  position: number;
  occurredAt: string;
  service: string;
  account: string;
  personName: string | null;
  unitName: LocalText | null;
  action: string;
  recordType: string | null;
  recordId: string | null;
  recordLabel: string | null;
  changedFields: string[];
  valuesHash: string | null;
  result: 'done' | 'denied';
  address: string | null;
  correlationId: string | null;
}

/** Who did what to what, when: read by auditors, who see names of fields and never their values. */
const AuditEntryList = () => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const unitWords = useUnitWords();
  const act = useAct();
  const thing = useThing();
  const fieldNames = useFieldNames();
  const unitOf = ({ unitName }: AuditEntry) => unitName && text(unitName);
  const personOf = ({ personName }: AuditEntry) => personName ?? t('audit.system');
  const recordOf = ({ recordLabel, recordType }: AuditEntry) => recordLabel ?? (recordType ? thing(recordType) : '—');

  const columns: Column<AuditEntry>[] = [
    {
      source: 'position',
      render: ({ position }) => position,
      plain: ({ position }) => position,
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
      phone: 'line',
    },
    {
      source: 'person',
      render: (entry) => (
        <NarrowButton to={entry.personName ? { account: entry.account } : null} hint={t('audit.onlyPerson')}>
          <PersonName name={personOf(entry)} unit={unitOf(entry)} />
        </NarrowButton>
      ),
      plain: personOf,
      phone: 'line',
    },
    { source: 'unitCode', render: (entry) => unitOf(entry) ?? '—', plain: (entry) => unitOf(entry), hidden: true },
    {
      source: 'action',
      render: (entry) => <AuditEntryOpened entry={entry} />,
      plain: ({ action }) => act(action),
      phone: 'title',
    },
    {
      source: 'record',
      render: (entry) => (
        <NarrowButton
          to={entry.recordId ? { recordType: entry.recordType, recordId: entry.recordId } : null}
          hint={t('audit.onlyThis')}
        >
          {recordOf(entry)}
        </NarrowButton>
      ),
      plain: recordOf,
      phone: 'line',
    },
    {
      source: 'changedFields',
      render: ({ changedFields, recordType }) => fieldNames(changedFields, recordType),
      plain: ({ changedFields, recordType }) => fieldNames(changedFields, recordType),
    },
    {
      source: 'result',
      render: ({ result }) => <StateChip words="auditResult" state={result} quiet={result === 'done'} />,
      plain: ({ result }) => word('auditResult', result),
      phone: 'line',
    },
    {
      source: 'correlationId',
      render: ({ correlationId }) => correlationId ?? '—',
      plain: ({ correlationId }) => correlationId,
      hidden: true,
    },
  ];
  return (
    <ListPage
      resource="integration/audit-entries"
      title={t('audit.title')}
      columns={columns}
      sort={{ field: 'position', order: 'DESC' }}
      rowClick={false}
      notice={
        <>
          <AuditVerification />
          <Narrowed />
        </>
      }
      empty={{ title: t('audit.empty'), hint: t('audit.emptyHint') }}
      filterWords={{
        from: formatDay,
        to: formatDay,
        result: (value) => word('auditResult', value),
        unitCode: unitWords,
        recordType: thing,
        recordId: () => t('audit.onlyThis'),
      }}
      filters={
        <>
          <SearchFilter source="q" label={t('audit.who')} />
          <SelectInput
            source="result"
            label={t('resources.integration/audit-entries.fields.result')}
            choices={(['done', 'denied'] as const).map((id) => ({ id, name: word('auditResult', id) }))}
          />
          <SelectInput
            source="recordType"
            label={t('audit.record')}
            choices={auditedKinds.map((id) => ({ id, name: thing(id) }))}
          />
          <UnitPicker source="unitCode" label={t('audit.unit')} />
          <DayFilter source="from" label={t('audit.from')} />
          <DayFilter source="to" label={t('audit.to')} end />
        </>
      }
    />
  );
};

export default AuditEntryList;
