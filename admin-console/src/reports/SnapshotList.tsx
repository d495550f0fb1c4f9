import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useGetList } from 'ra-core';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { EmptyState } from '../components/EmptyState.js';
import { FigureLink } from '../components/FigureLink.js';
import { formatMoment } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { ScrollBox } from '../components/RecordColumns.js';
import type { Snapshot } from './campaign.js';

/** What was frozen of a campaign: the form in which a meeting hears it. */
export const SnapshotList = ({ campaignId }: { campaignId: string }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const {
    data = [],
    error,
    isPending,
  } = useGetList<Snapshot>('reports/snapshots', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'frozenAt', order: 'DESC' },
    filter: { campaignId },
  });
  const field = (name: 'title' | 'kind' | 'unitCode' | 'reports' | 'heardReports' | 'frozenAt' | 'sha256') =>
    t(`resources.reports/snapshots.fields.${name}`);
  const boardOf = ({ kind, unitCode }: Snapshot) =>
    kind === 'reports.roll-up'
      ? `?${new URLSearchParams({ tab: 'timeliness', count: 'expected', reviewer: unitCode })}`
      : `/reports/reports?${new URLSearchParams({ filter: JSON.stringify({ campaignId, unitCode }) })}`;
  if (error && !data.length)
    return (
      <Box sx={{ p: 2 }}>
        <ProblemNotice failure={error} />
      </Box>
    );
  if (!isPending && data.length === 0)
    return <EmptyState title={t('campaigns.snapshots.empty')} hint={t('campaigns.snapshots.emptyHint')} />;
  return (
    <Panel title={t('campaigns.tabs.snapshots')} aside={t('campaigns.snapshots.hint')}>
      <ScrollBox label={t('campaigns.tabs.snapshots')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{field('title')}</TableCell>
              <TableCell>{field('kind')}</TableCell>
              <TableCell>{field('unitCode')}</TableCell>
              <TableCell align="right">{field('reports')}</TableCell>
              <TableCell align="right">{field('heardReports')}</TableCell>
              <TableCell>{field('frozenAt')}</TableCell>
              <TableCell>{field('sha256')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((snapshot) => (
              <TableRow key={snapshot.id} hover>
                <TableCell>{text(snapshot.title)}</TableCell>
                <TableCell>{word('snapshotKind', snapshot.kind.replace('.', '-'))}</TableCell>
                <TableCell>{text(snapshot.unitName)}</TableCell>
                <TableCell align="right">
                  <FigureLink value={snapshot.reports} to={boardOf(snapshot)} label={field('reports')} />
                </TableCell>
                <TableCell align="right">
                  <FigureLink value={snapshot.heardReports} to={boardOf(snapshot)} label={field('heardReports')} />
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatMoment(snapshot.frozenAt)}</TableCell>
                <TableCell title={snapshot.sha256} sx={{ fontFamily: 'monospace' }}>
                  {snapshot.sha256.slice(0, 12)}…
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollBox>
    </Panel>
  );
};
