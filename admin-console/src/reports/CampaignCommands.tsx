import { useDataProvider } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { useText } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { formatDate } from '../components/format.js';
import type { Campaign } from './campaign.js';

const resource = 'reports/campaigns';

/** What may be done with a campaign; each button shows only when the service offers it. */
export const CampaignCommands = ({ campaign }: { campaign: Campaign }) => {
  const text = useText();
  const provider = useDataProvider();
  const navigate = useNavigate();
  return (
    <>
      <CommandButton
        resource={resource}
        record={campaign}
        verb="open"
        words="campaigns.commands.open"
        hint={{ units: campaign.burden.forms, cells: campaign.burden.cells, date: formatDate(campaign.dueOn) }}
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
