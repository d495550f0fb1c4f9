import { Box, Skeleton } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../components/ProblemNotice.js';

/** Draws an answer once it is there; before that its place, or why there is none. */
export const Answered = <T,>({ answer, children }: { answer: UseQueryResult<T>; children: (data: T) => ReactNode }) => {
  if (answer.data !== undefined) return children(answer.data);
  return (
    <Box sx={{ p: 2 }}>
      {answer.error ? <ProblemNotice failure={answer.error} /> : <Skeleton variant="rectangular" height={160} />}
    </Box>
  );
};
