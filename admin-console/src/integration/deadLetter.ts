import type { JucaiRecord } from '../app/dataProvider.js';
import { useT, useWord } from '../app/i18n/translate.js';

/** A message that a service could not process, as GET /api/integration/dead-letters answers it. */
export interface DeadLetter extends JucaiRecord {
  id: string;
  service: string;
  topic: string;
  error: string;
  attempts: number;
  occurredAt: string;
  state: 'open' | 'replayed' | 'discarded';
  /** JSON text; the service has masked what is personal. */
  payload: string | null;
  reason: string | null;
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
