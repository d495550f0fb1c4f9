import { Box } from '@mui/material';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { FigureLink } from '../components/FigureLink.js';
import { formatMoment } from '../components/format.js';
import { Facts } from '../components/Facts.js';
import { StateChip } from '../components/StateChip.js';
import { actionItemsOf } from './ActionItemNarrowing.js';
import { AssignActionItem } from './AssignActionItem.js';
import { LongTextInput } from './inputs.js';
import { refusalForm } from './meetingForms.js';
import type { Resolution } from './records.js';

const resource = 'meetings/resolutions';

/** What may be done to a resolution. */
export const ResolutionCommands = ({ resolution }: { resolution: Resolution }) => {
  const t = useT();
  const text = useText();
  const of = { resource, record: resolution };
  return (
    <>
      <CommandButton {...of} verb="confirm" words="resolutions.commands.confirm" primary />
      <CommandButton
        {...of}
        verb="handle-refusal"
        words="resolutions.commands.handle-refusal"
        hint={{ why: resolution.applicationDetail ? text(resolution.applicationDetail) : '' }}
        schema={refusalForm}
      >
        <LongTextInput source="note" label={t('resolutions.refusalNote')} />
      </CommandButton>
      <AssignActionItem
        meetingId={resolution.meetingId}
        resource={resource}
        record={resolution}
        resolutionId={resolution.id}
      />
    </>
  );
};

/** Whether the service that owns the subject has carried it out: waiting, applied or refused, and why. */
export const Application = ({ resolution }: { resolution: Resolution }) => {
  const t = useT();
  const text = useText();
  const { application, applicationDetail, waitingWorkingDays, appliedAt } = resolution;
  if (application === 'none') return <span>—</span>;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1 }}>
      <StateChip words="application" state={application} quiet={application === 'applied'} />
      <span>
        {[
          application === 'waiting' &&
            waitingWorkingDays !== null &&
            t('resolutions.waited', { days: waitingWorkingDays }),
          applicationDetail && text(applicationDetail),
          appliedAt && formatMoment(appliedAt),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </Box>
  );
};

/** How many action items came of it, and the way to them. */
export const ActionItemCount = ({ resolution: { id, actionItemCount } }: { resolution: Resolution }) => {
  const t = useT();
  if (!actionItemCount) return <>{actionItemCount}</>;
  return (
    <FigureLink value={actionItemCount} label={t('resolutions.actionItems')} to={actionItemsOf({ resolutionId: id })} />
  );
};

/** What was settled under an agenda item. */
export const ResolutionOfItem = ({ resolution }: { resolution: Resolution }) => {
  const t = useT();
  const word = useWord();
  const number = resolution.number === null ? '' : ` · ${t('resolutions.nth', { number: resolution.number })}`;
  return (
    <Box sx={{ mt: 1, pl: 1.5, borderLeft: 2, borderColor: 'primary.main' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <strong>{`${word('outcome', resolution.outcome)}${number}`}</strong>
        <StateChip words="resolutionState" state={resolution.state} quiet={resolution.state === 'confirmed'} />
      </Box>
      <Box sx={{ whiteSpace: 'pre-wrap' }}>{resolution.text}</Box>
      {resolution.conditions.length > 0 && (
        <Box component="ol" aria-label={t('resolutions.conditions')} sx={{ m: 0, pl: 3 }}>
          {resolution.conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </Box>
      )}
      <Facts
        facts={[
          {
            label: t('resolutions.application'),
            value: resolution.application === 'none' ? null : <Application resolution={resolution} />,
          },
          { label: t('resolutions.refusalHandled'), value: resolution.refusalHandled },
          { label: t('resolutions.recordedBy'), value: resolution.recordedByName },
          {
            label: t('resolutions.actionItems'),
            value: resolution.actionItemCount ? <ActionItemCount resolution={resolution} /> : null,
          },
        ]}
      />
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        <ResolutionCommands resolution={resolution} />
      </Box>
    </Box>
  );
};
