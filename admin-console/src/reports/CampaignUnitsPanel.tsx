import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useGetOne } from 'ra-core';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { EmptyState } from '../components/EmptyState.js';
import { joined } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { UnitName } from '../components/UnitName.js';
import { useAnswer } from '../components/useAnswer.js';
import { wholeRecord } from '../components/wholeRecord.js';
import { Answered } from '../components/Answered.js';
import { BaselineGrid } from './BaselineGrid.js';
import type { Campaign, CampaignUnits } from './campaign.js';
import type { Template } from './template.js';

/** Whom a campaign will ask, who reviews them, and the figures of the period before that are brought in for them. */
export const CampaignUnitsPanel = ({ campaign }: { campaign: Campaign }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const answer = useAnswer<CampaignUnits>(`reports/campaigns/${campaign.id}/units`);
  const { data: template } = useGetOne<Template>('reports/templates', { id: campaign.template.id, ...wholeRecord });
  return (
    <Answered answer={answer}>
      {({ items, unusable }) => (
        <>
          {unusable.length > 0 && (
            <Box sx={{ px: 2, pt: 1.5 }}>
              <Alert severity="error">
                {t('campaignForm.unusable', { units: joined(unusable.map(({ unitName }) => text(unitName))) })}
              </Alert>
            </Box>
          )}
          {items.length === 0 ? (
            <EmptyState title={t('campaignForm.noUnits')} hint={t('campaignForm.noUnitsHint')} />
          ) : (
            <>
              <Panel title={t('campaignForm.units')} aside={t('list.total', { count: items.length })}>
                <Table size="small" sx={{ maxWidth: 900 }}>
                  <TableHead>
                    <TableRow>
                      <TableCell>{t('campaigns.board.unit')}</TableCell>
                      <TableCell>{t('campaigns.board.tier')}</TableCell>
                      <TableCell>{t('campaigns.timeliness.reviewer')}</TableCell>
                      <TableCell>{t('campaignForm.baseline')}</TableCell>
                    </TableRow>
                  </TableHead>
                  <TableBody>
                    {items.map((unit) => (
                      <TableRow key={unit.unitCode} hover>
                        <TableCell>
                          <UnitName name={unit.unitName} shortName={unit.unitShortName} />
                        </TableCell>
                        <TableCell>{word('reportTier', unit.tier)}</TableCell>
                        <TableCell>{text(unit.reviewerName)}</TableCell>
                        <TableCell>
                          {unit.baseline ? t('campaignForm.broughtIn') : t('campaignForm.notBroughtIn')}
                        </TableCell>
                      </TableRow>
                    ))}
                  </TableBody>
                </Table>
              </Panel>
              {template && campaign.actions.includes('baseline') && (
                <BaselineGrid campaign={campaign} units={items} indicators={template.indicators} />
              )}
            </>
          )}
        </>
      )}
    </Answered>
  );
};
