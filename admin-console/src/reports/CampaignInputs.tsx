import { Box } from '@mui/material';
import { useGetList } from 'ra-core';
import { CheckboxGroupInput, DateInput, NumberInput, SelectInput, TextInput } from 'react-admin';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { Panel } from '../components/Panel.js';
import { UnitsPicker } from '../components/UnitsPicker.js';
import { askedTiers } from './campaignForm.js';
import { PeriodInput } from './PeriodInput.js';
import type { Template } from './template.js';

const two = { display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, columnGap: 1.5 };

/** What a campaign must say: what is asked, on what basis, of whom, until when. */
export const CampaignInputs = () => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const field = (name: 'period' | 'template' | 'opensOn' | 'dueOn' | 'lateUntil') =>
    t(`resources.reports/campaigns.fields.${name}`);
  const { data: templates = [] } = useGetList<Template>('reports/templates', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'publishedOn', order: 'DESC' },
    filter: { state: 'published' },
  });
  return (
    <Box sx={{ mx: -2, maxWidth: 900 }}>
      <Panel title={t('campaignForm.what')}>
        <Box sx={two}>
          <TextInput source="title.zh" label={t('campaignForm.titleZh')} isRequired fullWidth />
          <TextInput source="title.en" label={t('campaignForm.titleEn')} isRequired fullWidth />
          <SelectInput
            source="templateId"
            label={field('template')}
            choices={templates.map(({ id, name, templateVersion }) => ({
              id,
              name: t('templates.named', { name: text(name), version: templateVersion }),
            }))}
            helperText={t('campaignForm.templateHint')}
            isRequired
            fullWidth
          />
          <PeriodInput source="period" label={field('period')} />
        </Box>
      </Panel>
      <Panel title={t('campaignForm.basis')} aside={t('campaignForm.basisHint')}>
        <Box sx={two}>
          <TextInput source="basis.number" label={t('campaignForm.basisNumber')} isRequired fullWidth />
          <TextInput source="basis.title" label={t('campaignForm.basisTitle')} isRequired fullWidth />
          <TextInput source="basis.plan" label={t('campaignForm.basisPlan')} fullWidth />
          <NumberInput source="estimatedHours" label={t('campaignForm.hours')} min={0} fullWidth />
        </Box>
      </Panel>
      <Panel title={t('campaignForm.whom')} aside={t('campaignForm.whomHint')}>
        <CheckboxGroupInput
          source="tiers"
          label={t('campaignForm.tiers')}
          choices={askedTiers.map((id) => ({ id, name: word('reportTier', id) }))}
          helperText={false}
        />
        <UnitsPicker source="unitCodes" label={t('campaignForm.units')} />
      </Panel>
      <Panel title={t('campaignForm.when')}>
        <Box sx={{ ...two, gridTemplateColumns: { sm: '1fr 1fr 1fr' } }}>
          <DateInput source="opensOn" label={field('opensOn')} isRequired fullWidth />
          <DateInput source="dueOn" label={field('dueOn')} isRequired fullWidth />
          <DateInput
            source="lateUntil"
            label={field('lateUntil')}
            helperText={t('campaignForm.lateHint')}
            isRequired
            fullWidth
          />
        </Box>
      </Panel>
    </Box>
  );
};
