import type { JucaiRecord } from '../app/dataProvider.js';
import type { LocalText } from '../app/i18n/locale.js';
import { useT, useWord } from '../app/i18n/translate.js';

/** A decision is asked for here and carried out by the service that holds the message. */
export const deadLetterStates = ['open', 'replay-asked', 'discard-asked', 'replayed', 'discarded'] as const;

/** Nothing more is to come of it. */
export const isSettled = ({ state }: Pick<DeadLetter, 'state'>) => state === 'replayed' || state === 'discarded';

/** A message that a service could not process, as GET /api/integration/dead-letters answers it. */
export interface DeadLetter extends JucaiRecord {
  id: string;
  service: string;
  topic: string;
  error: string;
  attempts: number;
  occurredAt: string;
  unitName: LocalText;
  state: (typeof deadLetterStates)[number];
  /** JSON text; the service has masked what is personal. */
  payload: string;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
}

/** A message in words: `reports.report` is 工作报告：工作报告; who reads the desk knows no topics. */
export const useMessageName = () => {
  const t = useT();
  const word = useWord();
  return ({ topic }: DeadLetter) => {
    const [service = '', kind = ''] = topic.split('.');
    return t('deadLetters.pattern', { service: word('services', service), message: word('messageKind', kind) });
  };
};
