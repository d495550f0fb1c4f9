import { Box, Stack, useMediaQuery, type Theme } from '@mui/material';
import { ListBase, useListContext, useTranslate, type RaRecord, type SortPayload } from 'ra-core';
import { DataTable } from 'react-admin';
import type { ReactNode } from 'react';
import { useT } from '../app/i18n/translate.js';
import { EmptyState } from './EmptyState.js';
import { FilterBar } from './FilterBar.js';
import { ListTools } from './ListTools.js';
import { Pages } from './Pages.js';
import { PageTitle } from './PageTitle.js';
import { PhoneList } from './PhoneList.js';
import { isOutOfSight } from '../app/problem.js';
import { ProblemNotice } from './ProblemNotice.js';
import { useFilterValues } from './useFilterValues.js';

/** One column of a list: how it looks, and what of it goes into an export. */
export interface Column<R extends RaRecord> {
  /** Field of the record: gives the label (`resources.<resource>.fields.<source>`) and the service's name for sorting. */
  source: string;
  render: (record: R) => ReactNode;
  /** Plain value for the export; what can't be said plainly is left out of it. */
  plain?: (record: R) => string | number | null;
  sortable?: boolean;
  /** Right-aligned, tabular figures. */
  numeric?: boolean;
  /** Not shown until the user chooses it. */
  hidden?: boolean;
  /** On a phone: the line's title, a line below it, or left out. */
  phone?: 'title' | 'line';
}

/** By filter name: the words for a value. */
export type FilterWords = Record<string, (value: string) => string | Promise<string>>;

interface ListPageProps<R extends RaRecord> {
  resource: string;
  title: string;
  columns: Column<R>[];
  /** Inputs of the filter bar, always visible; their `source` is the service's filter name. */
  filters?: ReactNode;
  /** Filters whose value isn't words yet, said in words for the export's head. */
  filterWords?: FilterWords;
  sort: SortPayload;
  empty: { title: string; hint: string; action?: ReactNode };
  /** What may be done to ticked rows; left out, no row can be ticked. */
  bulkActions?: ReactNode;
  /** The page's own buttons, such as "new". */
  actions?: ReactNode;
  /** Notices between title and list. */
  notice?: ReactNode;
  /** Where a row leads; false for lists whose rows lead nowhere. */
  rowClick?: 'show' | 'edit' | false;
}

/** A list page: filters, sorting and pages by the service; saved views, choice of columns, export of what is shown. */
export const ListPage = <R extends RaRecord>(props: ListPageProps<R>) => {
  const { resource, title, sort, actions, notice } = props;
  return (
    <ListBase resource={resource} sort={sort} perPage={25} disableSyncWithLocation={false}>
      <PageTitle aside={actions}>{title}</PageTitle>
      {notice && <Box sx={{ px: 2, pb: 1 }}>{notice}</Box>}
      <ListBody {...props} />
    </ListBase>
  );
};

const ListBody = <R extends RaRecord>({
  resource,
  title,
  columns,
  filters,
  filterWords,
  empty,
  bulkActions,
  rowClick = 'show',
}: ListPageProps<R>) => {
  const t = useT();
  const translate = useTranslate();
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const { data, error, total, isPending, refetch } = useListContext<R>();
  const filtered = Object.keys(useFilterValues()).length > 0;
  const label = (column: Column<R>) => translate(`resources.${resource}.fields.${column.source}`);
  // What was read stays when reading it anew fails.
  const failed = error && (!data || isOutOfSight(error));
  const nothing = !isPending && !error && total === 0;
  return (
    <Box sx={{ bgcolor: 'background.paper', borderTop: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Stack
        direction="row"
        className="no-print"
        sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <FilterBar filtered={filtered}>{filters}</FilterBar>
        <ListTools
          resource={resource}
          title={title}
          filterWords={filterWords ?? {}}
          columns={columns.map((column) => ({ ...column, label: label(column) }))}
        />
      </Stack>
      {error && (
        <Box sx={{ p: 2 }}>
          <ProblemNotice failure={error} onRetry={() => void refetch()} />
        </Box>
      )}
      {failed ? null : nothing ? (
        filtered ? (
          <EmptyState title={t('list.noMatch')} hint={t('list.noMatchHint')} />
        ) : (
          <EmptyState {...empty} />
        )
      ) : phone ? (
        <PhoneList columns={columns} label={label} rowClick={rowClick} />
      ) : (
        <DataTable<R>
          bulkActionButtons={bulkActions || false}
          rowClick={rowClick}
          hiddenColumns={columns.filter(({ hidden }) => hidden).map(({ source }) => source)}
          sx={{ '& .RaDataTable-tableWrapper': { overflowX: 'auto' } }}
        >
          {columns.map((column) => (
            <DataTable.Col
              key={column.source}
              source={column.source as never}
              label={label(column)}
              render={column.render}
              disableSort={!column.sortable}
              align={column.numeric ? 'right' : 'left'}
            />
          ))}
        </DataTable>
      )}
      {!nothing && !failed && <Pages />}
    </Box>
  );
};
