import { Alert, Box } from '@mui/material';
import { z } from 'zod';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { Facts } from '../components/Facts.js';
import { formatMoment } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { ReasonInput } from '../components/ReasonInput.js';
import { RecordHeader } from '../components/RecordHeader.js';
import { RecordTimeline } from '../components/RecordTimeline.js';
import { StateChip } from '../components/StateChip.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { RecordPage } from '../components/RecordPage.js';
import { isSettled, useMessageName, type DeadLetter } from './deadLetter.js';

const resource = 'integration/dead-letters';
const reasonForm = z.object({ reason: z.string().trim().min(2).max(500) });

/** One dead letter: why it failed, what it says (masked), and what to do with it. */
const DeadLetterPage = ({ record: letter }: { record: DeadLetter }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const messageName = useMessageName();
  return (
    <Box sx={{ bgcolor: 'background.paper', minHeight: '100%' }}>
      <RecordHeader
        title={messageName(letter)}
        state={<StateChip words="deadLetterState" state={letter.state} quiet={isSettled(letter)} />}
        note={formatMoment(letter.occurredAt)}
        actions={
          <>
            <CommandButton
              resource={resource}
              record={letter}
              verb="replay"
              words="deadLetters.commands.replay"
              schema={reasonForm}
              primary
            >
              <ReasonInput />
            </CommandButton>
            <CommandButton
              resource={resource}
              record={letter}
              verb="discard"
              words="deadLetters.commands.discard"
              schema={reasonForm}
              danger
            >
              <ReasonInput />
            </CommandButton>
          </>
        }
      />
      {letter.state.endsWith('-asked') && (
        <Alert severity="info" role="status" sx={{ mx: 2, mt: 1.5 }}>
          {t('deadLetters.asked', {
            who: letter.decidedBy ?? t('audit.system'),
            at: letter.decidedAt ? formatMoment(letter.decidedAt) : '—',
            what: t(letter.state === 'replay-asked' ? 'deadLetters.replayWord' : 'deadLetters.discardWord'),
            service: word('services', letter.service),
          })}
        </Alert>
      )}
      <Panel title={t('deadLetters.error')}>{letter.error}</Panel>
      <Panel title={t('deadLetters.facts')}>
        <Facts
          facts={[
            { label: t('resources.integration/dead-letters.fields.unitCode'), value: text(letter.unitName) },
            { label: t('resources.integration/dead-letters.fields.service'), value: word('services', letter.service) },
            { label: t('resources.integration/dead-letters.fields.attempts'), value: letter.attempts },
            { label: t('resources.integration/dead-letters.fields.reason'), value: letter.reason },
            { label: t('resources.integration/dead-letters.fields.decidedBy'), value: letter.decidedBy },
            {
              label: t('resources.integration/dead-letters.fields.decidedAt'),
              value: letter.decidedAt && formatMoment(letter.decidedAt),
            },
          ]}
        />
      </Panel>
      {letter.payload && (
        <Panel title={t('deadLetters.payload')}>
          <Box
            component="pre"
            tabIndex={0}
            aria-label={t('deadLetters.payload')}
            sx={{
              m: 0,
              p: 1.5,
              maxHeight: 420,
              overflow: 'auto',
              bgcolor: 'background.default',
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              fontSize: 12.5,
            }}
          >
            {pretty(letter.payload)}
          </Box>
        </Panel>
      )}
      <RecordTimeline of={`${resource}/${letter.id}`} words="deadLetterActs" />
    </Box>
  );
};

const pretty = (json: string) => {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
};

const DeadLetterShow = () => {
  useLiveUpdates('integration');
  return <RecordPage resource={resource} page={DeadLetterPage} />;
};

export default DeadLetterShow;
