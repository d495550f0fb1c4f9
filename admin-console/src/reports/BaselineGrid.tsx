import { Alert, Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'ra-core';
import { useState, type ClipboardEvent } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useText } from '../app/i18n/translate.js';
import { formatMoment } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { TextCell } from '../components/TableInputs.js';
import { dropDraft, KeepDraft, useDraft } from '../components/useDraft.js';
import { cellsOf, columnOf, gridOf, type AskedUnit, type Grid } from './baseline.js';
import type { Campaign } from './campaign.js';
import { isNumeric } from './figures.js';
import type { Indicator } from './report.js';

interface BaselineGridProps {
  campaign: Campaign;
  units: AskedUnit[];
  indicators: Indicator[];
}

const fixed = { position: 'sticky', left: 0, zIndex: 1, bgcolor: 'background.paper' };

/** Figures of the period before: a row for each indicator, a column for each unit; a block of a spreadsheet can be pasted in. */
export const BaselineGrid = ({ campaign, units, indicators }: BaselineGridProps) => {
  const t = useT();
  const text = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const provider = useDataProvider<JucaiDataProvider>();
  const draft = `reports/campaigns.${campaign.id}.baseline`;
  const start = useDraft(draft, gridOf(units, indicators) as unknown as Record<string, unknown>);
  const form = useForm<Grid>({ defaultValues: start.values as unknown as Grid, mode: 'onChange' });
  const [failure, setFailure] = useState<unknown>(null);
  const [sending, setSending] = useState(false);

  const paste = (row: number, column: number) => (event: ClipboardEvent) => {
    const cells = cellsOf(event.clipboardData.getData('text'));
    if (cells.length === 1 && cells[0]?.length === 1) return;
    event.preventDefault();
    cells.forEach((line, down) => {
      line.forEach((cell, right) => {
        const indicator = indicators[row + down];
        const unit = units[column + right];
        if (indicator && unit) form.setValue(`texts.${unit.unitCode}.${indicator.code}`, cell, { shouldDirty: true });
      });
    });
  };
  const save = async () => {
    setFailure(null);
    const { texts } = form.getValues();
    const kept = gridOf(units, indicators).texts;
    const changed = units.filter(({ unitCode }) => JSON.stringify(texts[unitCode]) !== JSON.stringify(kept[unitCode]));
    const columns = changed.map(({ unitCode }) => ({ unitCode, values: columnOf(texts[unitCode] ?? {}, indicators) }));
    const wrong = columns.flatMap(({ unitCode }) =>
      indicators
        .filter(({ code }) => columnOf({ [code]: texts[unitCode]?.[code] ?? '' }, indicators) === undefined)
        .map(({ code }) => `texts.${unitCode}.${code}` as const),
    );
    for (const name of wrong) form.setError(name, { message: t('campaignForm.noFigure') });
    const [first] = wrong;
    if (first) {
      form.setFocus(first);
      return;
    }
    setSending(true);
    try {
      let { version } = campaign;
      for (const { unitCode, values } of columns) {
        const answer = await provider.command('reports/campaigns', { ...campaign, version }, 'baseline', {
          unitCode,
          values,
        });
        version = Number(answer?.version ?? version);
      }
      dropDraft(draft);
      notify(t('campaignForm.baselineSaved', { units: changed.length }), { type: 'info' });
      await queries.invalidateQueries({
        predicate: ({ queryKey: [of] }) => String(of).startsWith('reports/campaigns'),
      });
    } catch (problem) {
      setFailure(problem);
    } finally {
      setSending(false);
    }
  };
  return (
    <FormProvider {...form}>
      <KeepDraft name={draft} />
      <Panel title={t('campaignForm.baseline')} aside={t('campaignForm.baselineHint')}>
        <Box sx={{ display: 'grid', gap: 1, mb: 1, '&:empty': { display: 'none' } }}>
          {start.restoredAt && (
            <Alert severity="info">{t('form.draftRestored', { time: formatMoment(start.restoredAt) })}</Alert>
          )}
          {failure !== null && <ProblemNotice failure={failure} />}
        </Box>
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('campaignForm.baseline')}>
          <Table size="small" sx={{ '& td, & th': { px: 0.5, py: 0.25, verticalAlign: 'top' }, width: 'auto' }}>
            <TableHead>
              <TableRow>
                <TableCell sx={{ ...fixed, minWidth: 220 }}>
                  {t('resources.reports/reports.fields.indicatorCode')}
                </TableCell>
                {units.map((unit) => (
                  <TableCell key={unit.unitCode} align="right" sx={{ minWidth: 104 }}>
                    {text(unit.unitShortName)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {indicators.map((indicator, row) => (
                <TableRow key={indicator.code}>
                  <TableCell component="th" scope="row" sx={{ ...fixed, lineHeight: '20px' }}>
                    {`${indicator.number} ${text(indicator.name)}`}
                    <Box component="span" sx={{ color: 'text.secondary', ml: 0.5, fontSize: 12.5 }}>
                      {text(indicator.unitOfMeasure)}
                    </Box>
                  </TableCell>
                  {units.map((unit, column) => (
                    <TableCell key={unit.unitCode}>
                      <TextCell
                        name={`texts.${unit.unitCode}.${indicator.code}`}
                        label={`${text(unit.unitName)} ${text(indicator.name)}`}
                        numeric={isNumeric(indicator)}
                        onPaste={paste(row, column)}
                      />
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
        <Button variant="contained" sx={{ mt: 1 }} onClick={() => void save()} disabled={sending} aria-busy={sending}>
          {sending ? t('form.sending') : t('campaignForm.saveBaseline')}
        </Button>
      </Panel>
    </FormProvider>
  );
};
