import type { Sample } from './people.js';
import type { Row, World } from './world.js';

type Role = Sample['role'];

export interface WriteExpectation {
  /** Roles that may do it to records that are theirs to change. */
  readonly roles: readonly Role[];
  /** What is changed; null where something new is made. */
  readonly table: string | null;
  readonly key: string;
  readonly mine: (row: Row, who: Sample, world: World) => boolean;
}

const own: WriteExpectation['mine'] = (row, who) => row.unit_code === who.unit;
const inside: WriteExpectation['mine'] = (row, who, world) => world.covers(who.unit, row.unit_code);
/** From the unit that reviews it or from above; never from the one that filed it. */
const reviewed: WriteExpectation['mine'] = (row, who, world) =>
  world.covers(who.unit, String(row['reviewer_unit_code'])) && row.unit_code !== who.unit;

const office: readonly Role[] = ['office'];
const heads: readonly Role[] = ['office', 'leader'];
const unit: readonly Role[] = ['unit-lead', 'unit-staff'];
const lead: readonly Role[] = ['unit-lead'];

const make = (roles: readonly Role[]): WriteExpectation => ({ roles, table: null, key: 'id', mine: () => true });
const change = (table: string, roles: readonly Role[], mine = inside, key = 'id'): WriteExpectation => ({
  roles,
  table,
  key,
  mine,
});

type Table = Readonly<Record<string, WriteExpectation>>;
const under = (prefix: string, ways: Table): Table =>
  Object.fromEntries(
    Object.entries(ways).map(([way, expectation]) => {
      const [verb = '', path = ''] = way.split(' ');
      return [`${verb} ${prefix}${path}`, expectation];
    }),
  );
/** Commands of a record: `POST <prefix>/{id}/<command>`. */
const commands = (names: string, expectation: WriteExpectation): Table =>
  Object.fromEntries(names.split(' ').map((name) => [`POST /{id}/${name}`, expectation]));

const meeting = (roles: readonly Role[]) => change('meetings.meeting', roles);
const minutes = (roles: readonly Role[]) => change('meetings.minutes', roles, inside, 'meeting_id');
const item = (roles: readonly Role[]) => change('meetings.agenda_item', roles);
const task = (roles: readonly Role[], mine: WriteExpectation['mine']) => change('meetings.action_item', roles, mine);
const assigner: WriteExpectation['mine'] = (row, who, world) =>
  world.covers(who.unit, String(row['meeting_unit_code']));
const report = (roles: readonly Role[], mine: WriteExpectation['mine']) => change('reports.report', roles, mine);
const campaign = change('reports.campaign', office);
const template = change('reports.template', office);
const person = change('organizations.person', ['org-admin']);
const system = change('organizations.department_system', ['org-admin']);
const grants = change('organizations.assignment', ['security-admin']);
const units = change(
  'organizations.unit',
  ['org-admin'],
  (row, who, world) => world.covers(who.unit, String(row['code'])),
  'code',
);
const uploaders = [...office, ...unit];

/** Who may change what. A route that is not in here is a red test that names it. */
export const writeExpectations: Table = {
  ...under('/api/organizations/units', {
    'POST ': make(['org-admin']),
    'POST /{code}/rename': units,
    'POST /{code}/move': units,
    'POST /{code}/abolish': units,
    'POST /{code}/describe-employer': units,
  }),
  ...under('/api/organizations/people', {
    'POST ': make(['org-admin']),
    'PATCH /{id}': person,
    ...commands('disable enable', person),
  }),
  ...under('/api/organizations/assignments', {
    'POST ': make(['security-admin']),
    'PATCH /{id}': grants,
    'POST /{id}/end': grants,
  }),
  ...under('/api/organizations/department-systems', {
    'POST ': make(['org-admin']),
    'PATCH /{id}': system,
    ...commands('secret disable enable', system),
  }),
  'POST /api/organizations/clock/move': make(['org-admin']),
  'POST /api/organizations/identity/reconcile': make(['org-admin', 'security-admin']),

  'POST /api/reports/files': make(uploaders),
  ...under('/api/reports/templates', {
    'POST ': make(office),
    'PATCH /{id}': template,
    ...commands('publish new-version', template),
  }),
  ...under('/api/reports/campaigns', {
    'POST ': make(office),
    'PATCH /{id}': campaign,
    ...commands('baseline open close', campaign),
  }),
  ...under('/api/reports/reports', {
    'PATCH /{id}/values': report(unit, own),
    'PUT /{id}/evidence/{code}': report(unit, own),
    'PATCH /{id}/presentation': report(lead, own),
    ...commands('submit withdraw request-extension', report(lead, own)),
    ...commands('return accept correct extension refuse-extension', report(['office', 'unit-lead'], reviewed)),
  }),
  'POST /api/reports/snapshots': make(office),

  'POST /api/meetings/files': make(uploaders),
  ...under('/api/meetings/action-items', {
    'POST ': make(office),
    ...commands('accept not-ours report-progress ask-extension', task(unit, own)),
    ...commands('submit', task(lead, own)),
    ...commands('reassign overrule decide-extension close send-back cancel urge', task(office, assigner)),
  }),
  ...under('/api/meetings/agenda-items', {
    'PATCH /{id}': item(office),
    ...commands('remove recusals', item(office)),
    ...commands('conclude', item(heads)),
  }),
  ...under('/api/meetings/meetings', {
    'POST ': make(office),
    'PATCH /{id}': meeting(office),
    ...commands(
      'agenda-items order-agenda convene change-notice send-materials start postpone cancel archive check-ins speeches',
      meeting(office),
    ),
    ...commands('urgent-items', meeting(['leader'])),
    ...commands('approve-agenda conclude current-item', meeting(heads)),
    'PATCH /{id}/minutes': minutes(office),
    ...commands('minutes/compose minutes/submit minutes/issue', minutes(office)),
    ...commands('minutes/approve minutes/return', minutes(heads)),
    ...commands('minutes/sign', minutes(['leader'])),
  }),
  ...under('/api/meetings/leading-groups', {
    'POST ': make(office),
    'PATCH /{id}': change('meetings.leading_group', office),
    'POST /{id}/members': change('meetings.leading_group', office),
  }),
  'POST /api/meetings/memberships/{id}/end': change('meetings.membership', office),
  'POST /api/meetings/minutes-receipts/{id}/acknowledge': change('meetings.minutes_receipt', unit, own),
  'POST /api/meetings/receipts/{id}/answer': change('meetings.receipt', unit, own),
  'POST /api/meetings/receipts/{id}/decide-leave': change('meetings.receipt', ['leader']),
  'POST /api/meetings/resolutions/{id}/confirm': change('meetings.resolution', heads),
  'POST /api/meetings/resolutions/{id}/handle-refusal': change('meetings.resolution', office),
  'POST /api/meetings/check-ins/{id}/undo': change('meetings.check_in', office),

  'POST /api/integration/audit-entries/verify': make(['auditor']),
  ...under('/api/integration/dead-letters', commands('replay discard', change('integration.dead_letter', office))),
  'POST /api/integration/events': make(['client']),
};
