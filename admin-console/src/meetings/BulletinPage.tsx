import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow, TextField } from '@mui/material';
import { useState } from 'react';
import { useT } from '../app/i18n/translate.js';
import { EmptyState } from '../components/EmptyState.js';
import { FigureLink } from '../components/FigureLink.js';
import { formatNumber } from '../components/format.js';
import { PageTitle } from '../components/PageTitle.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { UnitName } from '../components/UnitName.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { useBusinessDay } from '../organizations/useClock.js';
import { ScrollBox } from '../components/RecordColumns.js';
import { actionItemStates, type Bulletin } from './records.js';
import { useAnswerIfAny } from '../components/useAnswer.js';

const figures = ['due', 'closedOnTime', 'closedLate', 'overdue', 'sentBack'] as const;

const Day = ({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) => (
  <TextField
    type="date"
    label={label}
    value={value}
    onChange={({ target }) => target.value && onChange(target.value)}
    margin="none"
    slotProps={{ inputLabel: { shrink: true } }}
  />
);

// The filter of the action items behind a figure; how often something was sent back is no list of items.
const filterOf: Partial<Record<(typeof figures)[number], Record<string, unknown>>> = {
  due: { state: actionItemStates.filter((state) => state !== 'cancelled') },
  closedOnTime: { closedLate: false },
  closedLate: { closedLate: true },
  overdue: { light: 'red', open: true },
};

interface FigureProps {
  unit: Bulletin['items'][number];
  figure: (typeof figures)[number];
  from: string;
  to: string;
}

const Figure = ({ unit, figure, from, to }: FigureProps) => {
  const t = useT();
  const filter = filterOf[figure];
  if (!filter || !unit[figure]) return <>{unit[figure]}</>;
  const shown = JSON.stringify({ ...filter, leadUnitCode: unit.unitCode, dueFrom: from, dueTo: to });
  return (
    <FigureLink
      value={unit[figure]}
      label={t(`bulletin.${figure}`)}
      to={`/meetings/action-items?filter=${encodeURIComponent(shown)}`}
    />
  );
};

/** Part of what is closed or overdue that was closed in time; what still has its days counts neither way. */
const Share = ({ done, of }: { done: number; of: number }) => {
  if (!of) return <>—</>;
  const percent = Math.round((done / of) * 100);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box aria-hidden sx={{ flex: 1, height: 8, bgcolor: 'action.hover' }}>
        <Box sx={{ width: `${percent}%`, height: 1, bgcolor: 'text.secondary', printColorAdjust: 'exact' }} />
      </Box>
      {`${percent}%`}
    </Box>
  );
};

/** How the units stand with their action items over a period. */
const BulletinPage = () => {
  useLiveUpdates('meetings');
  const t = useT();
  const year = useBusinessDay().slice(0, 4);
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({});
  const { from = `${year}-01-01`, to = `${year}-12-31` } = chosen;
  const { data, error } = useAnswerIfAny<Bulletin>('meetings/bulletin', { from, to });
  return (
    <>
      <PageTitle
        aside={
          <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
            <Day label={t('list.from')} value={from} onChange={(day) => setChosen({ ...chosen, from: day })} />
            <Day label={t('list.to')} value={to} onChange={(day) => setChosen({ ...chosen, to: day })} />
          </Stack>
        }
      >
        {t('bulletin.title')}
      </PageTitle>
      <Box sx={{ bgcolor: 'background.paper', borderTop: 1, borderBottom: 1, borderColor: 'divider' }}>
        {error && (
          <Box sx={{ p: 2 }}>
            <ProblemNotice failure={error} />
          </Box>
        )}
        {data?.items.length === 0 && <EmptyState title={t('bulletin.empty')} hint={t('bulletin.emptyHint')} />}
        {data && data.items.length > 0 && (
          <ScrollBox label={t('bulletin.title')}>
            <Table size="small">
              <caption>{t('bulletin.caption', { from: data.from, to: data.to, asOf: data.asOf })}</caption>
              <TableHead>
                <TableRow>
                  <TableCell>{t('receipts.unit')}</TableCell>
                  {figures.map((figure) => (
                    <TableCell key={figure} align="right">
                      {t(`bulletin.${figure}`)}
                    </TableCell>
                  ))}
                  <TableCell align="right">{t('bulletin.meanDaysLate')}</TableCell>
                  <TableCell sx={{ width: 160 }}>{t('bulletin.share')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {data.items.map((unit) => (
                  <TableRow key={unit.unitCode} hover>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>
                      <UnitName name={unit.unitName} />
                    </TableCell>
                    {figures.map((figure) => (
                      <TableCell key={figure} align="right">
                        <Figure unit={unit} figure={figure} from={from} to={to} />
                      </TableCell>
                    ))}
                    <TableCell align="right">
                      {unit.meanDaysLate === null ? '—' : formatNumber(unit.meanDaysLate, 1)}
                    </TableCell>
                    <TableCell>
                      <Share done={unit.closedOnTime} of={unit.closedOnTime + unit.closedLate + unit.overdue} />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </ScrollBox>
        )}
      </Box>
    </>
  );
};

export default BulletinPage;
