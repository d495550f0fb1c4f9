import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link } from 'react-router-dom';
import { useT, useWord } from '../app/i18n/translate.js';
import { EmptyState } from '../components/EmptyState.js';
import { FigureLink } from '../components/FigureLink.js';
import { formatDate } from '../components/format.js';
import { Light } from '../components/Light.js';
import { Panel } from '../components/Panel.js';
import { StateChip } from '../components/StateChip.js';
import { UnitName } from '../components/UnitName.js';
import { Answered } from '../components/Answered.js';
import type { Board } from './campaign.js';
import { isSettled } from './report.js';
import { ShareBar } from './ShareBar.js';
import { useAnswer } from '../components/useAnswer.js';
import { ScrollBox } from '../components/RecordColumns.js';

/** Every unit of the campaign in the order of the tree, with where its report stands and what is below it. */
export const CampaignBoard = ({ id }: { id: string }) => {
  const t = useT();
  const word = useWord();
  const answer = useAnswer<Board>(`reports/campaigns/${id}/board`);
  const field = (name: 'unit' | 'tier' | 'state' | 'light' | 'dueOn' | 'returns' | 'below') =>
    t(`campaigns.board.${name}`);
  return (
    <Answered answer={answer}>
      {({ nodes }) =>
        nodes.length === 0 ? (
          <EmptyState title={t('campaigns.board.empty')} hint={t('campaigns.board.emptyHint')} />
        ) : (
          <Panel title={t('campaigns.tabs.board')}>
            <ScrollBox label={t('campaigns.tabs.board')}>
              <Table size="small">
                <TableHead>
                  <TableRow>
                    <TableCell>{field('unit')}</TableCell>
                    <TableCell>{field('tier')}</TableCell>
                    <TableCell>{field('state')}</TableCell>
                    <TableCell>{field('light')}</TableCell>
                    <TableCell>{field('dueOn')}</TableCell>
                    <TableCell align="right">{field('returns')}</TableCell>
                    <TableCell sx={{ minWidth: 200 }}>{field('below')}</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {nodes.map((node) => {
                    const name = <UnitName name={node.unitName} shortName={node.unitShortName} />;
                    return (
                      <TableRow key={node.unitCode} hover>
                        <TableCell sx={{ pl: 2 + node.depth * 2, whiteSpace: 'nowrap' }}>
                          {node.reportId ? <Link to={`/reports/reports/${node.reportId}/show`}>{name}</Link> : name}
                        </TableCell>
                        <TableCell>{word('reportTier', node.tier)}</TableCell>
                        <TableCell>
                          {node.state ? (
                            <StateChip words="reportState" state={node.state} quiet={isSettled(node.state)} />
                          ) : (
                            '—'
                          )}
                          {node.late && (
                            <Box component="span" sx={{ ml: 1, color: 'text.secondary' }}>
                              {t('campaigns.board.late')}
                            </Box>
                          )}
                        </TableCell>
                        <TableCell>{node.light && <Light state={node.light} />}</TableCell>
                        <TableCell sx={{ whiteSpace: 'nowrap' }}>{node.dueOn ? formatDate(node.dueOn) : '—'}</TableCell>
                        <TableCell align="right">
                          <FigureLink
                            value={node.reportId ? node.returns : null}
                            to={`/reports/reports/${node.reportId}/show`}
                            label={field('returns')}
                          />
                        </TableCell>
                        <TableCell>
                          {node.below.reports > 0 && (
                            <ShareBar
                              to={`/reports/reports?${new URLSearchParams({ filter: JSON.stringify({ campaignId: id, belowUnitCode: node.unitCode }) })}`}
                              share={(node.below.accepted * 100) / node.below.reports}
                              words={t('campaigns.board.acceptedOf', {
                                accepted: node.below.accepted,
                                reports: node.below.reports,
                              })}
                              hint={t('campaigns.board.belowStates', {
                                submitted: node.below.submitted,
                                returned: node.below.returned,
                                draft: node.below.draft,
                              })}
                            />
                          )}
                        </TableCell>
                      </TableRow>
                    );
                  })}
                </TableBody>
              </Table>
            </ScrollBox>
          </Panel>
        )
      }
    </Answered>
  );
};
