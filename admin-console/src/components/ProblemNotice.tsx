import { Alert, Box, Button, Tooltip } from '@mui/material';
import type { ReactNode } from 'react';
import { useT } from '../app/i18n/translate.js';
import { ApiProblem, failureText, type Complaint } from '../app/problem.js';

interface ProblemNoticeProps {
  failure: unknown;
  /** Complaints to list here; those beside fields are left out by the form. */
  complaints?: Complaint[];
  action?: ReactNode;
}

/** A refusal in the user's words: what, why, the list of what stands in the way, and the code that support can look up. */
export const ProblemNotice = ({ failure, complaints, action }: ProblemNoticeProps) => {
  const t = useT();
  const problem = failure instanceof ApiProblem ? failure : null;
  const listed = complaints ?? problem?.complaints ?? [];
  return (
    <Alert severity="error" role="alert" action={action} sx={{ width: '100%' }}>
      {failureText(failure)}
      {listed.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {listed.map(({ path, message }) => (
            <li key={path + message}>{message}</li>
          ))}
        </Box>
      )}
      {problem?.correlationId && (
        <Box sx={{ mt: 0.5, fontSize: 12.5, color: 'text.secondary' }}>
          <Tooltip title={t('problem.codeHint')}>
            <span>{t('problem.code', { code: problem.correlationId })}</span>
          </Tooltip>
          <Button
            size="small"
            sx={{ ml: 1, minHeight: 24, py: 0 }}
            onClick={() => void navigator.clipboard.writeText(problem.correlationId ?? '')}
          >
            {t('problem.copy')}
          </Button>
        </Box>
      )}
    </Alert>
  );
};
