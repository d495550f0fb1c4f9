import { Box } from '@mui/material';
import { useT } from '../app/i18n/translate.js';
import { AnswerInput } from './AnswerInput.js';
import type { Report } from './report.js';

interface RemarksProps {
  report: Report;
  target: 'section' | 'indicator';
  code: string;
  /** Whether the unit may answer the remarks of the last return. */
  editable: boolean;
}

/** What the reviewer said about one field in each return, newest first, and what the unit answered. */
export const Remarks = ({ report, target, code, editable }: RemarksProps) => {
  const t = useT();
  const last = report.comments.length - 1;
  const remarks = report.comments
    .flatMap(({ comments }, round) => comments.map((comment, place) => ({ ...comment, round, place })))
    .filter((remark) => remark.target === target && remark.code === code)
    .toReversed();
  return remarks.map(({ round, place, text, answer }) => (
    <Box
      component="li"
      key={`${round}.${place}`}
      sx={{
        borderLeft: 3,
        borderColor: round === last ? 'primary.main' : 'divider',
        color: round === last ? 'text.primary' : 'text.secondary',
        pl: 1,
        my: 0.5,
      }}
    >
      {round === last ? t('reports.comment', { text }) : t('reports.earlierComment', { round: round + 1, text })}
      {round === last && editable ? (
        <AnswerInput place={place} remark={text} />
      ) : (
        answer && <Box>{t('reports.answered', { text: answer.text })}</Box>
      )}
    </Box>
  ));
};

/** How many remarks of the last return are still without an answer. */
export const unanswered = ({ comments }: Pick<Report, 'comments'>): number =>
  (comments.at(-1)?.comments ?? []).filter(({ answer }) => !answer).length;
