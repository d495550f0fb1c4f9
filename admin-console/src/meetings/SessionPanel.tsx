import { Box, Typography } from '@mui/material';
import { useDataProvider, useGetList } from 'ra-core';
import { SelectInput, TextInput } from 'react-admin';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { formatTime } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { Attendance } from './Attendance.js';
import { LongTextInput } from './inputs.js';
import { speechForm } from './meetingForms.js';
import type { AgendaItem, Meeting, Session } from './records.js';
import { useAnswerIfAny } from '../components/useAnswer.js';

const resource = 'meetings/meetings';

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
          label={t('form.optionalLabel', { label: t('agenda.item') })}
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
  // What is being entered below stays when reading anew fails.
  if (error && session === undefined) return <ProblemNotice failure={error} />;
  if (!session) return null;
  const { members, present, met } = session.quorum;
  return (
    <>
      <Panel
        title={t('sessions.title')}
        aside={[
          t('sessions.present', { present, members }),
          // Before it begins nobody can be missing.
          meeting.state !== 'convened' && t(met ? 'sessions.quorum' : 'sessions.noQuorum'),
        ]
          .filter(Boolean)
          .join(' · ')}
      >
        <Attendance meeting={meeting} session={session} />
      </Panel>
      <Speeches meeting={meeting} session={session} />
    </>
  );
};
