import { useGetList } from 'ra-core';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { Timeline } from '../components/Timeline.js';
import type { UnitOperation } from './unit.js';

/** What became of a unit: founded, renamed, moved, abolished. */
export const UnitHistory = ({ unitCode }: { unitCode: string }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const { data = [], error } = useGetList<UnitOperation>(`organizations/units/${unitCode}/operations`);
  const whatOf = ({ kind, before, after }: UnitOperation) => {
    const what = word('operation', kind);
    if (!before || !after) return what;
    return t('form.labelled', {
      label: what,
      value: t('organizations.changed', { from: text(before), to: text(after) }),
    });
  };
  return (
    <Panel title={t('organizations.history')}>
      {error ? (
        <ProblemNotice failure={error} />
      ) : (
        <Timeline
          // The service tells it from the beginning.
          entries={data.toReversed().map((operation) => ({
            id: operation.id,
            at: operation.effectiveOn,
            what: whatOf(operation),
            who: operation.personName,
            reason: operation.reason,
          }))}
        />
      )}
    </Panel>
  );
};
