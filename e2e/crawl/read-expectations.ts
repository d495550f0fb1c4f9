import type { Answer } from './asking.js';
import type { Sample } from './people.js';
import { list, other, type ReadExpectation, record, type Role } from './read-expectation.js';
import { seenBy } from './visibility.js';
import type { World } from './world.js';

const working: readonly Role[] = ['leader', 'office', 'unit-lead', 'unit-staff'];
const ofPeople: readonly Role[] = ['leader', 'office', 'unit-lead', 'org-admin', 'security-admin'];
const ofEvents: readonly Role[] = ['office', 'unit-lead', 'unit-staff', 'client'];
const everybody: readonly Role[] = [...working, 'org-admin', 'security-admin', 'auditor', 'expert', 'service-desk'];
const systems: readonly Role[] = ['office', 'org-admin'];

const year = { from: '2023-01-01', to: '2023-12-31' };
/** Sums over units must be those over the items of the caller's own units; none of another's, of which a co-operating unit sees some only. */
const bulletin = ({ json }: Answer, who: Sample, world: World): string[] => {
  const given = new Map(
    (json as { items: { unitCode: string; due: number }[] }).items.map((each) => [each.unitCode, each.due]),
  );
  const seen = seenBy('meetings.action_item', who, world).filter(
    (row) =>
      world.covers(who.unit, row.unit_code) &&
      row['state'] !== 'cancelled' &&
      String(row['due_on']) >= year.from &&
      String(row['due_on']) <= year.to,
  );
  const units = new Set([...given.keys(), ...seen.map((row) => row.unit_code)]);
  return [...units].flatMap((unit) => {
    const due = seen.filter((row) => row.unit_code === unit).length;
    return due === (given.get(unit) ?? 0) ? [] : [`says ${given.get(unit) ?? 0} of ${unit}, where there are ${due}`];
  });
};
const todos = ({ json }: Answer, who: Sample, world: World): string[] =>
  (json as { items: { id: string; unitCode: string }[] }).items
    .filter(({ unitCode }) => !world.covers(who.unit, unitCode))
    .map(({ id, unitCode }) => `has ${id} of ${unitCode}`);

const reports = {
  campaignId: 'campaign_id',
  period: 'period',
  unitCode: 'unit_code',
  reviewerUnitCode: 'reviewer_unit_code',
  state: 'state',
};

/** What each GET route owes to whom. A route that is not in here is a red test that names it. */
export const readExpectations: Readonly<Record<string, ReadExpectation>> = {
  ...Object.fromEntries(
    ['organizations', 'reports', 'meetings', 'policies', 'talents', 'integration'].map((service) => [
      `GET /api/${service}/settled`,
      other([...everybody, 'none', ...(service === 'integration' ? (['client'] as const) : [])]),
    ]),
  ),

  'GET /api/organizations/me': other([...everybody, 'none'], { quotes: true }),
  'GET /api/organizations/clock': other(everybody),
  'GET /api/organizations/units': list(
    'organizations.unit',
    everybody,
    { code: 'code', parentCode: 'parent_code', kind: 'kind', tier: 'tier' },
    'name_zh',
  ),
  'GET /api/organizations/units/{code}': record('organizations.unit', everybody, 'code'),
  'GET /api/organizations/units/{code}/history': record('organizations.unit', everybody, 'code'),
  'GET /api/organizations/units/{code}/operations': record('organizations.unit', everybody, 'code'),
  'GET /api/organizations/people': list(
    'organizations.person',
    ofPeople,
    { account: 'account', enabled: 'enabled' },
    'name',
  ),
  'GET /api/organizations/people/{id}': record('organizations.person', ofPeople),
  'GET /api/organizations/people/{id}/history': record('organizations.person', ofPeople),
  'GET /api/organizations/assignments': list(
    'organizations.assignment',
    ofPeople,
    { account: 'account', unitCode: 'unit_code' },
    'post',
  ),
  'GET /api/organizations/assignments/{id}': record('organizations.assignment', ofPeople),
  'GET /api/organizations/assignments/{id}/history': record('organizations.assignment', ['security-admin']),
  'GET /api/organizations/department-systems': list('organizations.department_system', systems, {
    client: 'client',
    unitCode: 'unit_code',
  }),
  'GET /api/organizations/department-systems/{id}': record('organizations.department_system', systems),
  'GET /api/organizations/department-systems/{id}/history': record('organizations.department_system', systems),
  'GET /api/organizations/identity/drift': other(['org-admin', 'security-admin']),

  'GET /api/reports/files/{id}': record('reports.stored_file', working),
  'GET /api/reports/templates': list('reports.template', working, { code: 'code', state: 'state' }, 'name_zh'),
  'GET /api/reports/templates/{id}': record('reports.template', working),
  'GET /api/reports/templates/{id}/history': record('reports.template', working),
  'GET /api/reports/campaigns': list('reports.campaign', working, { period: 'period', state: 'state' }, 'title_zh'),
  'GET /api/reports/campaigns/{id}': record('reports.campaign', working),
  'GET /api/reports/campaigns/{id}/history': record('reports.campaign', working),
  'GET /api/reports/campaigns/{id}/units': {
    ...record('reports.campaign', ['office']),
    // Whom it will ask is a question of drafts.
    parameters: (row) => (row['state'] === 'draft' ? { id: row.id } : null),
  },
  'GET /api/reports/campaigns/{id}/timeliness': record('reports.campaign', working),
  'GET /api/reports/campaigns/{id}/board': record('reports.campaign', working),
  'GET /api/reports/campaigns/{id}/roll-up': {
    ...record('reports.report', working),
    // One's own reports and those below: a sum is given for a unit that the caller covers, whoever else sees a report of it.
    parameters: (row) => ({ id: String(row['campaign_id']), unit: row.unit_code }),
    also: (row, who, world) => world.covers(who.unit, row.unit_code),
  },
  'GET /api/reports/reports': list('reports.report', working, reports),
  'GET /api/reports/reports/{id}': record('reports.report', working),
  'GET /api/reports/reports/{id}/history': record('reports.report', working),
  'GET /api/reports/snapshots': list('reports.snapshot', working, {
    campaignId: 'campaign_id',
    kind: 'kind',
    unitCode: 'unit_code',
  }),
  'GET /api/reports/snapshots/{id}': record('reports.snapshot', working),
  'GET /api/reports/todos': other(everybody, { check: todos }),

  'GET /api/meetings/files/{id}': record('meetings.stored_file', working),
  'GET /api/meetings/action-items': list(
    'meetings.action_item',
    working,
    { meetingId: 'meeting_id', resolutionId: 'resolution_id', leadUnitCode: 'unit_code', priority: 'priority' },
    'title_zh',
  ),
  'GET /api/meetings/action-items/{id}': record('meetings.action_item', working),
  'GET /api/meetings/action-items/{id}/history': record('meetings.action_item', working),
  'GET /api/meetings/meetings': list(
    'meetings.meeting',
    working,
    { groupId: 'group_id', kind: 'kind', year: 'year', number: 'number' },
    'title_zh',
  ),
  'GET /api/meetings/meetings/{id}': record('meetings.meeting', working),
  'GET /api/meetings/meetings/{id}/history': record('meetings.meeting', working),
  'GET /api/meetings/meetings/{id}/calendar.ics': {
    ...record('meetings.meeting', working),
    parameters: (row) => (row['convened_at'] === null ? null : { id: row.id }),
  },
  'GET /api/meetings/meetings/{id}/session': record('meetings.meeting', working),
  'GET /api/meetings/meetings/{id}/agenda-items': record('meetings.meeting', working),
  'GET /api/meetings/meetings/{id}/minutes': record('meetings.minutes', working, 'meeting_id'),
  'GET /api/meetings/meetings/{id}/minutes/revisions': record('meetings.minutes', working, 'meeting_id'),
  'GET /api/meetings/meetings/{id}/minutes.docx': record('meetings.minutes', working, 'meeting_id'),
  'GET /api/meetings/agenda-items/{id}': record('meetings.agenda_item', working),
  'GET /api/meetings/agenda-items/{id}/subjects/{subjectId}': {
    ...record('meetings.agenda_item', working),
    parameters: (row) => {
      const [subject] = row['subjects'] as { subjectId: string }[];
      return subject ? { id: row.id, subjectId: subject.subjectId } : null;
    },
    quotes: true,
  },
  'GET /api/meetings/subjects': {
    ...list('meetings.offered_subject', ['office'], { kind: 'kind', unitCode: 'unit_code' }, 'title_zh'),
    where: (row, who, world) => world.covers(who.unit, row.unit_code),
  },
  'GET /api/meetings/leading-groups': list('meetings.leading_group', working, { code: 'code', unitCode: 'unit_code' }),
  'GET /api/meetings/leading-groups/{id}': record('meetings.leading_group', working),
  'GET /api/meetings/leading-groups/{id}/members': record('meetings.leading_group', working),
  'GET /api/meetings/minutes': {
    ...list('meetings.minutes', working, { year: 'year' }),
    where: (row) => row['issued_on'] !== null,
  },
  'GET /api/meetings/minutes/{id}': record('meetings.minutes', working),
  'GET /api/meetings/receipts': list('meetings.receipt', working, {
    meetingId: 'meeting_id',
    unitCode: 'unit_code',
    mode: 'mode',
  }),
  'GET /api/meetings/receipts/{id}': record('meetings.receipt', working),
  'GET /api/meetings/resolutions': list('meetings.resolution', working),
  'GET /api/meetings/resolutions/{id}': record('meetings.resolution', working),
  'GET /api/meetings/bulletin': other(working, { query: year, check: bulletin }),
  'GET /api/meetings/todos': other(everybody, { check: todos }),

  'GET /api/integration/audit-entries': other(['auditor'], { quotes: true }),
  'GET /api/integration/dead-letters': list('integration.dead_letter', ['office'], {
    service: 'service',
    topic: 'topic',
  }),
  'GET /api/integration/dead-letters/{id}': record('integration.dead_letter', ['office']),
  'GET /api/integration/dead-letters/{id}/history': record('integration.dead_letter', ['office']),
  'GET /api/integration/events': list('integration.department_event', ofEvents, {
    type: 'type',
    unitCode: 'unit_code',
    client: 'client',
    source: 'source',
    sourceId: 'source_id',
  }),
  'GET /api/integration/events/{id}': record('integration.department_event', ofEvents),
  'GET /api/integration/event-types': other(ofEvents),
};

/** Streams stay open: `streams.ts` reads them. */
export const streamRoute = /^GET \/api\/\w+\/stream$/;
