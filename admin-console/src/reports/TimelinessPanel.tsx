import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link, useSearchParams } from 'react-router-dom';
import { useT, useText } from '../app/i18n/translate.js';
import { EmptyState } from '../components/EmptyState.js';
import { FigureLink } from '../components/FigureLink.js';
import { formatDate, formatNumber } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { StateChip } from '../components/StateChip.js';
import { UnitName } from '../components/UnitName.js';
import { Answered } from '../components/Answered.js';
import type { Timeliness } from './campaign.js';
import { isSettled } from './report.js';
import { ShareBar } from './ShareBar.js';
import { useAnswer } from '../components/useAnswer.js';
import { ScrollBox } from '../components/RecordColumns.js';

type Unit = Timeliness['units'][number];

// Which units a number counts: the parts that it opens into.
const counted = {
  expected: (unit: Unit) => unit.expected,
  complete: (unit: Unit) => unit.expected && !unit.missing,
  onTime: (unit: Unit) => unit.onTime,
  late: (unit: Unit) => unit.late,
  missing: (unit: Unit) => unit.missing,
  returns: (unit: Unit) => unit.returns > 0,
  corrections: (unit: Unit) => unit.corrections > 0,
};
type Count = keyof typeof counted;
const counts = Object.keys(counted) as Count[];

/** How completely and how timely the units file; each number opens into its units, each unit into its report. */
export const TimelinessPanel = ({ id }: { id: string }) => {
  const t = useT();
  const text = useText();
  const [search] = useSearchParams();
  const answer = useAnswer<Timeliness>(`reports/campaigns/${id}/timeliness`);
  const asked = counts.find((count) => count === search.get('count'));
  const reviewer = search.get('reviewer');
  const partsOf = (count: Count, unitCode: string) =>
    `?${new URLSearchParams({ tab: 'timeliness', count, reviewer: unitCode })}`;
  const percent = (value: number | null, count: Count, unitCode: string) =>
    value === null ? (
      '—'
    ) : (
      <ShareBar share={value} words={`${formatNumber(value, 1)}%`} to={partsOf(count, unitCode)} />
    );
  return (
    <Answered answer={answer}>
      {({ total, reviewers, units }) =>
        total.expected === 0 ? (
          <EmptyState title={t('campaigns.board.empty')} hint={t('campaigns.board.emptyHint')} />
        ) : (
          <>
            <Panel title={t('campaigns.tabs.timeliness')} aside={t('campaigns.timeliness.hint')}>
              <ScrollBox label={t('campaigns.tabs.timeliness')}>
                <Table size="small">
                  <TableHead>
                    <TableRow>
                      <TableCell>{t('campaigns.timeliness.reviewer')}</TableCell>
                      {counts.map((count) => (
                        <TableCell key={count} align="right">
                          {t(`campaigns.timeliness.${count}`)}
                        </TableCell>
                      ))}
                      <TableCell sx={{ minWidth: 150 }}>{t('campaigns.timeliness.completenessPercent')}</TableCell>
                      <TableCell sx={{ minWidth: 150 }}>{t('campaigns.timeliness.timelinessPercent')}</TableCell>
                    </TableRow>
                  </TableHead>
                  <TableBody>
                    {[
                      { unitCode: '', name: t('campaigns.timeliness.total'), ...total },
                      ...reviewers.map((one) => ({ ...one, name: text(one.unitName) })),
                    ].map((row) => (
                      <TableRow key={row.unitCode} hover sx={{ '& td': { fontWeight: row.unitCode ? 400 : 600 } }}>
                        <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.name}</TableCell>
                        {counts.map((count) => (
                          <TableCell key={count} align="right">
                            <FigureLink
                              value={row[count]}
                              to={partsOf(count, row.unitCode)}
                              label={`${row.name} ${t(`campaigns.timeliness.${count}`)}`}
                            />
                          </TableCell>
                        ))}
                        <TableCell>{percent(row.completenessPercent, 'complete', row.unitCode)}</TableCell>
                        <TableCell>{percent(row.timelinessPercent, 'onTime', row.unitCode)}</TableCell>
                      </TableRow>
                    ))}
                  </TableBody>
                </Table>
              </ScrollBox>
            </Panel>
            {asked && (
              <UnitTable
                title={t(`campaigns.timeliness.${asked}`)}
                units={units.filter(
                  (unit) => counted[asked](unit) && (!reviewer || unit.reviewerUnitCode === reviewer),
                )}
              />
            )}
          </>
        )
      }
    </Answered>
  );
};

const UnitTable = ({ title, units }: { title: string; units: Unit[] }) => {
  const t = useT();
  const field = (name: 'unit' | 'state' | 'dueOn' | 'returns') => t(`campaigns.board.${name}`);
  return (
    <Panel title={t('campaigns.partsOf', { name: title })} aside={t('list.total', { count: units.length })}>
      {units.length === 0 ? (
        t('campaigns.noParts')
      ) : (
        <ScrollBox label={title}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{field('unit')}</TableCell>
                <TableCell>{field('state')}</TableCell>
                <TableCell>{field('dueOn')}</TableCell>
                <TableCell>{t('campaigns.timeliness.firstSubmittedOn')}</TableCell>
                <TableCell align="right">{field('returns')}</TableCell>
                <TableCell align="right">{t('campaigns.timeliness.corrections')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {units.map((unit) => (
                <TableRow key={unit.reportId} hover>
                  <TableCell>
                    <Link to={`/reports/reports/${unit.reportId}/show`}>
                      <UnitName name={unit.unitName} shortName={unit.unitShortName} />
                    </Link>
                  </TableCell>
                  <TableCell>
                    <StateChip words="reportState" state={unit.state} quiet={isSettled(unit.state)} />
                  </TableCell>
                  <TableCell>{formatDate(unit.extendedUntil ?? unit.dueOn)}</TableCell>
                  <TableCell>{unit.firstSubmittedOn ? formatDate(unit.firstSubmittedOn) : '—'}</TableCell>
                  <TableCell align="right">{unit.returns}</TableCell>
                  <TableCell align="right">{unit.corrections}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollBox>
      )}
    </Panel>
  );
};
