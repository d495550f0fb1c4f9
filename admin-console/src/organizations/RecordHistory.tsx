import { Skeleton } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import type { WordGroup } from '../app/i18n/keys.js';
import { formatDay, joined } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { PersonName } from '../components/PersonName.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { Timeline } from '../components/Timeline.js';
import { UnitNameOf } from '../components/UnitName.js';
import { useAnswerIfAny } from '../components/useAnswer.js';
import type { components } from '../generated/organizations.js';

type Change = components['schemas']['HistoryEntry']['changes'][number];

const reasonFields = ['disabledReason', 'endReason'];

interface RecordHistoryProps {
  resource: 'organizations/people' | 'organizations/assignments' | 'organizations/department-systems';
  id: string;
  /** Words of the acts, such as `personActs`. */
  words: WordGroup;
}

/** What happened to a person, an assignment or a system: who did it, when, why, and what it changed. Not drawn for who may not know. */
export const RecordHistory = ({ resource, id, words }: RecordHistoryProps) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const { data, error, isPending } = useAnswerIfAny<components['schemas']['History']>(`${resource}/${id}/history`);
  if (data === null) return null;
  const reasonOf = (changes: Change[]) => {
    const reason = changes.find(({ field, after }) => reasonFields.includes(field) && typeof after === 'string')?.after;
    return typeof reason === 'string' ? reason : null;
  };
  return (
    <Panel title={t('timeline.title')}>
      {error ? (
        <ProblemNotice failure={error} />
      ) : isPending ? (
        <Skeleton height={40} />
      ) : (
        <Timeline
          // The service tells it from the beginning; with the first entry everything is new.
          entries={(data?.items ?? []).toReversed().map((entry) => ({
            id: String(entry.version),
            at: entry.at,
            what: (
              <>
                {word(words, entry.action.split('.').at(-1) ?? '')}
                {entry.version > 1 && <Changes resource={resource} changes={entry.changes} />}
              </>
            ),
            who: entry.personName && (
              <PersonName name={entry.personName} unit={entry.actingUnitName && text(entry.actingUnitName)} />
            ),
            reason: reasonOf(entry.changes),
          }))}
        />
      )}
    </Panel>
  );
};

// Only fields that have a name for people; what an act itself says (disabled, ended) needs no second line.
const Changes = ({ resource, changes }: { resource: string; changes: Change[] }) => {
  const translate = useTranslate();
  return changes.map(({ field, before, after }) => {
    const key = `resources.${resource}.history.${field}`;
    const label = translate(key, { _: key });
    if (label === key) return null;
    return (
      <div key={field} style={{ fontSize: 12.5 }}>
        {label}：<Value field={field} value={before} /> → <Value field={field} value={after} />
      </div>
    );
  });
};

const Value = ({ field, value }: { field: string; value: unknown }) => {
  const word = useWord();
  if (value === null || value === undefined || value === '') return <>—</>;
  if (field.endsWith('nitCode') && typeof value === 'string') return <UnitNameOf unitCode={value} />;
  if (Array.isArray(value))
    return <>{joined(value.map((each) => word(field === 'roles' ? 'roles' : 'eventTypes', String(each))))}</>;
  const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : '—';
  return <>{/^\d{4}-\d{2}-\d{2}/.test(plain) ? formatDay(plain) : plain}</>;
};
