import FilterAltOffOutlined from '@mui/icons-material/FilterAltOffOutlined';
import { IconButton, Stack, Tooltip } from '@mui/material';
import { FilterLiveForm, useListContext } from 'ra-core';
import type { ReactNode } from 'react';
import { useT } from '../app/i18n/translate.js';

/** The filters of a list, always visible; what is typed takes effect by itself. */
export const FilterBar = ({ filtered, children }: { filtered: boolean; children: ReactNode }) => {
  const t = useT();
  const { setFilters } = useListContext();
  return (
    <Stack
      role="search"
      aria-label={t('list.filters')}
      direction="row"
      sx={{
        flex: '1 1 320px',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        '& form': { display: 'contents' },
        '& form > *': { width: { xs: 'calc(50% - 4px)', sm: 138 }, minWidth: 0, m: 0 },
        '& form > :first-of-type': { width: { xs: '100%', sm: 138 } },
        '& form .MuiFormControl-root': { m: 0, minWidth: 0 },
        '& .MuiFormHelperText-root': { display: 'none' },
      }}
    >
      <FilterLiveForm>{children}</FilterLiveForm>
      {filtered && (
        <Tooltip title={t('list.clear')}>
          <IconButton aria-label={t('list.clear')} onClick={() => setFilters({})}>
            <FilterAltOffOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </Stack>
  );
};
