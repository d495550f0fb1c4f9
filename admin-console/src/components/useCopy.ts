import { useNotify } from 'ra-core';
import { useCallback } from 'react';
import { useT } from '../app/i18n/translate.js';

/** Puts a text on the clipboard and says whether that worked: a browser may refuse it, and has none without TLS. */
export const useCopy = () => {
  const t = useT();
  const notify = useNotify();
  return useCallback(
    async (text: string): Promise<boolean> => {
      try {
        await navigator.clipboard.writeText(text);
        notify(t('copy.done'), { type: 'info' });
        return true;
      } catch {
        notify(t('copy.failed'), { type: 'warning' });
        return false;
      }
    },
    [notify, t],
  );
};
