import { Box, Typography } from '@mui/material';
import { useT, useText } from '../app/i18n/translate.js';
import { formatDate, formatMoment, formatTime, joined } from '../components/format.js';
import { Facts } from '../components/Facts.js';
import { Panel } from '../components/Panel.js';
import { DownloadButton } from './DownloadButton.js';
import type { Meeting } from './records.js';

/** The notice in force, and how often it changed. */
export const NoticePanel = ({ meeting }: { meeting: Meeting }) => {
  const t = useT();
  const text = useText();
  const notice = meeting.notices.toSorted((one, other) => other.number - one.number)[0];
  if (!notice)
    return (
      <Panel title={t('meetings.notice')}>
        <Typography color="textSecondary">{t('meetings.noNotice')}</Typography>
      </Panel>
    );
  return (
    <Panel
      title={t('meetings.notice')}
      aside={notice.number > 1 && t('meetings.noticeChanged', { times: notice.number - 1 })}
    >
      <Box sx={{ whiteSpace: 'pre-wrap', mb: 1, maxWidth: '52em' }}>{notice.text}</Box>
      <Facts
        facts={[
          {
            label: t('resources.meetings/meetings.fields.startsAt'),
            value: `${formatDate(notice.startsAt)} ${formatTime(notice.startsAt)}`,
          },
          { label: t('resources.meetings/meetings.fields.place'), value: notice.place },
          { label: t('meetings.answerBy'), value: formatDate(notice.answerBy) },
          { label: t('meetings.ahead'), value: t('meetings.aheadDays', { days: notice.workingDaysAhead }) },
          { label: t('meetings.changes'), value: joined(notice.changes.map((change) => text(change))) },
          { label: t('form.reason'), value: notice.reason },
          {
            label: t('meetings.issued'),
            value: [notice.issuedByName, formatMoment(notice.issuedAt)].filter(Boolean).join(' '),
          },
        ]}
      />
      <Box className="no-print">
        <DownloadButton
          path={`/api/meetings/meetings/${meeting.id}/calendar.ics`}
          name={`${text(meeting.title)}.ics`}
          label={t('meetings.calendar')}
        />
      </Box>
    </Panel>
  );
};
