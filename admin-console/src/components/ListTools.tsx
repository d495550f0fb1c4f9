import BookmarkBorderIcon from '@mui/icons-material/BookmarkBorder';
import DownloadIcon from '@mui/icons-material/Download';
import { Button, Stack } from '@mui/material';
import { useDataProvider, useListContext, useNotify, useStore, useTranslate, type RaRecord } from 'ra-core';
import { ColumnsButton } from 'react-admin';
import { useRef, useState } from 'react';
import { useT } from '../app/i18n/translate.js';
import { failureText } from '../app/problem.js';
import { xlsxOf } from './exportXlsx.js';
import { saveFile } from './files.js';
import { formatDate } from './format.js';
import type { Column, FilterWords } from './ListPage.js';
import { SavedViews } from './SavedViews.js';
import { useFilterValues } from './useFilterValues.js';

interface ListToolsProps<R extends RaRecord> {
  resource: string;
  title: string;
  columns: (Column<R> & { label: string })[];
  filterWords: FilterWords;
}

const pageSize = 100;
const most = 10_000;

/** Beside the filters: saved views, choice of columns, export. */
export const ListTools = <R extends RaRecord>({ resource, title, columns, filterWords }: ListToolsProps<R>) => {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5 }}>
      <Button
        startIcon={<BookmarkBorderIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('list.views')}
      </Button>
      <SavedViews resource={resource} anchor={anchor} onClose={() => setAnchor(null)} />
      <ColumnsButton sx={{ display: { xs: 'none', sm: 'inline-flex' } }} />
      <ExportButton resource={resource} title={title} columns={columns} filterWords={filterWords} />
    </Stack>
  );
};

const ExportButton = <R extends RaRecord>({ resource, title, columns, filterWords }: ListToolsProps<R>) => {
  const t = useT();
  const translate = useTranslate();
  const notify = useNotify();
  const provider = useDataProvider();
  const { sort, total } = useListContext<R>();
  const filterValues = useFilterValues();
  const [chosenHidden] = useStore<string[] | undefined>(`${resource}.datatable`);
  const [done, setDone] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);

  // Exactly what is on screen: the same filter, order and columns, all pages of it.
  const run = async () => {
    const { signal } = (running.current = new AbortController());
    const rows: R[] = [];
    for (let page = 1; rows.length < most && !signal.aborted; page += 1) {
      setDone(rows.length);
      const { data } = await provider.getList<R>(resource, {
        pagination: { page, perPage: pageSize },
        sort,
        filter: filterValues,
        signal,
      });
      rows.push(...data);
      if (data.length < pageSize) break;
    }
    if (signal.aborted) return;
    const hidden = chosenHidden ?? columns.filter((column) => column.hidden).map(({ source }) => source);
    const shown = columns.filter(({ source, plain }) => plain && !hidden.includes(source));
    const filter = await Promise.all(
      Object.entries(filterValues).map(async ([name, value]) => {
        const words = (await filterWords[name]?.(String(value))) ?? String(value);
        return t('form.labelled', { label: translate(`resources.${resource}.fields.${name}`), value: words });
      }),
    );
    const today = formatDate(new Date().toISOString());
    const name = t('list.exportTitle', { name: title, date: today });
    const content = await xlsxOf({
      head: [
        name,
        t('form.labelled', {
          label: t('list.exportFilter'),
          value: filter.join(t('list.and')) || t('list.exportAll'),
        }),
        t(rows.length < most ? 'list.exportCount' : 'list.exportFirst', { count: rows.length }),
      ],
      columns: shown.map(({ label, numeric = false }) => ({ label, numeric })),
      rows: rows.map((row) => shown.map(({ plain }) => plain?.(row) ?? null)),
    });
    saveFile(`${name}.xlsx`, content);
  };
  const start = () => {
    run()
      .catch((failure: unknown) => {
        if (!running.current?.signal.aborted) notify(failureText(failure), { type: 'error' });
      })
      .finally(() => setDone(null));
  };
  return done === null ? (
    <Button startIcon={<DownloadIcon />} onClick={start} disabled={!total}>
      {t('list.export')}
    </Button>
  ) : (
    <Button onClick={() => running.current?.abort()} aria-label={t('list.exportCancel')}>
      {t('list.exporting', { done, total: Math.min(total ?? 0, most) })} ✕
    </Button>
  );
};
