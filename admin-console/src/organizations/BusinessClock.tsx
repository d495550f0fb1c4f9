import { Button, Chip, Dialog, DialogContent, DialogContentText, DialogTitle, Tooltip } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'ra-core';
import { useId, useState } from 'react';
import { z } from 'zod';
import { may, useAssignment } from '../app/assignment/session.js';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT } from '../app/i18n/translate.js';
import { formatMoment } from '../components/format.js';
import { MomentInput } from '../components/MomentInput.js';
import { RecordForm } from '../components/RecordForm.js';
import { useClock } from './useClock.js';

const moveClockForm = z.object({ to: z.iso.datetime({ offset: true }) });

/** In the bar: that this is no production system, and what time it is for the work where that isn't real time. */
export const BusinessClock = () => {
  const t = useT();
  const { session } = useAssignment();
  const { data: clock } = useClock();
  const [moving, setMoving] = useState(false);
  if (session.mode === 'production') return null;
  const time = formatMoment(clock?.businessTime ?? session.businessTime);
  const mode = t(session.mode === 'test' ? 'app.test' : 'app.demonstration');
  const label = clock && clock.number > 0 ? t('clock.at', { mode, time }) : mode;
  return (
    <>
      <Tooltip title={t(may('clock.move') ? 'clock.moveHint' : 'app.demonstrationHint', { time })} describeChild>
        <Chip
          tabIndex={0}
          size="small"
          variant="outlined"
          label={label}
          {...(may('clock.move') && { onClick: () => setMoving(true), 'aria-haspopup': 'dialog' as const })}
          sx={{ borderRadius: 1, display: { xs: 'none', sm: 'inline-flex' }, fontVariantNumeric: 'tabular-nums' }}
        />
      </Tooltip>
      {moving && <MoveClock from={clock?.businessTime ?? session.businessTime} onClose={() => setMoving(false)} />}
    </>
  );
};

const steps = [1, 7, 30];
const dayLater = (moment: string, days: number) => new Date(Date.parse(moment) + days * 86_400_000).toISOString();

const MoveClock = ({ from, onClose }: { from: string; onClose: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const queries = useQueryClient();
  const provider = useDataProvider<JucaiDataProvider>();
  const title = useId();
  const [start, setStart] = useState({ to: from, picks: 0 });
  const move = async (values: { to: string }) => {
    await provider.command('organizations/clock', null, 'move', values);
    onClose();
    notify(t('clock.done'), { type: 'info' });
    // Deadlines, lights and what falls due may all have changed with it, in every service.
    await queries.invalidateQueries();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={title}>
      <DialogTitle id={title}>{t('clock.title')}</DialogTitle>
      <DialogContent sx={{ pb: 0.5 }}>
        <DialogContentText sx={{ mb: 1 }}>{t('clock.hint', { time: formatMoment(from) })}</DialogContentText>
        {steps.map((days) => (
          <Button
            key={days}
            variant="outlined"
            sx={{ mr: 1, mb: 1.5 }}
            onClick={() => setStart(({ picks }) => ({ to: dayLater(from, days), picks: picks + 1 }))}
          >
            {t('clock.later', { smart_count: days })}
          </Button>
        ))}
        <RecordForm
          // A new form with each press, also of the same button: what was typed over gives way.
          key={start.picks}
          schema={moveClockForm}
          defaults={{ to: start.to }}
          onSubmit={move}
          onCancel={onClose}
          submitLabel={t('clock.submit')}
        >
          <MomentInput source="to" label={t('clock.to')} required />
        </RecordForm>
      </DialogContent>
    </Dialog>
  );
};
