import { Box } from '@mui/material';
import { useDataProvider } from 'ra-core';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { useT } from '../app/i18n/translate.js';
import { PageTitle } from '../components/PageTitle.js';
import { RecordForm } from '../components/RecordForm.js';
import { useBusinessDay } from '../organizations/useClock.js';
import type { Campaign } from './campaign.js';
import { campaignForm, contentOf } from './campaignForm.js';
import { CampaignInputs } from './CampaignInputs.js';

const resource = 'reports/campaigns';

/** A new campaign; it is opened on its own page, when its units and last year's figures are right. */
const CampaignCreate = () => {
  const t = useT();
  const navigate = useNavigate();
  const provider = useDataProvider();
  const today = useBusinessDay();
  const schema = useMemo(() => campaignForm(t), [t]);
  return (
    <>
      <PageTitle>{t('campaignForm.create')}</PageTitle>
      <Box sx={{ bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider', px: 2, pt: 1 }}>
        <RecordForm
          schema={schema}
          defaults={{
            period: today.slice(0, 4),
            opensOn: today,
            tiers: [],
            unitCodes: [],
          }}
          draft={`${resource}.create`}
          submitLabel={t('form.save')}
          onCancel={() => void navigate(`/${resource}`)}
          onSubmit={async (values) => {
            const { data } = await provider.create<Campaign>(resource, { data: contentOf(values) });
            void navigate(`/${resource}/${data.id}/show`);
          }}
        >
          <CampaignInputs />
        </RecordForm>
      </Box>
    </>
  );
};

export default CampaignCreate;
