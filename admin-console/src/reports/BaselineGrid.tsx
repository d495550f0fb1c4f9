import { Alert, Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ClipboardEvent } from 'react';
import { FormProvider } from 'react-hook-form';
import { useT, useText } from '../app/i18n/translate.js';
import { formatMoment } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { SelectCell, TextCell } from '../components/TableInputs.js';
import { KeepDraft } from '../components/useDraft.js';
import { ScrollBox } from '../components/RecordColumns.js';
import { cellsOf, type AskedUnit } from './baseline.js';
import type { Campaign } from './campaign.js';
import { isNumeric, useAnswers } from './figures.js';
import type { Indicator } from './report.js';
import { useBaseline } from './useBaseline.js';

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
  const answers = useAnswers();
  const { form, draft, restoredAt, failure, sending, save, discard } = useBaseline(campaign, units, indicators);

  const paste = (row: number, column: number) => (event: ClipboardEvent) => {
    const cells = cellsOf(event.clipboardData.getData('text'));
    if (cells.length === 1 && cells[0]?.length === 1) return;
    event.preventDefault();
    cells.forEach((line, down) => {
      line.forEach((cell, right) => {
        const indicator = indicators[row + down];
        const unit = units[column + right];
        if (!indicator || !unit) return;
        // A sheet has the words of an answer.
        const answer = answers(indicator)?.find(({ name }) => name === cell);
        form.setValue(`texts.${unit.unitCode}.${indicator.code}`, answer?.id ?? cell, { shouldDirty: true });
      });
    });
  };
  return (
    <FormProvider {...form}>
      <KeepDraft name={draft} />
      <Panel title={t('campaignForm.baseline')} aside={t('campaignForm.baselineHint')}>
        <Box sx={{ display: 'grid', gap: 1, mb: 1, '&:empty': { display: 'none' } }}>
          {restoredAt && (
            <Alert
              severity="info"
              role="status"
              action={
                <Button color="inherit" onClick={discard}>
                  {t('form.draftDiscard')}
                </Button>
              }
            >
              {t('form.draftRestored', { time: formatMoment(restoredAt) })}
            </Alert>
          )}
          {failure !== null && <ProblemNotice failure={failure} />}
        </Box>
        <ScrollBox label={t('campaignForm.baseline')}>
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
                  {units.map((unit, column) => {
                    const cell = {
                      name: `texts.${unit.unitCode}.${indicator.code}`,
                      label: `${text(unit.unitName)} ${text(indicator.name)}`,
                    };
                    const choices = answers(indicator);
                    return (
                      <TableCell key={unit.unitCode}>
                        {choices ? (
                          <SelectCell {...cell} choices={choices} empty="—" />
                        ) : (
                          <TextCell {...cell} numeric={isNumeric(indicator)} onPaste={paste(row, column)} />
                        )}
                      </TableCell>
                    );
                  })}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollBox>
        <Button variant="contained" sx={{ mt: 1 }} onClick={() => void save()} disabled={sending} aria-busy={sending}>
          {sending ? t('form.sending') : t('campaignForm.saveBaseline')}
        </Button>
      </Panel>
    </FormProvider>
  );
};
