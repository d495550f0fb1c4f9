import { QueryClient } from '@tanstack/react-query';
import { Resource } from 'ra-core';
import { Admin } from 'react-admin';
import { useMemo } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { HomePage } from '../home/HomePage.js';
import { AccessDenied, NotFound, PageFailed, PageLoading } from './pages.js';
import { AssignmentGate } from './assignment/AssignmentGate.js';
import { useAssignment } from './assignment/session.js';
import { createAuthProvider } from './authProvider.js';
import { dataProvider } from './dataProvider.js';
import { createI18nProvider } from './i18n/i18nProvider.js';
import { Layout } from './layout/Layout.js';
import { pages } from './sections.js';
import { ownStore } from './store.js';
import { darkTheme, lightTheme } from './theme.js';
import { ApiProblem } from './problem.js';
import { usePrinting } from './usePrinting.js';

/** Answers stay fresh for a moment; refusals are never retried, missing services twice. */
const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, failure) =>
          count < 2 && (!(failure instanceof ApiProblem) || failure.status === 0 || failure.status >= 502),
      },
    },
  });

// Everything below belongs to one assignment: switching rebuilds it, so that nothing of the other one stays on screen.
const Console = () => {
  const { session } = useAssignment();
  const printing = usePrinting();
  const authProvider = useMemo(() => createAuthProvider(session), [session]);
  const queryClient = useMemo(createQueryClient, []);
  const i18nProvider = useMemo(createI18nProvider, []);
  return (
    <Admin
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={ownStore()}
      theme={lightTheme}
      darkTheme={printing ? lightTheme : darkTheme}
      defaultTheme="light"
      dashboard={HomePage}
      layout={Layout}
      loading={PageLoading}
      catchAll={NotFound}
      accessDenied={AccessDenied}
      error={PageFailed}
      loginPage={false}
      title=""
      requireAuth
      disableTelemetry
    >
      {pages.map(({ resource, permission: _, menu: __, ...page }) => (
        <Resource key={resource} name={resource} {...page} />
      ))}
    </Admin>
  );
};

// A data router, so that a form with unsent text can hold back a navigation.
const router = createBrowserRouter([
  {
    path: '*',
    element: (
      <AssignmentGate>
        <Console />
      </AssignmentGate>
    ),
  },
]);

/** The console after login. */
export const App = () => <RouterProvider router={router} />;
