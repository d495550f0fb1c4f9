import { Box, Checkbox, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useDataProvider } from 'ra-core';
import { SelectInput, TextInput } from 'react-admin';
import { useState } from 'react';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { formatTime, joined } from '../components/format.js';
import { UnitPicker } from '../components/UnitPicker.js';
import { arrivalsOf, type Arrival, type Seat } from './arrivals.js';
import { BulkCommand } from './BulkCommand.js';
import { checkInForm } from './meetingForms.js';
import { ScrollBox } from '../components/RecordColumns.js';
import type { Meeting, Session } from './records.js';
import { useReceipts } from './useReceipts.js';

const resource = 'meetings/meetings';
type CheckIn = Session['others'][number];

interface Row {
  key: string;
  seat: Seat | null;
  checkIn: CheckIn | null;
  arrivals: Arrival[];
}

/** Somebody has come: to the seat, or to sit in. */
const CheckInButton = ({ meeting, row }: { meeting: Meeting; row: Row | null }) => {
  const t = useT();
  const word = useWord();
  const provider = useDataProvider<JucaiDataProvider>();
  const presences = checkInForm.shape.presence.options.map((id) => ({ id, name: word('presence', id) }));
  const [expected] = row?.arrivals ?? [];
  return (
    <CommandButton
      resource={resource}
      // One draft per seat: the typed name of one is nothing for the next.
      record={{ ...meeting, id: `${meeting.id}.${row?.key ?? 'other'}` }}
      verb="check-in"
      words={row ? 'sessions.commands.check-in' : 'sessions.commands.check-in-other'}
      schema={checkInForm}
      defaults={{ unitCode: row?.seat?.unitCode ?? '', presence: 'present', ...expected }}
      run={(values) =>
        provider.command(resource, meeting, 'check-ins', { ...values, membershipId: row?.seat?.membershipId ?? null })
      }
    >
      <UnitPicker source="unitCode" label={t('receipts.unit')} required />
      <TextInput source="name" label={t('receipts.name')} isRequired fullWidth />
      <TextInput source="post" label={t('form.optionalLabel', { label: t('receipts.post') })} fullWidth />
      <SelectInput source="presence" label={t('sessions.presence')} choices={presences} isRequired fullWidth />
    </CommandButton>
  );
};

const Undo = ({ meeting, checkIn }: { meeting: Meeting; checkIn: CheckIn }) => (
  <CommandButton
    resource="meetings/check-ins"
    record={{ id: checkIn.id, actions: meeting.actions.includes('check-in') ? ['undo'] : [] }}
    verb="undo"
    words="sessions.commands.undo"
    hint={{ name: checkIn.name }}
  />
);

const hasCome = ({ expected, others }: Session, { unitCode, name }: Arrival) =>
  [...expected.map(({ checkIn }) => checkIn), ...others].some(
    (checkIn) => checkIn?.capacity === 'sit-in' && checkIn.unitCode === unitCode && checkIn.name === name,
  );

const useRows = (meeting: Meeting, session: Session): Row[] => {
  const { data: receipts = [] } = useReceipts(meeting.id);
  return [
    ...session.expected.flatMap((seat, index): Row[] => {
      const key = seat.membershipId ?? seat.unitCode ?? `${index}`;
      const receipt = receipts.find(({ unitCode }) => unitCode === seat.unitCode);
      const arrivals = arrivalsOf(seat, receipt, meeting.unitCode);
      if (!seat.checkIn) return [{ key, seat, checkIn: null, arrivals }];
      const come: Row = { key, seat, checkIn: seat.checkIn, arrivals: [] };
      // A unit that sits in may send several: who hasn't come yet is still expected after the first one has.
      const waiting = seat.membershipId ? [] : arrivals.filter((each) => !hasCome(session, each));
      return waiting.length ? [come, { key: `${key}.waiting`, seat, checkIn: null, arrivals: waiting }] : [come];
    }),
    ...session.others.map((checkIn) => ({ key: checkIn.id, seat: null, checkIn, arrivals: [] })),
  ];
};

/** Who was expected and who has come; the secretary ticks several and checks them in at once. */
export const Attendance = ({ meeting, session }: { meeting: Meeting; session: Session }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const provider = useDataProvider<JucaiDataProvider>();
  const rows = useRows(meeting, session);
  const [ticked, setTicked] = useState<string[]>([]);
  const mayTick = meeting.actions.includes('check-in');
  const expected = mayTick ? rows.filter(({ arrivals }) => arrivals.length > 0) : [];
  const chosen = expected.filter(({ key }) => ticked.includes(key));
  const tick = (key: string, on: boolean) =>
    setTicked((before) => (on ? [...before, key] : before.filter((one) => one !== key)));
  return (
    <>
      <ScrollBox label={t('sessions.title')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              {mayTick && (
                <TableCell padding="checkbox" className="no-print">
                  <Checkbox
                    size="small"
                    disabled={!expected.length}
                    checked={expected.length > 0 && chosen.length === expected.length}
                    indeterminate={chosen.length > 0 && chosen.length < expected.length}
                    onChange={(_, on) => setTicked(on ? expected.map(({ key }) => key) : [])}
                    slotProps={{ input: { 'aria-label': t('bulk.all') } }}
                  />
                </TableCell>
              )}
              <TableCell>{t('receipts.name')}</TableCell>
              <TableCell>{t('receipts.unit')}</TableCell>
              <TableCell>{t('sessions.capacity')}</TableCell>
              <TableCell>{t('receipts.state')}</TableCell>
              <TableCell>{t('sessions.checkedIn')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => {
              const { key, seat, checkIn, arrivals } = row;
              const unit = checkIn?.unitName ?? seat?.unitName;
              const name = checkIn?.name ?? seat?.displayName ?? joined(arrivals.map((each) => each.name));
              return (
                <TableRow key={key}>
                  {mayTick && (
                    <TableCell padding="checkbox" className="no-print">
                      {arrivals.length > 0 && (
                        <Checkbox
                          size="small"
                          checked={ticked.includes(key)}
                          onChange={(_, on) => tick(key, on)}
                          slotProps={{ input: { 'aria-label': name } }}
                        />
                      )}
                    </TableCell>
                  )}
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{name || '—'}</TableCell>
                  <TableCell sx={{ minWidth: '8em' }}>{unit ? text(unit) : '—'}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    {seat?.position
                      ? word('position', seat.position)
                      : word('capacity', (seat ?? checkIn)?.capacity ?? '')}
                  </TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    {seat?.answer ? word('receiptState', seat.answer) : '—'}
                  </TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    {checkIn ? `${formatTime(checkIn.at)} ${word('presence', checkIn.presence)}` : '—'}
                  </TableCell>
                  <TableCell className="no-print">
                    {checkIn ? (
                      <Undo meeting={meeting} checkIn={checkIn} />
                    ) : (
                      <CheckInButton meeting={meeting} row={row} />
                    )}
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </ScrollBox>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <BulkCommand
          items={chosen.flatMap(({ arrivals }) => arrivals)}
          nameOf={({ name, presence }) => `${name}（${word('presence', presence)}）`}
          words="sessions.commands.check-in"
          run={(arrival) => provider.command(resource, meeting, 'check-ins', arrival, { byContent: true })}
          onDone={() => setTicked([])}
        />
        <CheckInButton meeting={meeting} row={null} />
      </Box>
    </>
  );
};
