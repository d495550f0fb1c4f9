import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useDataProvider } from 'ra-core';
import { ArrayInput, FormDataConsumer, SelectInput, SimpleFormIterator, TextInput } from 'react-admin';
import type { z } from 'zod';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { formatDate, joined } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { ReasonInput } from '../components/ReasonInput.js';
import { StateChip } from '../components/StateChip.js';
import { UnitName } from '../components/UnitName.js';
import { BulkCommand } from './BulkCommand.js';
import { answerForm, leaveForm } from './meetingForms.js';
import { ScrollBox } from '../components/RecordColumns.js';
import type { Receipt } from './records.js';
import { useReceipts } from './useReceipts.js';

const resource = 'meetings/receipts';

const answerOf = ({ answer, attendees, reason, delegate }: z.output<typeof answerForm>) =>
  answer === 'attend' ? { answer, attendees } : { answer, reason, delegate: delegate?.name ? delegate : null };

const AnswerInputs = () => {
  const t = useT();
  const word = useWord();
  const answers = (['attend', 'leave'] as const).map((id) => ({ id, name: word('receiptAnswer', id) }));
  return (
    <>
      <SelectInput source="answer" label={t('receipts.answer')} choices={answers} isRequired fullWidth />
      <FormDataConsumer>
        {({ formData }) =>
          formData.answer === 'leave' ? (
            <>
              <ReasonInput helperText={t('receipts.leaveHint')} />
              <TextInput
                source="delegate.name"
                label={t('form.optionalLabel', { label: t('receipts.delegate') })}
                fullWidth
              />
              <TextInput
                source="delegate.post"
                label={t('form.optionalLabel', { label: t('receipts.delegatePost') })}
                fullWidth
              />
            </>
          ) : (
            <ArrayInput source="attendees" label={t('receipts.attendees')} isRequired>
              <SimpleFormIterator inline disableReordering>
                <TextInput source="name" label={t('receipts.name')} isRequired />
                <TextInput source="post" label={t('receipts.post')} isRequired />
              </SimpleFormIterator>
            </ArrayInput>
          )
        }
      </FormDataConsumer>
    </>
  );
};

/** The caller's own unit answers the notice; at the top of the page, where a phone shows it. */
export const AnswerNotice = ({ meetingId }: { meetingId: string }) => {
  const provider = useDataProvider<JucaiDataProvider>();
  const { data = [] } = useReceipts(meetingId);
  return data.map((receipt) => (
    <CommandButton
      key={receipt.id}
      resource={resource}
      record={receipt}
      verb="answer"
      words="receipts.commands.answer"
      hint={{ date: formatDate(receipt.answerBy) }}
      schema={answerForm}
      defaults={{
        answer: receipt.state.startsWith('leave') ? 'leave' : 'attend',
        attendees: receipt.attendees.length ? receipt.attendees : [{ name: '', post: '' }],
      }}
      run={(values, subject) => provider.command(resource, subject, 'answer', answerOf(values))}
      primary
    >
      <AnswerInputs />
    </CommandButton>
  ));
};

const DecideLeave = ({ receipt }: { receipt: Receipt }) => {
  const t = useT();
  const text = useText();
  const decisions = [
    { id: true, name: t('receipts.approve') },
    { id: false, name: t('receipts.refuse') },
  ];
  return (
    <CommandButton
      resource={resource}
      record={receipt}
      verb="decide-leave"
      words="receipts.commands.decide-leave"
      hint={{ unit: text(receipt.unitName), reason: receipt.reason ?? '' }}
      schema={leaveForm}
      primary
    >
      <SelectInput source="approved" label={t('actionItems.decision')} choices={decisions} isRequired fullWidth />
      <ReasonInput required={false} helperText={t('actionItems.refusalHint')} />
    </CommandButton>
  );
};

const whoOf = ({ attendees, reason, delegate }: Receipt) => {
  if (attendees.length) return joined(attendees.map(({ name, post }) => `${name} ${post}`));
  return [reason, delegate && `${delegate.name} ${delegate.post}`].filter(Boolean).join(' · ') || '—';
};

/** Who was invited and what they answered; the presider decides on leave here. */
export const ReceiptsPanel = ({ meetingId }: { meetingId: string }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const provider = useDataProvider<JucaiDataProvider>();
  const { data = [], error } = useReceipts(meetingId);
  if (!error && !data.length) return null;
  const asked = data.filter(({ actions }) => actions.includes('decide-leave'));
  const answered = data.filter(({ state }) => state !== 'unanswered').length;
  return (
    <Panel title={t('receipts.title')} aside={t('receipts.count', { answered, all: data.length })}>
      {error ? (
        <ProblemNotice failure={error} />
      ) : (
        <ScrollBox label={t('receipts.title')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('receipts.unit')}</TableCell>
                <TableCell>{t('meetings.mode')}</TableCell>
                <TableCell>{t('receipts.state')}</TableCell>
                <TableCell>{t('receipts.who')}</TableCell>
                <TableCell>{t('receipts.decision')}</TableCell>
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {data.map((receipt) => (
                <TableRow key={receipt.id}>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    <UnitName name={receipt.unitName} />
                  </TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{word('invitationMode', receipt.mode)}</TableCell>
                  <TableCell>
                    <StateChip words="receiptState" state={receipt.state} quiet={receipt.state !== 'unanswered'} />
                  </TableCell>
                  <TableCell sx={{ minWidth: '12em' }}>{whoOf(receipt)}</TableCell>
                  <TableCell>
                    {[receipt.decidedByName, receipt.decisionReason].filter(Boolean).join(' ') || '—'}
                  </TableCell>
                  <TableCell className="no-print">
                    <DecideLeave receipt={receipt} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollBox>
      )}
      {asked.length > 1 && (
        <Box className="no-print" sx={{ mt: 1 }}>
          <BulkCommand
            items={asked}
            nameOf={({ unitName, reason }) => `${text(unitName)}（${reason}）`}
            words="receipts.commands.approve-leaves"
            run={(receipt) =>
              provider.command(resource, receipt, 'decide-leave', { approved: true }, { byContent: true })
            }
          />
        </Box>
      )}
    </Panel>
  );
};
