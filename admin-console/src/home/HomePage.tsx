import { Alert, Box, Button, Skeleton, Stack, Typography } from '@mui/material';
import { useAssignment } from '../app/assignment/session.js';
import { useT, useWord } from '../app/i18n/translate.js';
import { EmptyState } from '../components/EmptyState.js';
import { formatTime, joined } from '../components/format.js';
import { PageTitle } from '../components/PageTitle.js';
import { TodoList } from './TodoList.js';
import { useTodos } from './todos.js';

/** What a person sees first: what they owe, over all services and assignments, by deadline. */
export const HomePage = () => {
  const t = useT();
  const word = useWord();
  const { session } = useAssignment();
  const { items, missing, retry, pending, updatedAt } = useTodos(session.assignments);
  const counted = (light: 'red' | 'yellow') => items.filter((item) => item.light === light).length;
  const summary = [
    t('home.count', { count: items.length }),
    counted('red') && t('home.overdue', { count: counted('red') }),
    counted('yellow') && t('home.soon', { count: counted('yellow') }),
  ].filter(Boolean);
  return (
    <>
      <PageTitle
        aside={
          <Stack direction="row" spacing={1} sx={{ alignItems: 'center', color: 'text.secondary' }}>
            {items.length > 0 && <span>{summary.join(' · ')}</span>}
            {updatedAt > 0 && (
              <Typography component="span" variant="caption" className="no-print">
                {t('home.updated', { time: formatTime(new Date(updatedAt).toISOString()) })}
              </Typography>
            )}
          </Stack>
        }
      >
        {t('home.title')}
      </PageTitle>
      <Box sx={{ bgcolor: 'background.paper', borderTop: 1, borderBottom: 1, borderColor: 'divider' }}>
        {missing.length > 0 && (
          <Alert
            severity="warning"
            role="status"
            sx={{ m: 1 }}
            action={
              <Button color="inherit" onClick={retry}>
                {t('app.retry')}
              </Button>
            }
          >
            {t('home.missing', { services: joined(missing.map((service) => word('services', service))) })}
          </Alert>
        )}
        {items.length > 0 ? (
          <TodoList items={items} />
        ) : pending ? (
          <Box sx={{ px: 2, py: 1 }} role="status" aria-label={t('app.loading')}>
            {[1, 2, 3].map((line) => (
              <Skeleton key={line} height={36} />
            ))}
          </Box>
        ) : (
          // What can't be read may well hold something: only who was answered by all owes nothing.
          !missing.length && <EmptyState title={t('home.empty')} hint={t('home.emptyHint')} />
        )}
      </Box>
    </>
  );
};
