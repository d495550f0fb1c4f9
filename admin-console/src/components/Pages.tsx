import type { LabelDisplayedRowsArgs } from '@mui/material';
import { useListContext } from 'ra-core';
import { Pagination } from 'react-admin';
import { useT } from '../app/i18n/translate.js';
import { formatNumber } from './format.js';

/** Below a list: which part of it is shown, and of how many; where counting stopped it says so. */
export const Pages = () => {
  const t = useT();
  const meta = useListContext().meta as { totalCapped?: boolean } | undefined;
  return (
    <Pagination
      rowsPerPageOptions={[25, 50, 100]}
      {...(meta?.totalCapped && {
        labelDisplayedRows: ({ from, to, count }: LabelDisplayedRowsArgs) =>
          t('list.totalCapped', { from: formatNumber(from), to: formatNumber(to), count: formatNumber(count) }),
      })}
    />
  );
};
