import {
  Box,
  Button,
  CircularProgress,
  CssBaseline,
  Stack,
  ThemeProvider,
  Typography,
  createTheme,
} from '@mui/material';
import { Fragment, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { pruneDrafts } from '../../components/useDraft.js';
import { currentLocale } from '../i18n/locale.js';
import { messagesOf } from '../i18n/messages.js';
import { signOut } from '../keycloak.js';
import { failureText } from '../problem.js';
import { request } from '../request.js';
import { ownStore } from '../store.js';
import { darkTheme, lightTheme } from '../theme.js';
import { AssignmentChooser } from './AssignmentChooser.js';
import { Me, startSession, useSession } from './session.js';

const Screen = ({ children }: { children: ReactNode }) => {
  const { app } = messagesOf(currentLocale());
  // React-admin, which keeps the mode, is not drawn yet.
  const theme = useMemo(() => createTheme(ownStore().getItem('theme') === 'dark' ? darkTheme : lightTheme), []);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <Box sx={{ maxWidth: 560, mx: 'auto', px: 2, pt: '10vh' }}>
        <Stack component="header" direction="row" spacing={1.25} sx={{ alignItems: 'center', mb: 4 }}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <Typography component="p" sx={{ fontSize: 18, fontWeight: 600 }}>
            {app.product}
          </Typography>
        </Stack>
        <main>{children}</main>
        <Typography component="footer" variant="caption" color="textSecondary" sx={{ display: 'block', mt: 4 }}>
          {app.secrecy}
        </Typography>
      </Box>
    </ThemeProvider>
  );
};

/** Asks who is logged in, and as which assignment they work, before anything else is drawn. */
export const AssignmentGate = ({ children }: { children: ReactNode }) => {
  const session = useSession();
  const [failure, setFailure] = useState<unknown>(null);
  const load = useCallback(() => {
    setFailure(null);
    request('/api/organizations/me')
      .then(({ body }) => {
        startSession(Me.parse(body));
        pruneDrafts();
      })
      .catch(setFailure);
  }, []);
  useEffect(load, [load]);

  if (session?.chosen) return <Fragment key={session.chosen.id}>{children}</Fragment>;

  const words = messagesOf(currentLocale());
  if (failure)
    return (
      <Screen>
        <Stack spacing={2} role="alert" sx={{ alignItems: 'flex-start' }}>
          <Typography variant="h1">{words.app.meFailed}</Typography>
          <Typography color="textSecondary">{failureText(failure)}</Typography>
          <Button variant="contained" onClick={load}>
            {words.app.retry}
          </Button>
        </Stack>
      </Screen>
    );
  if (!session)
    return (
      <Screen>
        <Stack role="status" direction="row" spacing={2} sx={{ alignItems: 'center' }}>
          <CircularProgress size={20} aria-hidden />
          <Typography>{words.app.loading}</Typography>
        </Stack>
      </Screen>
    );
  if (session.assignments.length)
    return (
      <Screen>
        <AssignmentChooser session={session} />
      </Screen>
    );
  return (
    <Screen>
      <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
        <Typography variant="h1">{words.app.noAssignment}</Typography>
        <Typography color="textSecondary">{words.app.noAssignmentHint}</Typography>
        <Button variant="contained" onClick={() => void signOut()}>
          {words.assignment.logout}
        </Button>
      </Stack>
    </Screen>
  );
};
