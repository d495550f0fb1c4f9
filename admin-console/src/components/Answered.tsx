import { Box, Skeleton } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isOutOfSight } from '../app/problem.js';
import { ProblemNotice } from './ProblemNotice.js';

interface AnsweredProps<T> {
  answer: UseQueryResult<T>;
  children: (data: T) => ReactNode;
  /** Of the place that it takes while it is not there yet. */
  height?: number;
  /** What is there all the same when it is refused. */
  besides?: ReactNode;
}

/**
 * Draws an answer once it is there; before that its place, or why there is none. What was read stays when reading it anew fails
 * for the moment, but not when the caller may not see it any more.
 */
export const Answered = <T,>({
  answer: { data, error, refetch },
  children,
  height = 160,
  besides,
}: AnsweredProps<T>) => {
  if (data !== undefined && !isOutOfSight(error)) return children(data);
  if (!error) return <Skeleton variant="rectangular" height={height} sx={{ m: 2 }} />;
  return (
    <>
      <Box sx={{ p: 2 }}>
        <ProblemNotice failure={error} onRetry={() => void refetch()} />
      </Box>
      {besides}
    </>
  );
};
