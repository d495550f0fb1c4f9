import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { useT, useText } from '../app/i18n/translate.js';
import { formatDate } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { RecordHeader } from '../components/RecordHeader.js';
import { StateChip } from '../components/StateChip.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { RecordPage } from '../components/RecordPage.js';
import { DownloadButton } from './DownloadButton.js';
import { AcknowledgeMinutes, MinutesReceipts } from './MinutesReceipts.js';
import { MinutesText } from './MinutesText.js';
import type { Minutes } from './records.js';

/** Issued minutes as a document: the text, the file, who has signed for them. */
const MinutesPage = ({ record: minutes }: { record: Minutes }) => {
  const t = useT();
  const text = useText();
  const { meetingId, meetingTitle, documentNumber, issuedOn, state } = minutes;
  return (
    <Box sx={{ bgcolor: 'background.paper', minHeight: '100%' }}>
      <RecordHeader
        title={[documentNumber, meetingTitle && text(meetingTitle)].filter(Boolean).join(' ') || t('minutes.title')}
        state={<StateChip words="minutesState" state={state} quiet={state === 'issued'} />}
        note={issuedOn ? t('minutes.issuedAt', { date: formatDate(issuedOn) }) : ''}
        actions={
          <>
            <AcknowledgeMinutes minutes={minutes} />
            <DownloadButton
              path={`/api/meetings/meetings/${meetingId}/minutes.docx`}
              name={`${documentNumber ?? t('minutes.title')}.docx`}
              label={t('minutes.download')}
            />
          </>
        }
      />
      <Panel title={t('minutes.text')}>
        <MinutesText content={minutes.content} />
        {meetingTitle && (
          <Box
            component={Link}
            className="no-print"
            to={`/meetings/meetings/${meetingId}/show`}
            sx={{ display: 'inline-block', mt: 1.5, color: 'primary.main' }}
          >
            {t('minutes.toMeeting')}
          </Box>
        )}
      </Panel>
      <MinutesReceipts minutes={minutes} />
    </Box>
  );
};

const MinutesShow = () => {
  useLiveUpdates('meetings');
  return <RecordPage resource="meetings/minutes" page={MinutesPage} />;
};

export default MinutesShow;
