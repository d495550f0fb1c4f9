import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link, useSearchParams } from 'react-router-dom';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { EmptyState } from '../components/EmptyState.js';
import { FigureLink } from '../components/FigureLink.js';
import { joined } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { StateChip } from '../components/StateChip.js';
import { Answered } from '../components/Answered.js';
import type { Figure, RollUp } from './campaign.js';
import { decimalsOf, numberOf } from './figures.js';
import { isSettled } from './report.js';
import { RollUpParts } from './RollUpParts.js';
import { useAnswer } from '../components/useAnswer.js';
import { ScrollBox } from '../components/RecordColumns.js';

const addressOf = (words: Record<string, string>) => `?${new URLSearchParams({ tab: 'roll-up', ...words })}`;

/** Figures of all units together; each opens into the units that it is made of, and these into their own roll-up or report. */
export const RollUpPanel = ({ id }: { id: string }) => {
  const t = useT();
  const text = useText();
  const [search] = useSearchParams();
  const unit = search.get('unit') ?? undefined;
  const answer = useAnswer<RollUp>(`reports/campaigns/${id}/roll-up`, { unit });
  return (
    <Answered answer={answer}>
      {(rollUp) => {
        const opened = rollUp.figures.find(({ indicator }) => indicator.code === search.get('figure'));
        return (
          <>
            {unit && (
              <Box sx={{ px: 2, pt: 1.5 }}>
                <Link to={addressOf({})}>{t('campaigns.rollUp.whole')}</Link>
                <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
                  {t('campaigns.rollUp.ownFigures', { unit: text(rollUp.unitName) })}
                </Box>
              </Box>
            )}
            <Coverage coverage={rollUp.coverage} unitCode={rollUp.unitCode} />
            {opened && <RollUpParts figure={opened} figures={rollUp.figures} addressOf={addressOf} />}
            {rollUp.figures.length === 0 ? (
              <EmptyState title={t('campaigns.rollUp.empty')} hint={t('campaigns.rollUp.emptyHint')} />
            ) : (
              <FigureTable
                rollUp={rollUp}
                unit={unit}
                title={t('campaigns.rollUp.of', { unit: text(rollUp.unitName) })}
              />
            )}
          </>
        );
      }}
    </Answered>
  );
};

const Coverage = ({ coverage, unitCode }: Pick<RollUp, 'coverage' | 'unitCode'>) => {
  const t = useT();
  const text = useText();
  const { accepted, expected, missing } = coverage;
  return (
    <Box sx={{ px: 2, pt: 1.5 }}>
      <Alert severity={missing.length ? 'warning' : 'info'}>
        <Link to={`?${new URLSearchParams({ tab: 'timeliness', count: 'expected', reviewer: unitCode })}`}>
          {t('campaigns.rollUp.coverage', { accepted, expected })}
        </Link>
        {missing.length > 0 && (
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
            {missing.map((one) => (
              <li key={one.reportId}>
                <Link to={one.link}>{text(one.unitName)}</Link>{' '}
                <StateChip words="reportState" state={one.state} quiet={isSettled(one.state)} />
              </li>
            ))}
          </Box>
        )}
      </Alert>
    </Box>
  );
};

const FigureTable = ({ rollUp, unit, title }: { rollUp: RollUp; unit: string | undefined; title: string }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const field = (name: 'number' | 'name' | 'unitOfMeasure') => t(`resources.reports/reports.fields.${name}`);
  const noteOf = ({ distinctCount, withoutWeight, parts }: Figure) =>
    [
      distinctCount && t('campaigns.rollUp.asReported'),
      withoutWeight.length > 0 &&
        t('campaigns.rollUp.withoutWeight', {
          units: joined(
            parts.filter(({ unitCode }) => withoutWeight.includes(unitCode)).map(({ unitName }) => text(unitName)),
          ),
        }),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <Panel title={title} aside={t('campaigns.rollUp.hint')}>
      <ScrollBox label={title}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{field('number')}</TableCell>
              <TableCell>{field('name')}</TableCell>
              <TableCell>{field('unitOfMeasure')}</TableCell>
              <TableCell align="right">{t('campaigns.rollUp.value')}</TableCell>
              <TableCell>{t('campaigns.rollUp.acrossUnits')}</TableCell>
              <TableCell align="right">{t('campaigns.rollUp.parts')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rollUp.figures.map((figure) => {
              const { indicator, value, parts } = figure;
              const to = addressOf({ ...(unit && { unit }), figure: indicator.code });
              const name = text(indicator.name);
              return (
                <TableRow key={indicator.code} hover>
                  <TableCell>{indicator.number}</TableCell>
                  <TableCell sx={{ minWidth: 200 }}>{name}</TableCell>
                  <TableCell>{text(indicator.unitOfMeasure)}</TableCell>
                  <TableCell align="right">
                    <FigureLink
                      value={numberOf(indicator, value)}
                      to={to}
                      label={name}
                      decimals={decimalsOf(indicator, value)}
                    />
                  </TableCell>
                  <TableCell>
                    {word('acrossUnits', indicator.acrossUnits)}
                    <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{noteOf(figure)}</Box>
                  </TableCell>
                  <TableCell align="right">
                    <FigureLink value={parts.length} to={to} label={`${name} ${t('campaigns.rollUp.parts')}`} />
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </ScrollBox>
    </Panel>
  );
};
