import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useGetList } from 'ra-core';
import { Link } from 'react-router-dom';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { EmptyState } from '../components/EmptyState.js';
import { formatDay, formatMoment } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { ScrollBox } from '../components/RecordColumns.js';
import { eventKind } from './eventKind.js';
import { useEventContent, type DepartmentEvent } from './departmentEvent.js';

const resource = 'integration/events';
const shown = 10;

/** What came from one system lately, with the way to all of it. */
export const LatestEvents = ({ client }: { client: string }) => {
  useLiveUpdates('integration', { department_event: resource });
  const t = useT();
  const text = useText();
  const word = useWord();
  const content = useEventContent();
  const { data, total, error } = useGetList<DepartmentEvent>(resource, {
    pagination: { page: 1, perPage: shown },
    sort: { field: 'receivedAt', order: 'DESC' },
    filter: { client },
  });
  const all = `/${resource}?filter=${encodeURIComponent(JSON.stringify({ client }))}`;
  return (
    <Panel
      title={t('events.latest')}
      aside={
        !!total && (
          <Box component={Link} to={all} sx={{ color: 'primary.main' }}>
            {t('events.all', { count: total })}
          </Box>
        )
      }
    >
      {error && <ProblemNotice failure={error} />}
      {data?.length === 0 && <EmptyState title={t('events.emptyOfSystem')} hint={t('events.emptyOfSystemHint')} />}
      {data && data.length > 0 && (
        <ScrollBox label={t('events.latest')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('resources.integration/events.fields.receivedAt')}</TableCell>
                <TableCell>{t('resources.integration/events.fields.unitCode')}</TableCell>
                <TableCell>{t('resources.integration/events.fields.type')}</TableCell>
                <TableCell>{t('resources.integration/events.fields.content')}</TableCell>
                <TableCell>{t('resources.integration/events.fields.occurredAt')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.map((event) => (
                <TableRow key={event.id}>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatMoment(event.receivedAt)}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{text(event.unitName)}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{word('eventTypes', eventKind(event.type))}</TableCell>
                  <TableCell>{content(event)}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDay(event.occurredAt)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollBox>
      )}
    </Panel>
  );
};
