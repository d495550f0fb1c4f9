import { Alert, Box, Button, Tooltip } from '@mui/material';
import type { ReactNode } from 'react';
import { useT } from '../app/i18n/translate.js';
import { ApiProblem, failureText } from '../app/problem.js';
import { ComplaintText } from './ComplaintText.js';
import { useCopy } from './useCopy.js';

interface ProblemNoticeProps {
  failure: unknown;
  /** Instead of the plain list of complaints: a form's list leads to its fields. */
  list?: ReactNode;
  /** Asks again for what could not be read. */
  onRetry?: () => void;
}

/** A refusal in the user's words: what, why, the list of what stands in the way, and the code that support can look up. */
export const ProblemNotice = ({ failure, list, onRetry }: ProblemNoticeProps) => {
  const t = useT();
  const copy = useCopy();
  const problem = failure instanceof ApiProblem ? failure : null;
  return (
    <Alert
      severity="error"
      role="alert"
      sx={{ width: '100%' }}
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('app.retry')}
          </Button>
        )
      }
    >
      {failureText(failure)}
      {list ?? (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, '&:empty': { display: 'none' } }}>
          {problem?.complaints.map(({ path, message }) => (
            <li key={path + message}>
              <ComplaintText path={path} message={message} />
            </li>
          ))}
        </Box>
      )}
      {problem?.correlationId && (
        <Box sx={{ mt: 0.5, fontSize: 12.5, color: 'text.secondary' }}>
          <Tooltip title={t('problem.codeHint')} describeChild>
            <span>{t('problem.code', { code: problem.correlationId })}</span>
          </Tooltip>
          <Button
            size="small"
            sx={{ ml: 1, minHeight: 24, py: 0 }}
            onClick={() => void copy(problem.correlationId ?? '')}
          >
            {t('problem.copy')}
          </Button>
        </Box>
      )}
    </Alert>
  );
};
