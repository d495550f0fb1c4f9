import { defineService } from '@jucai/service-kit';
import { ActionItem } from './action-items/action-item.entity.js';
import { ActionItemWarning } from './action-items/action-item-warning.entity.js';
import { ExtensionRequest } from './action-items/extension-request.entity.js';
import { HandIn } from './action-items/hand-in.entity.js';
import { ProgressReport } from './action-items/progress-report.entity.js';
import { AgendaItem } from './agenda/agenda-item.entity.js';
import { OfferedSubject } from './agenda/offered-subject.entity.js';
import { LeadingGroup } from './leading-groups/leading-group.entity.js';
import { Membership } from './leading-groups/membership.entity.js';
import { Meeting } from './meetings/meeting.entity.js';
import { MeetingNotice } from './meetings/meeting-notice.entity.js';
import { Minutes } from './minutes/minutes.entity.js';
import { MinutesReceipt } from './minutes/minutes-receipt.entity.js';
import { MinutesRevision } from './minutes/minutes-revision.entity.js';
import { Receipt } from './receipts/receipt.entity.js';
import { Resolution } from './resolutions/resolution.entity.js';
import { CheckIn } from './session/check-in.entity.js';
import { Recusal } from './session/recusal.entity.js';
import { Speech } from './session/speech.entity.js';
import { AppModule } from './app.module.js';
import { Meetings1700000000200 } from './migrations/1700000000200-meetings.js';
import { ActionItems1700000000210 } from './migrations/1700000000210-action-items.js';
import { ActionItemOrder1700000000220 } from './migrations/1700000000220-action-item-order.js';
import { RestrictedItems1700000000230 } from './migrations/1700000000230-restricted-items.js';
import { WithdrawnExtensions1700000000240 } from './migrations/1700000000240-withdrawn-extensions.js';
import { OutOfSight1700000000250 } from './migrations/1700000000250-out-of-sight.js';
import { HandIns1700000000260 } from './migrations/1700000000260-hand-ins.js';
import { WholeAgenda1700000000270 } from './migrations/1700000000270-whole-agenda.js';
import { RestrictedSubjects1700000000280 } from './migrations/1700000000280-restricted-subjects.js';
import { SeenVersions1700000000290 } from './migrations/1700000000290-seen-versions.js';

export const service = defineService({
  name: 'meetings',
  title: 'Jucai meetings: decide, record, chase',
  module: AppModule,
  entities: [
    ActionItem,
    ActionItemWarning,
    ExtensionRequest,
    HandIn,
    ProgressReport,
    AgendaItem,
    OfferedSubject,
    LeadingGroup,
    Membership,
    Meeting,
    MeetingNotice,
    Minutes,
    MinutesReceipt,
    MinutesRevision,
    Receipt,
    Resolution,
    CheckIn,
    Recusal,
    Speech,
  ],
  migrations: [
    Meetings1700000000200,
    ActionItems1700000000210,
    ActionItemOrder1700000000220,
    RestrictedItems1700000000230,
    WithdrawnExtensions1700000000240,
    OutOfSight1700000000250,
    HandIns1700000000260,
    WholeAgenda1700000000270,
    RestrictedSubjects1700000000280,
    SeenVersions1700000000290,
  ],
  files: true,
  live: {
    leading_group: 'leading-group.read',
    membership: 'leading-group.read',
    offered_subject: 'meeting.read',
    meeting: 'meeting.read',
    speech: 'meeting.read',
    agenda_item: 'meeting.read',
    recusal: 'meeting.read',
    resolution: 'resolution.read',
    meeting_notice: 'meeting.read',
    check_in: 'meeting.read',
    receipt: 'receipt.read',
    minutes: 'minutes.read',
    minutes_revision: 'minutes.read',
    minutes_receipt: 'minutes.read',
    action_item: 'action-item.read',
    progress_report: 'action-item.read',
    extension_request: 'action-item.read',
    hand_in: 'action-item.read',
    action_item_warning: 'action-item.read',
  },
});
