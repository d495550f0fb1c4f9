import { Box } from '@mui/material';
import { useT, useText } from '../app/i18n/translate.js';
import { formatMoment } from '../components/format.js';
import { Remarks } from './Remarks.js';
import type { Finding, Report } from './report.js';

interface FieldNotesProps {
  report: Report;
  target: 'section' | 'indicator';
  code: string;
  editable: boolean;
}

function noteOf({ severity, reason }: Finding, own: string | null | undefined) {
  if (severity === 'error') return 'reports.mustFix';
  if (!reason) return 'reports.explain';
  // The reason of a figure stands in its own column.
  return reason === own ? 'reports.explained' : 'reports.explainedBy';
}

/** What there is to say about one field: findings of the check, remarks of the reviewer with their answers, corrections. */
export const FieldNotes = ({ report, target, code, editable }: FieldNotesProps) => {
  const t = useT();
  const text = useText();
  const paths = target === 'section' ? [`sections.${code}`] : [`values.${code}`, `evidence.${code}`];
  const findings = report.findings.filter((finding) => finding.paths.some((path) => paths.includes(path)));
  const remarked = report.comments.some(({ comments }) =>
    comments.some((comment) => comment.target === target && comment.code === code),
  );
  const corrections = target === 'indicator' ? report.corrections.filter((one) => one.indicatorCode === code) : [];
  if (!findings.length && !remarked && !corrections.length) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', fontSize: 12.5 }}>
      {findings.map((finding) => (
        <Box
          component="li"
          key={finding.message.zh}
          sx={{ color: finding.blocks && finding.kind !== 'empty' ? 'error.main' : 'text.secondary' }}
        >
          {t(noteOf(finding, report.values[code]?.reason), {
            message: text(finding.message),
            reason: finding.reason ?? '',
          })}
        </Box>
      ))}
      <Remarks report={report} target={target} code={code} editable={editable} />
      {corrections.map(({ at, reason }) => (
        <Box component="li" key={at} sx={{ color: 'text.secondary' }}>
          {t('reports.corrected', { time: formatMoment(at), reason })}
        </Box>
      ))}
    </Box>
  );
};
