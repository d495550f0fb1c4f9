import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useDataProvider } from 'ra-core';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { Facts } from '../components/Facts.js';
import { formatDate, formatMoment, joined } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { ReasonInput } from '../components/ReasonInput.js';
import { StateChip } from '../components/StateChip.js';
import { UnitsPicker } from '../components/UnitsPicker.js';
import { reasonForm } from './actionItemForms.js';
import { DownloadButton } from './DownloadButton.js';
import { LongTextInput } from './inputs.js';
import { opinionForm } from './meetingForms.js';
import { MinutesEditor } from './MinutesEditor.js';
import { issueForm } from './minutesForms.js';
import { AcknowledgeMinutes, MinutesReceipts } from './MinutesReceipts.js';
import { MinutesRevisions } from './MinutesRevisions.js';
import { MinutesText } from './MinutesText.js';
import type { Minutes } from './records.js';
import { useReceipts } from './useReceipts.js';
import { useAnswerIfAny } from '../components/useAnswer.js';

const Commands = ({ minutes }: { minutes: Minutes }) => {
  const t = useT();
  const provider = useDataProvider<JucaiDataProvider>();
  // Minutes are one per meeting, so their address is the meeting's.
  const resource = `meetings/meetings/${minutes.meetingId}`;
  const of = { resource, record: { ...minutes, id: 'minutes' } };
  const { data: receipts = [] } = useReceipts(minutes.meetingId, minutes.actions.includes('issue'));
  const opinion = (
    <LongTextInput
      source="opinion"
      label={t('form.optionalLabel', { label: t('meetings.opinion') })}
      required={false}
    />
  );
  return (
    <>
      <CommandButton {...of} verb="submit" words="minutes.commands.submit" primary />
      <CommandButton {...of} verb="approve" words="minutes.commands.approve" schema={opinionForm} primary>
        {opinion}
      </CommandButton>
      <CommandButton {...of} verb="sign" words="minutes.commands.sign" schema={opinionForm} primary>
        {opinion}
      </CommandButton>
      <CommandButton {...of} verb="return" words="minutes.commands.return" schema={reasonForm} danger>
        <ReasonInput />
      </CommandButton>
      <CommandButton
        {...of}
        verb="issue"
        words="minutes.commands.issue"
        schema={issueForm}
        defaults={{
          distribution: receipts.flatMap(({ unitCode }) => (unitCode === minutes.unitCode ? [] : [unitCode])),
        }}
        primary
      >
        <UnitsPicker
          source="distribution"
          label={t('minutes.distribution')}
          helperText={t('minutes.distributionHint')}
        />
      </CommandButton>
      <CommandButton
        {...of}
        verb="compose"
        words={minutes.handEdited ? 'minutes.commands.compose-again' : 'minutes.commands.compose'}
        run={(_, subject) =>
          provider.command(resource, subject, 'compose', { confirm: Boolean(subject['handEdited']) })
        }
      />
    </>
  );
};

const Status = ({ minutes }: { minutes: Minutes }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  return (
    <Facts
      facts={[
        { label: t('minutes.next'), value: minutes.nextStage && word('approvalStage', minutes.nextStage) },
        { label: t('minutes.returnReason'), value: minutes.returnReason },
        ...minutes.approvals.map(({ stage, personName, opinion, at }) => ({
          label: word('approvalStage', stage),
          value: [personName, formatMoment(at), opinion].filter(Boolean).join(' · '),
        })),
        { label: t('minutes.documentNumber'), value: minutes.documentNumber },
        { label: t('minutes.issuedOn'), value: minutes.issuedOn && formatDate(minutes.issuedOn) },
        {
          label: t('minutes.distribution'),
          value: joined(minutes.distribution.flatMap(({ unitName }) => (unitName ? [text(unitName)] : []))),
        },
      ]}
    />
  );
};

/** The minutes of a meeting: text, steps of approval, issue and receipts. */
export const MinutesPanel = ({ meetingId }: { meetingId: string }) => {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const { data: minutes, error } = useAnswerIfAny<Minutes>(`meetings/meetings/${meetingId}/minutes`);
  // What is being edited below stays when reading anew fails.
  if (error && minutes === undefined) return <ProblemNotice failure={error} />;
  if (!minutes) return null;
  return (
    <>
      <Panel
        title={t('minutes.title')}
        aside={<StateChip words="minutesState" state={minutes.state} quiet={minutes.state === 'issued'} />}
      >
        <Status minutes={minutes} />
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1 }}>
          {minutes.actions.includes('edit') && !editing && (
            <Button variant="outlined" onClick={() => setEditing(true)}>
              {t('minutes.edit')}
            </Button>
          )}
          {/* Nothing goes on with minutes while something typed into them is not with the service. */}
          {!editing && <Commands minutes={minutes} />}
          <AcknowledgeMinutes minutes={minutes} />
          <DownloadButton
            path={`/api/meetings/meetings/${meetingId}/minutes.docx`}
            name={`${minutes.documentNumber ?? t('minutes.title')}.docx`}
            label={t('minutes.download')}
          />
        </Box>
        {editing ? (
          <MinutesEditor minutes={minutes} onClose={() => setEditing(false)} />
        ) : (
          <MinutesText content={minutes.content} />
        )}
      </Panel>
      <MinutesReceipts minutes={minutes} />
      <MinutesRevisions minutes={minutes} />
    </>
  );
};
