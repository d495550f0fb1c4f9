import { Box, Table, TableBody, TableCell, TableRow } from '@mui/material';
import { useGetList } from 'ra-core';
import { Fragment } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { CutNotice } from '../components/CutNotice.js';
import { Deadline } from '../components/Deadline.js';
import { Facts } from '../components/Facts.js';
import { formatDate, formatMoment, formatTime } from '../components/format.js';
import { Light } from '../components/Light.js';
import { Panel } from '../components/Panel.js';
import { RecordHeader } from '../components/RecordHeader.js';
import { RecordTimeline } from '../components/RecordTimeline.js';
import { StateChip } from '../components/StateChip.js';
import { UnitName } from '../components/UnitName.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { RecordPage } from '../components/RecordPage.js';
import { actionItemsOf } from './ActionItemNarrowing.js';
import { AgendaPanel } from './AgendaPanel.js';
import { MeetingCommands } from './MeetingCommands.js';
import { MinutesPanel } from './MinutesPanel.js';
import { NoticePanel } from './NoticePanel.js';
import { AnswerNotice, ReceiptsPanel } from './ReceiptsPanel.js';
import { RecordColumns, ScrollBox } from '../components/RecordColumns.js';
import type { ActionItemSummary, Meeting } from './records.js';
import { SessionPanel } from './SessionPanel.js';

const FactsPanel = ({ meeting }: { meeting: Meeting }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  return (
    <Panel title={t('record.details')}>
      <Facts
        facts={[
          { label: t('meetings.stateReason'), value: meeting.stateReason },
          { label: t('resources.meetings/meetings.fields.groupName'), value: text(meeting.groupName) },
          { label: t('resources.meetings/meetings.fields.kind'), value: word('meetingKind', meeting.kind) },
          { label: t('resources.meetings/meetings.fields.presiderName'), value: meeting.presiderName },
          { label: t('meetings.secretary'), value: meeting.secretary },
          {
            label: t('meetings.nextApproval'),
            value:
              meeting.nextApproval &&
              [word('approvalStage', meeting.nextApproval), ...meeting.nextApprovers].join(' · '),
          },
          ...meeting.agendaApprovals.map(({ stage, personName, opinion, at }) => ({
            label: word('approvalStage', stage),
            value: [personName, formatMoment(at), opinion].filter(Boolean).join(' · '),
          })),
          {
            label: t('meetings.materialsSentOn'),
            value: meeting.materialsSentOn && formatDate(meeting.materialsSentOn),
          },
          { label: t('meetings.startedAt'), value: meeting.startedAt && formatMoment(meeting.startedAt) },
          { label: t('meetings.concludedAt'), value: meeting.concludedAt && formatMoment(meeting.concludedAt) },
        ]}
      />
    </Panel>
  );
};

const ActionItemsPanel = ({ meetingId }: { meetingId: string }) => {
  const t = useT();
  const text = useText();
  const { data = [], total } = useGetList<ActionItemSummary>('meetings/action-items', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'dueOn', order: 'ASC' },
    filter: { meetingId },
  });
  if (!data.length) return null;
  return (
    <Panel title={t('actionItems.title')}>
      <ScrollBox label={t('actionItems.title')}>
        <Table size="small">
          <TableBody>
            {data.map((item) => {
              const over = item.state === 'closed' || item.state === 'cancelled';
              return (
                <TableRow key={item.id}>
                  <TableCell sx={{ width: 88 }}>{over ? '—' : <Light state={item.light} />}</TableCell>
                  <TableCell sx={{ minWidth: '14em' }}>
                    <Box component={Link} to={`/meetings/action-items/${item.id}/show`} sx={{ color: 'primary.main' }}>
                      {text(item.title)}
                    </Box>
                  </TableCell>
                  <TableCell sx={{ minWidth: '8em' }}>
                    <UnitName name={item.leadUnitName} />
                  </TableCell>
                  <TableCell>
                    <StateChip words="actionItemState" state={item.state} quiet={over} />
                  </TableCell>
                  <TableCell>
                    <Deadline dueAt={item.dueOn} workingDaysLeft={over ? null : item.workingDaysLeft} />
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </ScrollBox>
      <CutNotice shown={data.length} total={total} to={actionItemsOf({ meetingId })} />
    </Panel>
  );
};

/** Before it is over a meeting has no minutes to ask for. */
const held = new Set<Meeting['state']>(['concluded', 'minutes-issued', 'archived']);

/** One meeting from planning to its action items. */
const MeetingPage = ({ record: meeting }: { record: Meeting }) => {
  const text = useText();
  const over = meeting.state === 'archived' || meeting.state === 'cancelled';
  return (
    <Box sx={{ bgcolor: 'background.paper', minHeight: '100%' }}>
      <RecordHeader
        title={text(meeting.title)}
        state={<StateChip words="meetingState" state={meeting.state} quiet={over} />}
        note={`${formatDate(meeting.startsAt)} ${formatTime(meeting.startsAt)} · ${meeting.place}`}
        actions={
          <Fragment key={meeting.id}>
            <AnswerNotice meetingId={meeting.id} />
            <MeetingCommands meeting={meeting} />
          </Fragment>
        }
      />
      <RecordColumns side={<RecordTimeline of={`meetings/meetings/${meeting.id}`} words="meetingStep" />}>
        <FactsPanel meeting={meeting} />
        <AgendaPanel meeting={meeting} />
        <NoticePanel meeting={meeting} />
        <ReceiptsPanel meetingId={meeting.id} />
        <SessionPanel meeting={meeting} />
        {held.has(meeting.state) && <MinutesPanel meetingId={meeting.id} />}
        <ActionItemsPanel meetingId={meeting.id} />
      </RecordColumns>
    </Box>
  );
};

const MeetingShow = () => {
  useLiveUpdates('meetings');
  const { id = '' } = useParams();
  return <RecordPage resource="meetings/meetings" page={MeetingPage} besides={<MinutesPanel meetingId={id} />} />;
};

export default MeetingShow;
