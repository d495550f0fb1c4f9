import { Alert, Box } from '@mui/material';
import { useRef } from 'react';
import { Link } from 'react-router-dom';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { Deadline } from '../components/Deadline.js';
import { Facts } from '../components/Facts.js';
import { formatDate, formatMoment, joined } from '../components/format.js';
import { Light } from '../components/Light.js';
import { Panel } from '../components/Panel.js';
import { PersonName } from '../components/PersonName.js';
import { RecordHeader } from '../components/RecordHeader.js';
import { RecordTimeline } from '../components/RecordTimeline.js';
import { StateChip } from '../components/StateChip.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { RecordPage } from '../components/RecordPage.js';
import { FilingPanel, type FilingHandle } from './FilingPanel.js';
import { FilingTable } from './FilingTable.js';
import { usePeriodWords } from './period.js';
import { unanswered } from './Remarks.js';
import { isSettled, type Report } from './report.js';
import { ReportCommands } from './ReportCommands.js';
import { UnsavedNotice } from './UnsavedNotice.js';

const resource = 'reports/reports';

/** One report: filled in here by its unit, judged here by its reviewer. */
const ReportPage = ({ record: report }: { record: Report }) => {
  const t = useT();
  const text = useText();
  const period = usePeriodWords();
  const { state, light, comments, lock } = report;
  const filing = useRef<FilingHandle>(null);
  return (
    <Box sx={{ bgcolor: 'background.paper', minHeight: '100%' }}>
      <RecordHeader
        title={`${text(report.unitName)} · ${text(report.campaignTitle)}`}
        state={
          <>
            <StateChip words="reportState" state={state} quiet={isSettled(state)} />
            {light && <Light state={light} />}
          </>
        }
        deadline={<Deadline dueAt={report.dueOn} workingDaysLeft={report.workingDaysLeft} />}
        note={period(report.period)}
        actions={<ReportCommands report={report} filing={filing} />}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: { lg: 'minmax(0, 1fr) 320px' } }}>
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ display: 'grid', gap: 1, px: 2, pt: 1.5, '&:empty': { display: 'none' } }}>
            {lock && (
              <Alert severity="info">
                {t('reports.lockedUntil', { why: text(lock.message), lifted: text(lock.liftedBy) })}
              </Alert>
            )}
            {report.actions.includes('fill') && !report.actions.includes('submit') && (
              <Alert severity="info">{t('reports.leadSubmits')}</Alert>
            )}
            {!report.actions.includes('fill') && <UnsavedNotice report={report} />}
            {state === 'returned' && <ReturnNotice comments={comments} />}
            {report.openUnits.length > 0 && !isSettled(state) && (
              <Alert severity="warning">
                {t('reports.openUnits', { units: joined(report.openUnits.map(({ name }) => text(name))) })}
              </Alert>
            )}
          </Box>
          {report.actions.includes('fill') ? (
            <FilingPanel key={report.id} ref={filing} report={report} />
          ) : (
            <Panel title={t('reports.form')} aside={t('reports.progress', report.progress)}>
              <FilingTable report={report} />
            </Panel>
          )}
        </Box>
        <Box component="aside" sx={{ borderLeft: { lg: 1 }, borderColor: { lg: 'divider' } }}>
          <ReportFacts report={report} />
          <RecordTimeline words="reportActions" of={`${resource}/${report.id}`} reasons={reasonsOf(report)} />
        </Box>
      </Box>
    </Box>
  );
};

const reasonsOf = ({ comments, corrections, extensions, refusedExtensions }: Report) => [
  ...comments.map(({ at, reason }) => ({ action: 'report.return', at, reason })),
  ...corrections.map(({ at, reason }) => ({ action: 'report.correct', at, reason })),
  ...extensions.map(({ at, reason }) => ({ action: 'report.extend', at, reason })),
  ...refusedExtensions.map(({ at, reason }) => ({ action: 'report.refuse-extension', at, reason })),
];

const ReturnNotice = ({ comments }: Pick<Report, 'comments'>) => {
  const t = useT();
  const last = comments.at(-1);
  if (!last) return null;
  return (
    <Alert severity="warning">
      {t('reports.returned', {
        reason: last.reason,
        time: formatMoment(last.at),
        count: last.comments.length,
        answered: last.comments.length - unanswered({ comments }),
      })}
    </Alert>
  );
};

const ReportFacts = ({ report }: { report: Report }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const { presentation, extensionRequest: asked, refusal: refused } = report;
  const dated = (day: string | null) => day && formatDate(day);
  return (
    <Panel title={t('record.details')}>
      <Facts
        facts={[
          {
            label: t('resources.reports/reports.fields.campaignId'),
            value: <Link to={`/reports/campaigns/${report.campaignId}/show`}>{text(report.campaignTitle)}</Link>,
          },
          { label: t('resources.reports/reports.fields.reviewerUnitCode'), value: text(report.reviewerName) },
          { label: t('resources.reports/reports.fields.lateUntil'), value: formatDate(report.lateUntil) },
          { label: t('resources.reports/reports.fields.extendedUntil'), value: dated(report.extendedUntil) },
          {
            label: t('resources.reports/reports.fields.extensionRequest'),
            value: asked && t('reports.askedUntil', { date: formatDate(asked.until), reason: asked.reason }),
          },
          {
            label: t('resources.reports/reports.fields.refusedExtension'),
            value: refused && t('reports.refusedUntil', { date: formatDate(refused.until), reason: refused.reason }),
          },
          { label: t('resources.reports/reports.fields.submittedOn'), value: dated(report.submittedOn) },
          { label: t('resources.reports/reports.fields.acceptedOn'), value: dated(report.acceptedOn) },
          { label: t('resources.reports/reports.fields.heardOn'), value: dated(report.heardOn) },
          { label: t('resources.reports/reports.fields.returns'), value: report.returns || null },
          { label: t('resources.reports/reports.fields.late'), value: report.late ? t('reports.yes') : null },
          { label: t('resources.reports/reports.fields.missingReason'), value: report.missingReason },
          { label: t('resources.reports/reports.fields.mode'), value: word('presentationMode', presentation.mode) },
          {
            label: t('resources.reports/reports.fields.reporterName'),
            value: presentation.reporterName && (
              <PersonName name={presentation.reporterName} unit={report.unitName} post={presentation.reporterPost} />
            ),
          },
        ]}
      />
    </Panel>
  );
};

const ReportShow = () => {
  useLiveUpdates('reports', { report: resource });
  return <RecordPage resource={resource} page={ReportPage} />;
};

export default ReportShow;
