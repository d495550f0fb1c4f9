import { Box } from '@mui/material';
import { useT, type Translate } from '../app/i18n/translate.js';
import { formatDate } from './format.js';

const leftWords = (t: Translate, days: number) => {
  if (days > 0) return t('deadline.left', { days, smart_count: days });
  return days === 0 ? t('deadline.today') : t('deadline.over', { days: -days, smart_count: -days });
};

interface DeadlineProps {
  dueAt: string | null;
  /** Counted by the service: it knows the holidays and make-up days. */
  workingDaysLeft?: number | null;
}

/** A deadline: date with weekday, and the working days that are left. */
export const Deadline = ({ dueAt, workingDaysLeft }: DeadlineProps) => {
  const t = useT();
  if (!dueAt)
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('deadline.none')}
      </Box>
    );
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      <time dateTime={dueAt}>{formatDate(dueAt)}</time>
      {workingDaysLeft !== null && workingDaysLeft !== undefined && (
        <Box component="span" sx={{ ml: 1, color: 'text.secondary' }}>
          {leftWords(t, workingDaysLeft)}
        </Box>
      )}
    </Box>
  );
};
