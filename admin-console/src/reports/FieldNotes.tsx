import { Box } from '@mui/material';
import { useT, useText } from '../app/i18n/translate.js';
import { formatMoment } from '../components/format.js';
import type { Report } from './report.js';

interface FieldNotesProps {
  report: Report;
  target: 'section' | 'indicator';
  code: string;
}

/** What there is to say about one field: findings of the check, comments of the reviewer's last return, corrections. */
export const FieldNotes = ({ report, target, code }: FieldNotesProps) => {
  const t = useT();
  const text = useText();
  const paths = target === 'section' ? [`sections.${code}`] : [`values.${code}`, `evidence.${code}`];
  const findings = report.findings.filter((finding) => finding.paths.some((path) => paths.includes(path)));
  const last = report.comments.reduce<Report['comments'][number] | null>(
    (newest, one) => (newest && newest.at > one.at ? newest : one),
    null,
  );
  const comments = last?.comments.filter((comment) => comment.target === target && comment.code === code) ?? [];
  const corrections = target === 'indicator' ? report.corrections.filter((one) => one.indicatorCode === code) : [];
  if (!findings.length && !comments.length && !corrections.length) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', fontSize: 12.5 }}>
      {findings.map(({ message, severity, blocks, reason }) => (
        <Box component="li" key={message.zh} sx={{ color: blocks ? 'error.main' : 'text.secondary' }}>
          {t(severity === 'error' ? 'reports.mustFix' : reason ? 'reports.explained' : 'reports.explain', {
            message: text(message),
          })}
        </Box>
      ))}
      {comments.map((comment) => (
        <Box component="li" key={comment.text} sx={{ borderLeft: 3, borderColor: 'primary.main', pl: 1, my: 0.25 }}>
          {t('reports.comment', { text: comment.text })}
        </Box>
      ))}
      {corrections.map(({ at, reason }) => (
        <Box component="li" key={at} sx={{ color: 'text.secondary' }}>
          {t('reports.corrected', { time: formatMoment(at), reason })}
        </Box>
      ))}
    </Box>
  );
};
