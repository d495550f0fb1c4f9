import { Box } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { useT, useText } from '../app/i18n/translate.js';
import { EmptyState } from '../components/EmptyState.js';
import { PageTitle } from '../components/PageTitle.js';
import { RecordForm } from '../components/RecordForm.js';
import { RecordPage } from '../components/RecordPage.js';
import type { Campaign } from './campaign.js';
import { campaignForm, contentOf, startOf } from './campaignForm.js';
import { CampaignInputs } from './CampaignInputs.js';

const resource = 'reports/campaigns';

/** Changes a campaign that isn't opened yet. */
const CampaignEditing = ({ record: campaign }: { record: Campaign }) => {
  const t = useT();
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const provider = useDataProvider();
  const schema = useMemo(() => campaignForm(t), [t]);
  const back = () => void navigate(`/${resource}/${campaign.id}/show`);
  return (
    <>
      <PageTitle>{t('campaignForm.edit', { title: text(campaign.title) })}</PageTitle>
      <Box sx={{ bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider', px: 2, pt: 1 }}>
        {campaign.actions.includes('edit') ? (
          <RecordForm
            schema={schema}
            defaults={startOf(campaign)}
            draft={`${resource}.${campaign.id}.edit`}
            submitLabel={t('form.save')}
            onCancel={back}
            version={campaign.version}
            onSubmit={async (values, seen) => {
              await provider.update(resource, {
                id: campaign.id,
                data: contentOf(values),
                previousData: { ...campaign, ...seen },
              });
              await queries.invalidateQueries({
                predicate: ({ queryKey: [of] }) => String(of).startsWith(resource),
              });
              back();
            }}
          >
            <CampaignInputs />
          </RecordForm>
        ) : (
          <EmptyState title={t('campaignForm.closed')} hint={t('campaignForm.closedHint')} />
        )}
      </Box>
    </>
  );
};

const CampaignEdit = () => <RecordPage resource={resource} page={CampaignEditing} />;

export default CampaignEdit;
