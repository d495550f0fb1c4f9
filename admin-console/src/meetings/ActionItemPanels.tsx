import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useT, useWord } from '../app/i18n/translate.js';
import { Facts } from '../components/Facts.js';
import { formatDate, formatMoment, joined } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { PersonName } from '../components/PersonName.js';
import { StateChip } from '../components/StateChip.js';
import { FileLinks } from './DownloadButton.js';
import { ScrollBox } from '../components/RecordColumns.js';
import type { ActionItem } from './records.js';

/** What the lead unit reported on the way, newest first. */
export const ProgressPanel = ({ item }: { item: ActionItem }) => {
  const t = useT();
  return (
    <Panel title={t('actionItems.progress')} aside={t(`actionItems.cadenceOf.${item.cadence}`)}>
      {item.progress.length === 0 ? (
        <Typography color="textSecondary">{t('actionItems.noProgress')}</Typography>
      ) : (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { mt: 1.5 } }}>
          {item.progress
            .toSorted((one, other) => other.reportedOn.localeCompare(one.reportedOn))
            .map((report) => (
              <li key={report.id}>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, color: 'text.secondary' }}>
                  <strong>{t('actionItems.percentDone', { percent: report.percent })}</strong>
                  <time dateTime={report.reportedOn}>{formatDate(report.reportedOn)}</time>
                  {report.reportedByName && <PersonName name={report.reportedByName} />}
                </Box>
                <Box sx={{ whiteSpace: 'pre-wrap' }}>{report.text}</Box>
                <FileLinks files={report.files} />
              </li>
            ))}
        </Box>
      )}
    </Panel>
  );
};

/** Later days that were asked for, and what was decided. */
export const ExtensionsPanel = ({ item }: { item: ActionItem }) => {
  const t = useT();
  if (!item.extensions.length) return null;
  return (
    <Panel title={t('actionItems.extensions')}>
      <ScrollBox label={t('actionItems.extensions')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('actionItems.decision')}</TableCell>
              <TableCell>{t('actionItems.until')}</TableCell>
              <TableCell>{t('form.reason')}</TableCell>
              <TableCell>{t('actionItems.askedBy')}</TableCell>
              <TableCell>{t('actionItems.grantedUntil')}</TableCell>
              <TableCell>{t('actionItems.decidedBy')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {item.extensions.map((one) => (
              <TableRow key={one.id}>
                <TableCell>
                  <StateChip words="extensionState" state={one.state} quiet={one.state !== 'asked'} />
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDate(one.requestedUntil)}</TableCell>
                <TableCell sx={{ minWidth: '12em' }}>{one.reason}</TableCell>
                <TableCell>{signed(one.askedByName, one.askedOn)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {one.grantedUntil ? formatDate(one.grantedUntil) : '—'}
                </TableCell>
                <TableCell sx={{ minWidth: '9em' }}>
                  {signed(one.decidedByName, one.decidedOn) ?? '—'} {one.decisionReason}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollBox>
    </Panel>
  );
};

/** Each time that it was handed in as done, with its evidence and how it was judged; newest first. */
export const VerificationPanel = ({ item }: { item: ActionItem }) => {
  const t = useT();
  const word = useWord();
  if (!item.handIns.length) return null;
  return (
    <Panel title={t('actionItems.verification')}>
      <Box
        component="ol"
        sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { mt: 2, pt: 2, borderTop: 1, borderColor: 'divider' } }}
      >
        {item.handIns.map((handIn) => (
          <li key={handIn.id}>
            <Facts
              facts={[
                { label: t('actionItems.submittedOn'), value: signed(handIn.submittedByName, handIn.submittedOn) },
                { label: t('actionItems.submission'), value: <Box sx={{ whiteSpace: 'pre-wrap' }}>{handIn.text}</Box> },
                {
                  label: t('actionItems.evidence'),
                  value: handIn.files.length > 0 && <FileLinks files={handIn.files} />,
                },
                {
                  label: t('actionItems.verdict'),
                  value: handIn.verdict && (
                    <>
                      <StateChip words="handInVerdict" state={handIn.verdict} quiet={handIn.verdict === 'closed'} />{' '}
                      {signed(handIn.verifiedByName, handIn.verifiedOn)}
                    </>
                  ),
                },
                { label: t('actionItems.verdictReason'), value: handIn.verdictReason },
                {
                  label: t('actionItems.satisfaction'),
                  value:
                    handIn.verdict === 'closed' && item.satisfaction && word('satisfaction', String(item.satisfaction)),
                },
              ]}
            />
          </li>
        ))}
      </Box>
    </Panel>
  );
};

const signed = (name: string | null, day: string | null) =>
  day && (
    <>
      {name && <PersonName name={name} />} <time dateTime={day}>{formatDate(day)}</time>
    </>
  );

/** Who was reminded or warned, and when. */
export const WarningsPanel = ({ item }: { item: ActionItem }) => {
  const t = useT();
  const word = useWord();
  if (!item.warnings.length) return null;
  return (
    <Panel title={t('actionItems.warnings')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { mt: 1 } }}>
        {item.warnings.map((warning) => (
          <li key={warning.id}>
            <Box sx={{ color: 'text.secondary' }}>
              {word('warningKind', warning.kind)} ·{' '}
              <time dateTime={warning.warnedAt}>{formatMoment(warning.warnedAt)}</time>
              {warning.recipients.length > 0 &&
                ` · ${t('actionItems.to', { people: joined(warning.recipients.map(({ personName }) => personName)) })}`}
            </Box>
            {warning.text}
          </li>
        ))}
      </Box>
    </Panel>
  );
};
