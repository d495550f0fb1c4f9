import { Button, Stack } from '@mui/material';
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
        '& .MuiFormControl-root, & .MuiAutocomplete-root': { width: { xs: '100%', sm: 176 }, m: 0 },
        '& .MuiFormHelperText-root': { display: 'none' },
      }}
    >
      <FilterLiveForm>{children}</FilterLiveForm>
      {filtered && (
        <Button color="inherit" onClick={() => setFilters({})}>
          {t('list.clear')}
        </Button>
      )}
    </Stack>
  );
};
