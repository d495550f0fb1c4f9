import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link } from 'react-router-dom';
import { useT, useText } from '../app/i18n/translate.js';
import { Panel } from '../components/Panel.js';
import { StateChip } from '../components/StateChip.js';
import { UnitName } from '../components/UnitName.js';
import { ScrollBox } from '../components/RecordColumns.js';
import type { Figure } from './campaign.js';
import { isNumeric, numberOf, useFigureWords } from './figures.js';
import { isSettled } from './report.js';
import { ShareBar } from './ShareBar.js';

interface RollUpPartsProps {
  figure: Figure;
  /** All of the roll-up: one of them may be the weight. */
  figures: Figure[];
  addressOf: (words: Record<string, string>) => string;
}

/** What a figure is made of: each unit's own figure, its share, and where it comes from. */
export const RollUpParts = ({ figure, figures, addressOf }: RollUpPartsProps) => {
  const t = useT();
  const text = useText();
  const words = useFigureWords();
  const { indicator, parts } = figure;
  const { weight: by } = indicator;
  const weight =
    by && 'indicatorCode' in by && figures.find((one) => one.indicator.code === by.indicatorCode)?.indicator;
  const weighted = parts.some(({ weight }) => weight !== null);
  const most = Math.max(0, ...parts.map(({ value }) => numberOf(indicator, value) ?? 0));
  const title = t('campaigns.partsOf', { name: text(indicator.name) });
  return (
    <Panel title={title} aside={text(indicator.unitOfMeasure)}>
      {parts.length === 0 ? (
        t('campaigns.noParts')
      ) : (
        <ScrollBox label={title}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('campaigns.board.unit')}</TableCell>
                <TableCell>{t('campaigns.board.state')}</TableCell>
                <TableCell sx={{ minWidth: 180 }}>{t('campaigns.rollUp.value')}</TableCell>
                {weighted && (
                  <TableCell align="right">
                    {weight
                      ? t('campaigns.rollUp.weightBy', { name: text(weight.name), unit: text(weight.unitOfMeasure) })
                      : t('campaigns.rollUp.weight')}
                  </TableCell>
                )}
                <TableCell>{t('campaigns.rollUp.source')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {parts.map((part) => {
                const number = numberOf(indicator, part.value);
                return (
                  <TableRow key={part.reportId} hover>
                    <TableCell>
                      <Link to={`${part.link}?figure=${indicator.code}`}>
                        <UnitName name={part.unitName} shortName={part.unitShortName} />
                      </Link>
                    </TableCell>
                    <TableCell>
                      <StateChip words="reportState" state={part.state} quiet={isSettled(part.state)} />
                    </TableCell>
                    <TableCell>
                      {number !== null && most > 0 && isNumeric(indicator) ? (
                        <ShareBar share={(number * 100) / most} words={words(indicator, part.value)} />
                      ) : (
                        words(indicator, part.value)
                      )}
                    </TableCell>
                    {weighted && (
                      <TableCell align="right">{weight ? words(weight, part.weight) : (part.weight ?? '—')}</TableCell>
                    )}
                    <TableCell>
                      {part.opensRollUp ? (
                        <Link to={addressOf({ unit: part.unitCode, figure: indicator.code })}>
                          {t('campaigns.rollUp.deeper')}
                        </Link>
                      ) : (
                        <Link to={`${part.link}?figure=${indicator.code}`}>{t('campaigns.rollUp.report')}</Link>
                      )}
                    </TableCell>
                  </TableRow>
                );
              })}
            </TableBody>
          </Table>
        </ScrollBox>
      )}
    </Panel>
  );
};
