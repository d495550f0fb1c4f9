import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useDataProvider, useGetList } from 'ra-core';
import { SelectInput, TextInput } from 'react-admin';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { formatTime } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { UnitPicker } from '../components/UnitPicker.js';
import { LongTextInput } from './inputs.js';
import { checkInForm, speechForm } from './meetingForms.js';
import { ScrollBox } from './RecordColumns.js';
import type { AgendaItem, Meeting, Session } from './records.js';
import { useAnswerIfAny } from '../components/useAnswer.js';

const resource = 'meetings/meetings';
type Seat = Session['expected'][number];
type CheckIn = Session['others'][number];

/** Somebody has come: to the seat, or to sit in. */
const CheckInButton = ({ meeting, seat, place }: { meeting: Meeting; seat: Seat | null; place: string }) => {
  const t = useT();
  const word = useWord();
  const provider = useDataProvider<JucaiDataProvider>();
  const presences = checkInForm.shape.presence.options.map((id) => ({ id, name: word('presence', id) }));
  return (
    <CommandButton
      resource={resource}
      // One draft per seat: the typed name of one is nothing for the next.
      record={{ ...meeting, id: `${meeting.id}.${place}` }}
      verb="check-in"
      words={seat ? 'sessions.commands.check-in' : 'sessions.commands.check-in-other'}
      schema={checkInForm}
      defaults={{ unitCode: seat?.unitCode ?? '', name: seat?.displayName ?? '', presence: 'present' }}
      run={(values) =>
        provider.command(resource, meeting, 'check-ins', { ...values, membershipId: seat?.membershipId ?? null })
      }
    >
      <UnitPicker source="unitCode" label={t('receipts.unit')} required />
      <TextInput source="name" label={t('receipts.name')} isRequired fullWidth />
      <TextInput source="post" label={`${t('receipts.post')}（${t('form.optional')}）`} fullWidth />
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

const Attendance = ({ meeting, session }: { meeting: Meeting; session: Session }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const rows = [
    ...session.expected.map((seat, index) => ({ key: `${index}`, seat, checkIn: seat.checkIn })),
    ...session.others.map((checkIn) => ({ key: checkIn.id, seat: null, checkIn })),
  ];
  return (
    <ScrollBox label={t('sessions.title')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('receipts.name')}</TableCell>
            <TableCell>{t('receipts.unit')}</TableCell>
            <TableCell>{t('sessions.capacity')}</TableCell>
            <TableCell>{t('receipts.state')}</TableCell>
            <TableCell>{t('sessions.checkedIn')}</TableCell>
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, seat, checkIn }) => {
            const unit = checkIn?.unitName ?? seat?.unitName;
            return (
              <TableRow key={key}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{checkIn?.name ?? seat?.displayName ?? '—'}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{unit ? text(unit) : '—'}</TableCell>
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
                    <CheckInButton meeting={meeting} seat={seat} place={seat?.membershipId ?? seat?.unitCode ?? key} />
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </ScrollBox>
  );
};

const Speeches = ({ meeting, session }: { meeting: Meeting; session: Session }) => {
  const t = useT();
  const provider = useDataProvider<JucaiDataProvider>();
  const { data: items = [] } = useGetList<AgendaItem>(`${resource}/${meeting.id}/agenda-items`);
  const mayNote = meeting.state === 'in-session' && meeting.actions.includes('check-in');
  if (!mayNote && !session.speeches.length) return null;
  return (
    <Panel title={t('sessions.speeches')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { mt: 1 } }}>
        {session.speeches.map((speech) => (
          <li key={speech.id}>
            <Typography component="div" variant="caption" color="textSecondary">
              {[speech.speaker, formatTime(speech.at), items.find(({ id }) => id === speech.agendaItemId)?.title]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
            <Box sx={{ whiteSpace: 'pre-wrap' }}>{speech.text}</Box>
          </li>
        ))}
      </Box>
      <CommandButton
        resource={resource}
        record={{ ...meeting, actions: mayNote ? ['note-speech'] : [] }}
        verb="note-speech"
        words="sessions.commands.note-speech"
        schema={speechForm}
        defaults={{ agendaItemId: meeting.currentItemId ?? '' }}
        run={(values) => provider.command(resource, meeting, 'speeches', values)}
      >
        <SelectInput
          source="agendaItemId"
          label={`${t('agenda.item')}（${t('form.optional')}）`}
          choices={items.map(({ id, title }) => ({ id, name: title }))}
          fullWidth
        />
        <TextInput source="speaker" label={t('sessions.speaker')} isRequired fullWidth />
        <LongTextInput source="text" label={t('sessions.speech')} />
      </CommandButton>
    </Panel>
  );
};

/** The meeting while it sits: who has come, whether there is a quorum, what was said. */
export const SessionPanel = ({ meeting }: { meeting: Meeting }) => {
  const t = useT();
  const { data: session, error } = useAnswerIfAny<Session>(`${resource}/${meeting.id}/session`);
  if (meeting.state === 'planning' || meeting.state === 'postponed') return null;
  if (error) return <ProblemNotice failure={error} />;
  if (!session) return null;
  const { members, present, met } = session.quorum;
  return (
    <>
      <Panel
        title={t('sessions.title')}
        aside={`${t('sessions.present', { present, members })} · ${t(met ? 'sessions.quorum' : 'sessions.noQuorum')}`}
      >
        <Attendance meeting={meeting} session={session} />
        <Box className="no-print" sx={{ mt: 1 }}>
          <CheckInButton meeting={meeting} seat={null} place="other" />
        </Box>
      </Panel>
      <Speeches meeting={meeting} session={session} />
    </>
  );
};
