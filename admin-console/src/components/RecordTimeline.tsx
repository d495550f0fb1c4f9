import { Skeleton } from '@mui/material';
import type { WordGroup } from '../app/i18n/keys.js';
import type { LocalText } from '../app/i18n/locale.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { ChangedFields, type FieldChange } from './ChangedFields.js';
import { Panel } from './Panel.js';
import { PersonName } from './PersonName.js';
import { ProblemNotice } from './ProblemNotice.js';
import { Timeline } from './Timeline.js';
import { useAnswerIfAny } from './useAnswer.js';

/** One change of a record, as every service tells it below …/history. */
interface HistoryEntry {
  version: number;
  /** `report.submit`, `meeting.convene`: the thing and what was done to it. */
  action: string;
  at: string;
  personName: string | null;
  actingUnitName: LocalText | null;
  changes: FieldChange[];
}

interface RecordTimelineProps {
  /** The record's path, such as `reports/reports/<id>`. */
  of: string;
  /** Words of the actions, by the whole name (`report-submit`) or by what was done (`submit`). */
  words: WordGroup;
  /** Reasons that the record keeps itself, by the act and the moment they were given: while the business clock stands, many acts share one moment. */
  reasons?: { action: string; at: string; reason: string }[];
  /** The resource whose `history` words name the fields; with it each act also says what it changed. */
  fieldsOf?: string;
}

const reasonFields = ['stateReason', 'disabledReason', 'endReason', 'reason'];
const changedReason = ({ changes }: HistoryEntry): string | null => {
  const reason = changes.find(({ field, after }) => reasonFields.includes(field) && typeof after === 'string')?.after;
  return typeof reason === 'string' ? reason : null;
};

/** Both are told from the beginning: of several acts at one moment the first has the first reason. */
const reasonsGiven = (items: HistoryEntry[], reasons: NonNullable<RecordTimelineProps['reasons']>) => {
  const left = [...reasons];
  return new Map(
    items.flatMap((entry) => {
      const place = left.findIndex(({ action, at }) => action === entry.action && at === entry.at);
      const [given] = place < 0 ? [] : left.splice(place, 1);
      return given ? [[entry, given.reason] as const] : [];
    }),
  );
};

/** Newest first. What one person filled in, one pause after the other, is told once: autosave writes at each. */
const folded = (items: HistoryEntry[]): HistoryEntry[] =>
  items
    .toReversed()
    .filter(
      (entry, index, all) =>
        !(
          index > 0 &&
          entry.action.endsWith('.fill') &&
          all[index - 1]?.action === entry.action &&
          all[index - 1]?.personName === entry.personName
        ),
    );

/** What happened to a record, the same for every record of every service: who did what, for which unit, when and why. Not drawn for who may not know. */
export const RecordTimeline = ({ of, words, reasons = [], fieldsOf }: RecordTimelineProps) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const { data, error, isPending } = useAnswerIfAny<{ items: HistoryEntry[] }>(`${of}/history`);
  if (data === null) return null;
  const whatOf = (action: string) => {
    const whole = word(words, action.replaceAll('.', '-'));
    return whole === word(words, 'fallback') ? word(words, action.split('.').at(-1) ?? '') : whole;
  };
  const reasonOf = reasonsGiven(data?.items ?? [], reasons);
  return (
    <Panel title={t('timeline.title')}>
      {error && !data ? (
        <ProblemNotice failure={error} />
      ) : isPending ? (
        <Skeleton height={40} />
      ) : (
        <Timeline
          // The service tells it from the beginning; with the first entry everything is new.
          entries={folded(data.items).map((entry, index) => ({
            id: `${entry.version}.${index}`,
            at: entry.at,
            what: (
              <>
                {whatOf(entry.action)}
                {fieldsOf && entry.version > 1 && <ChangedFields resource={fieldsOf} changes={entry.changes} />}
              </>
            ),
            who: entry.personName ? (
              <PersonName name={entry.personName} unit={entry.actingUnitName && text(entry.actingUnitName)} />
            ) : (
              t('timeline.system')
            ),
            reason: reasonOf.get(entry) ?? changedReason(entry),
          }))}
        />
      )}
    </Panel>
  );
};
