import { Button } from '@mui/material';
import { useDataProvider } from 'ra-core';
import { Link, useNavigate } from 'react-router-dom';
import { useT, useText } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { formatDate } from '../components/format.js';
import { useAnswerIfAny } from '../components/useAnswer.js';
import type { Campaign, CampaignUnits } from './campaign.js';

const resource = 'reports/campaigns';

/** What may be done with a campaign; each button shows only when the service offers it. */
export const CampaignCommands = ({ campaign }: { campaign: Campaign }) => {
  const t = useT();
  const text = useText();
  const provider = useDataProvider();
  const navigate = useNavigate();
  const draft = campaign.actions.includes('open');
  const { data: asked } = useAnswerIfAny<CampaignUnits>(`${resource}/${campaign.id}/units`, {}, draft);
  return (
    <>
      {campaign.actions.includes('edit') && (
        <Button variant="outlined" component={Link} to={`/${resource}/${campaign.id}`}>
          {t('campaigns.edit')}
        </Button>
      )}
      <CommandButton
        resource={resource}
        record={campaign}
        verb="open"
        words="campaigns.commands.open"
        hint={{ units: asked?.items.length ?? 0, cells: campaign.burden.cells, date: formatDate(campaign.dueOn) }}
        primary
      />
      <CommandButton
        resource={resource}
        record={campaign}
        verb="freeze"
        words="campaigns.commands.freeze"
        hint={{ unit: text(campaign.unitName) }}
        run={() => provider.create('reports/snapshots', { data: { kind: 'reports.roll-up', campaignId: campaign.id } })}
        onDone={() => void navigate('?tab=snapshots')}
      />
      <CommandButton resource={resource} record={campaign} verb="close" words="campaigns.commands.close" danger />
    </>
  );
};
