import { useT, useText, useWord } from '../app/i18n/translate.js';
import { Panel } from '../components/Panel.js';
import { PersonName } from '../components/PersonName.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { Timeline } from '../components/Timeline.js';
import type { components } from '../generated/reports.js';
import { useAnswer } from '../components/useAnswer.js';

interface HistoryProps {
  /** The record's path, such as `reports/reports/<id>`. */
  of: string;
  /** Reasons that the record keeps, by the moment they were given. */
  reasons?: { at: string; reason: string }[];
}

/** What happened to a report, campaign or template, newest first. */
export const History = ({ of, reasons = [] }: HistoryProps) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const { data, error } = useAnswer<components['schemas']['History']>(`${of}/history`);
  return (
    <Panel title={t('timeline.title')}>
      {error ? (
        <ProblemNotice failure={error} />
      ) : (
        <Timeline
          entries={(data?.items ?? [])
            .toSorted((one, other) => other.version - one.version)
            .map(({ version, action, personName, actingUnitName, at }) => ({
              id: String(version),
              at,
              what: word('reportActions', action.replace('.', '-')),
              who: personName ? (
                <PersonName name={personName} unit={actingUnitName && text(actingUnitName)} />
              ) : (
                t('reports.system')
              ),
              reason: reasons.find((one) => one.at === at)?.reason ?? null,
            }))}
        />
      )}
    </Panel>
  );
};
