import { Box, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useT } from '../app/i18n/translate.js';

interface CutNoticeProps {
  shown: number;
  total: number | undefined;
  /** Console route of the whole list, where there is one. */
  to?: string;
}

/** Below the first part of a list: that there is more, and where. */
export const CutNotice = ({ shown, total = 0, to }: CutNoticeProps) => {
  const t = useT();
  if (total <= shown) return null;
  return (
    <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1 }}>
      {t('list.cut', { shown, total })}{' '}
      {to && (
        <Box component={Link} to={to} sx={{ color: 'primary.main' }}>
          {t('list.whole')}
        </Box>
      )}
    </Typography>
  );
};
