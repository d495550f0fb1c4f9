import { useT, useText, useWord } from '../app/i18n/translate.js';
import type { WordGroup } from '../app/i18n/keys.js';
import { Panel } from '../components/Panel.js';
import { PersonName } from '../components/PersonName.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { Timeline } from '../components/Timeline.js';
import type { History } from './records.js';
import { useAnswerIfAny } from '../components/useAnswer.js';

const reasonOf = (changes: History['items'][number]['changes']) => {
  const reason = changes.find(({ field, after }) => field === 'stateReason' && typeof after === 'string')?.after;
  return typeof reason === 'string' ? reason : null;
};

/** What happened to a record of this service: who did what, for which unit, when and why. */
export const RecordHistory = ({ of, words }: { of: string; words: WordGroup }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const { data, error } = useAnswerIfAny<History>(`${of}/history`);
  return (
    <Panel title={t('timeline.title')}>
      {error ? (
        <ProblemNotice failure={error} />
      ) : (
        <Timeline
          // The service tells it from the beginning.
          entries={(data?.items ?? []).toReversed().map((entry, index) => ({
            id: `${entry.version}.${index}`,
            at: entry.at,
            what: word(words, entry.action.split('.').at(-1) ?? ''),
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
