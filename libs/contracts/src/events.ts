import type { EventDefinition } from './define-event.js';
import { actAudited } from './integration/audit.v1.js';
import { deadLetterDecided, deadLetterSettled, messageDeadLettered } from './integration/dead-letter.v1.js';
import { statisticsValueAccepted } from './integration/department-event.v1.js';
import { actionItemStateChanged } from './meetings/action-item.v1.js';
import { meetingStateChanged } from './meetings/meeting.v1.js';
import { resolutionConfirmed } from './meetings/resolution.v1.js';
import { meetingsOpenWork, reportsOpenWork } from './open-work.v1.js';
import { assignmentState } from './organizations/assignment.v1.js';
import { clockMoved } from './organizations/clock.v1.js';
import { departmentSystemState } from './organizations/department-system.v1.js';
import { operationCarriedOut } from './organizations/operation.v1.js';
import { unitState } from './organizations/unit.v1.js';
import { campaignOpened } from './reports/campaign.v1.js';
import { reportReviewerChanged, reportStateChanged } from './reports/report.v1.js';
import { reportsResolutionApplied } from './reports/resolution-applied.v1.js';
import { snapshotFrozen } from './reports/snapshot.v1.js';

/** Every event there is: what a consumer may meet, what `docs/events.md` is made of. */
export const events: readonly EventDefinition[] = [
  unitState,
  assignmentState,
  departmentSystemState,
  clockMoved,
  operationCarriedOut,
  campaignOpened,
  reportStateChanged,
  reportReviewerChanged,
  snapshotFrozen,
  reportsResolutionApplied,
  reportsOpenWork,
  meetingStateChanged,
  resolutionConfirmed,
  actionItemStateChanged,
  meetingsOpenWork,
  statisticsValueAccepted,
  actAudited,
  messageDeadLettered,
  deadLetterDecided,
  deadLetterSettled,
];
