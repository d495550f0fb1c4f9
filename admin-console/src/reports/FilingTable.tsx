import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useSearchParams } from 'react-router-dom';
import { useT, useText } from '../app/i18n/translate.js';
import { FileList } from '../components/FileList.js';
import { FieldNotes } from './FieldNotes.js';
import { FigureInput, FigureReason, SectionInput } from './FilingInputs.js';
import { isNumeric, useFigureWords } from './figures.js';
import type { Report } from './report.js';
import { TakeFigure } from './TakeFigure.js';

/** Takes a figure from the department's data or the period before. */
export type Take = (code: string, from: 'department-event' | 'last-year') => Promise<void>;
/** Adds files to a figure's evidence, or takes some away. */
export type Attach = (code: string, more: string[], less?: string[]) => Promise<void>;

interface FilingTableProps {
  report: Report;
  editable?: boolean;
  onTake?: Take;
  onAttach?: Attach;
}

// On a phone every row becomes a small block: name, last period, input, reason below each other.
const stacked = {
  '@media (max-width: 700px)': {
    '& thead': { display: 'none' },
    '& tr': { display: 'block', py: 0.75, borderBottom: 1, borderColor: 'divider' },
    '& td, & th': { display: 'block', height: 'auto', border: 0, py: 0.25, textAlign: 'left' },
    '& td[data-label]::before': { content: 'attr(data-label)', color: 'text.secondary' },
  },
};

const bringIntoView = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'center' });

/** A report's sections and indicators in one table: last period beside this one, with what there is to say about each. */
export const FilingTable = ({ report, editable = false, onTake, onAttach }: FilingTableProps) => {
  const t = useT();
  const text = useText();
  const words = useFigureWords();
  const [search] = useSearchParams();
  // A figure of a roll-up leads here, to where it was filed.
  const opened = search.get('figure');
  const { sections, indicators } = report.template;
  const top = { verticalAlign: 'top' };
  const label = (name: 'number' | 'name' | 'unitOfMeasure' | 'previous' | 'value' | 'reason') =>
    t(`resources.reports/reports.fields.${name}`);
  const caption = (name: Parameters<typeof label>[0]) => t('form.labelled', { label: label(name), value: '' });
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={t('reports.form')} sx={stacked}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 48 }}>{label('number')}</TableCell>
            <TableCell sx={{ minWidth: 160 }}>{label('name')}</TableCell>
            <TableCell sx={{ width: 72 }}>{label('unitOfMeasure')}</TableCell>
            <TableCell align="right" sx={{ width: 110 }}>
              {label('previous')}
            </TableCell>
            <TableCell align="right" sx={{ minWidth: 180 }}>
              {label('value')}
            </TableCell>
            <TableCell sx={{ minWidth: 160 }}>{label('reason')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sections.length > 0 && <Heading>{t('reports.sections')}</Heading>}
          {sections.map((section) => (
            <TableRow key={section.code}>
              <TableCell sx={top}>{section.number}</TableCell>
              <TableCell component="th" scope="row" sx={top}>
                <Box sx={{ fontWeight: 600 }}>{text(section.name)}</Box>
                <Box sx={{ color: 'text.secondary', fontSize: 12.5, fontWeight: 400 }}>{text(section.guidance)}</Box>
              </TableCell>
              <TableCell colSpan={4} sx={top}>
                {editable ? (
                  <SectionInput section={section} />
                ) : (
                  <Box sx={{ whiteSpace: 'pre-wrap' }}>{report.sections[section.code]?.text ?? '—'}</Box>
                )}
                <FieldNotes report={report} target="section" code={section.code} editable={editable} />
              </TableCell>
            </TableRow>
          ))}
          {indicators.length > 0 && <Heading>{t('reports.indicators')}</Heading>}
          {indicators.map((indicator) => {
            const { code } = indicator;
            const filed = report.values[code];
            const right = isNumeric(indicator) ? 'right' : 'left';
            return (
              <TableRow key={code} ref={code === opened ? bringIntoView : null} selected={code === opened}>
                <TableCell sx={top}>{indicator.number}</TableCell>
                <TableCell component="th" scope="row" sx={top}>
                  {text(indicator.name)}
                </TableCell>
                <TableCell sx={top} data-label={caption('unitOfMeasure')}>
                  {text(indicator.unitOfMeasure) || '—'}
                </TableCell>
                <TableCell
                  align={right}
                  sx={{ ...top, fontVariantNumeric: 'tabular-nums' }}
                  data-label={caption('previous')}
                >
                  {words(indicator, report.previous[code])}
                </TableCell>
                <TableCell
                  align={right}
                  sx={{ ...top, fontVariantNumeric: 'tabular-nums' }}
                  data-label={caption('value')}
                >
                  {editable ? <FigureInput indicator={indicator} /> : words(indicator, filed?.value)}
                  {editable && onTake && <TakeFigure report={report} indicator={indicator} onTake={onTake} />}
                  {filed && filed.source !== 'typed' && filed.value !== null && (
                    <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{t(`reports.source.${filed.source}`)}</Box>
                  )}
                </TableCell>
                <TableCell sx={top} data-label={editable ? undefined : caption('reason')}>
                  {editable ? <FigureReason indicator={indicator} /> : (filed?.reason ?? '—')}
                  <FieldNotes report={report} target="indicator" code={code} editable={editable} />
                  <FileList
                    service="reports"
                    label={t('reports.evidenceOf', { name: text(indicator.name) })}
                    files={report.evidence[code] ?? []}
                    onAdd={
                      onAttach &&
                      ((added) =>
                        onAttach(
                          code,
                          added.map(({ id }) => id),
                        ))
                    }
                    onRemove={onAttach && ((id) => onAttach(code, [], [id]))}
                  />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
};

const Heading = ({ children }: { children: string }) => (
  <TableRow>
    <TableCell component="th" scope="colgroup" colSpan={6} sx={{ fontWeight: 600, bgcolor: 'background.default' }}>
      {children}
    </TableCell>
  </TableRow>
);
