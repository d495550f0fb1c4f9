import { Box, Button, LinearProgress, Stack } from '@mui/material';
import { useEffect } from 'react';
import { useT } from './i18n/translate.js';
import { useTranslate } from 'ra-core';
import { EmptyState } from '../components/EmptyState.js';
import { PageTitle } from '../components/PageTitle.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { isCodeMissing } from './problem.js';

/** While a page's code travels. */
export const PageLoading = () => {
  const t = useT();
  return (
    <Box role="status" aria-label={t('app.loading')}>
      <LinearProgress aria-hidden />
    </Box>
  );
};

/** An address that leads nowhere. */
export const NotFound = () => {
  const t = useT();
  const translate = useTranslate();
  return (
    <>
      <PageTitle>{translate('ra.page.not_found')}</PageTitle>
      <EmptyState title={translate('ra.page.not_found')} hint={t('app.notFoundHint')} />
    </>
  );
};

/** A page that the chosen assignment may not see. */
export const AccessDenied = () => {
  const t = useT();
  const translate = useTranslate();
  return (
    <>
      <PageTitle>{translate('ra.page.access_denied')}</PageTitle>
      <EmptyState title={translate('ra.message.access_denied')} hint={t('app.notFoundHint')} />
    </>
  );
};

/** A page whose code failed. */
export const PageFailed = ({
  error,
  resetErrorBoundary,
}: {
  error: Error;
  resetErrorBoundary?: ((args: unknown) => void) | undefined;
}) => {
  const t = useT();
  const translate = useTranslate();
  const codeMissing = isCodeMissing(error);
  // After an update of the console the old page's pieces are gone from the server: a reload brings the new ones. One
  // that didn't help is not tried again at once; the next update is another matter. While the server is away a reload
  // would end at the browser's own error page.
  useEffect(() => {
    if (!codeMissing) return;
    if (Date.now() - Number(sessionStorage.getItem('jucai.reloaded') ?? 0) < 60_000) return;
    const reload = ({ ok }: Response) => {
      if (!ok) return;
      sessionStorage.setItem('jucai.reloaded', String(Date.now()));
      window.location.reload();
    };
    fetch('/', { method: 'HEAD', cache: 'no-store' }).then(reload, () => undefined);
  }, [codeMissing]);
  return (
    <Stack spacing={2} sx={{ p: 2, alignItems: 'flex-start' }}>
      <ProblemNotice failure={codeMissing ? error : new Error(translate('ra.message.error'))} />
      <Button
        variant="outlined"
        onClick={() => (codeMissing ? window.location.reload() : resetErrorBoundary?.(undefined))}
      >
        {t('app.retry')}
      </Button>
    </Stack>
  );
};
