import type { Sample } from './people.js';
import type { Row, World } from './world.js';

type Rule = (row: Row, who: Sample, world: World) => boolean;

/** Those who do the work. The three administrators, the auditor, experts and the service desk see nothing of reports and meetings. */
const working = ({ role }: Sample): boolean => ['leader', 'office', 'unit-lead', 'unit-staff'].includes(role);
const inside: Rule = (row, who, world) => world.covers(who.unit, row.unit_code);
const fromAbove: Rule = (row, who, world) => world.covers(row.unit_code, who.unit);
const some = (codes: unknown, who: Sample, world: World): boolean =>
  (codes as string[]).some((code) => world.covers(who.unit, code));
const cityOffice = ({ role, unit }: Sample): boolean => role === 'office' && unit === 'hebi';

const work =
  (rule: Rule): Rule =>
  (row, who, world) =>
    working(who) && rule(row, who, world);
const any =
  (...rules: Rule[]): Rule =>
  (row, who, world) =>
    rules.some((rule) => rule(row, who, world));
const both =
  (...rules: Rule[]): Rule =>
  (row, who, world) =>
    rules.every((rule) => rule(row, who, world));
/** A row of something else is seen with it. */
const with_ =
  (table: string, column: string): Rule =>
  (row, who, world) => {
    const parent = world.byId(table, row[column]);
    return parent !== undefined && sees(table, parent, who, world);
  };

/** A unit that was invited sees the meeting. */
const invited: Rule = (row, who, world) =>
  some(
    world.rows('meetings.receipt').flatMap((receipt) => (receipt['meeting_id'] === row.id ? [receipt.unit_code] : [])),
    who,
    world,
  );

/** Restricted matters are for the members of the day and for whoever acts for the office that made the meeting. */
const unrestricted: Rule = (row, who, world) => {
  if (row['restricted'] !== true) return true;
  const meeting = world.byId('meetings.meeting', row['meeting_id']);
  if (!meeting) return false;
  const day = new Date(Date.parse(String(meeting['starts_at'])) + 8 * 3_600_000).toISOString().slice(0, 10);
  const seat = world
    .rows('meetings.membership')
    .some(
      (each) =>
        each['group_id'] === meeting['group_id'] &&
        each['account'] === who.account &&
        String(each['valid_from']) <= day &&
        (each['valid_to'] === null || (each['valid_to'] as string) >= day),
    );
  const office = world
    .rows('organizations.assignment')
    .some(
      (each) =>
        each['account'] === who.account &&
        who.unit === meeting.unit_code &&
        each.unit_code === meeting.unit_code &&
        (each['roles'] as string[]).includes('office') &&
        each['ended'] !== true,
    );
  return seat || office;
};
const ofMeeting = with_('meetings.meeting', 'meeting_id');

/** The city's department of a county department's line reads its reports. */
const ofLine: Rule = (row, who, world) => {
  const filer = world.unit(row.unit_code);
  if (filer.tier !== 'county-department' || filer.line === null) return false;
  return world
    .rows('organizations.unit')
    .some(
      (unit) =>
        unit['tier'] === 'city-department' &&
        unit['line'] === filer.line &&
        world.covers(who.unit, String(unit['code'])),
    );
};

/** Material of a meeting is read by whoever was invited, unless all that points at it is restricted. */
const onAgenda: Rule = (row, who, world) =>
  world
    .rows('meetings.agenda_item')
    .some(
      (item) =>
        item['restricted'] !== true &&
        item['pinned_at'] !== null &&
        (item['subjects'] as { subjectId: string }[]).some(({ subjectId }) => subjectId === row.id) &&
        sees('meetings.agenda_item', item, who, world),
    );

const mine: Rule = (row, { role, account }) => role !== 'client' || row['client'] === account;
const roles =
  (...allowed: Sample['role'][]): Rule =>
  (_, { role }) =>
    allowed.includes(role);

/** Whose eyes a row is for, in the words of the work. A table without a rule is refused: the crawl asks for one. */
const rules: Readonly<Record<string, Rule>> = {
  'organizations.unit': (_, { role }) => role !== 'none' && role !== 'client',
  'organizations.person': both(
    roles('leader', 'office', 'unit-lead', 'org-admin', 'security-admin'),
    any(inside, (row, who, world) =>
      some(
        world
          .rows('organizations.assignment')
          .flatMap((each) => (each['person_id'] === row.id ? [each.unit_code] : [])),
        who,
        world,
      ),
    ),
  ),
  'organizations.assignment': both(roles('leader', 'office', 'unit-lead', 'org-admin', 'security-admin'), inside),
  'organizations.department_system': both(roles('office', 'org-admin'), inside),
  'organizations.stored_file': () => false,
  'reports.template': work(both(any(inside, fromAbove), (row, who) => row['state'] !== 'draft' || cityOffice(who))),
  'reports.campaign': work(both(any(inside, fromAbove), (row, who) => row['state'] !== 'draft' || cityOffice(who))),
  'reports.baseline': work(inside),
  'reports.report': work(any(inside, ofLine)),
  'reports.reminder': work(inside),
  'reports.department_value': work(inside),
  'reports.snapshot': work(inside),
  'reports.stored_file': (row, who, world) => ofRecord('reports', row, who, world),
  'meetings.leading_group': work(any(inside, fromAbove)),
  'meetings.membership': work(any(inside, fromAbove)),
  'meetings.offered_subject': work(any(inside, onAgenda)),
  'meetings.meeting': work(any(inside, invited)),
  'meetings.agenda_item': both(ofMeeting, unrestricted),
  'meetings.resolution': both(ofMeeting, unrestricted),
  'meetings.recusal': both(ofMeeting, unrestricted),
  'meetings.speech': work(both(inside, unrestricted)),
  'meetings.meeting_notice': ofMeeting,
  'meetings.check_in': ofMeeting,
  'meetings.receipt': work(inside),
  'meetings.minutes': work(
    any(inside, (row, who, world) => row['issued_on'] !== null && some(row['distribution'], who, world)),
  ),
  'meetings.minutes_revision': work(inside),
  'meetings.minutes_receipt': work(inside),
  'meetings.action_item': work(any(inside, (row, who, world) => some(row['co_unit_codes'], who, world))),
  'meetings.progress_report': with_('meetings.action_item', 'action_item_id'),
  'meetings.hand_in': with_('meetings.action_item', 'action_item_id'),
  'meetings.extension_request': with_('meetings.action_item', 'action_item_id'),
  'meetings.action_item_warning': with_('meetings.action_item', 'action_item_id'),
  'meetings.stored_file': (row, who, world) => ofRecord('meetings', row, who, world),
  'integration.department_event': both(roles('office', 'unit-lead', 'unit-staff', 'client'), inside, mine),
  'integration.dead_letter': both(roles('office'), inside),
  'integration.stored_file': () => false,
};

/** A file is seen with its record; before it has one, by whoever brought it. */
function ofRecord(service: string, row: Row, who: Sample, world: World): boolean {
  if (!working(who)) return false;
  if (row['record_type'] === null) return row['uploaded_by'] === who.account;
  const table = `${service}.${row['record_type'] as string}`;
  const record = world.byId(table, row['record_id']);
  return record !== undefined && sees(table, record, who, world);
}

export function sees(table: string, row: Row, who: Sample, world: World): boolean {
  const rule = rules[table];
  if (!rule) throw new Error(`The crawl has no rule for ${table}: say in visibility.ts whose eyes it is for`);
  return who.role !== 'none' && rule(row, who, world);
}

/** Rows of a table that are for these eyes. */
export const seenBy = (table: string, who: Sample, world: World): Row[] =>
  world.rows(table).filter((row) => sees(table, row, who, world));

/** Whoever is given a part is told of what it is a part: an action item names its meeting, though the unit was not invited. */
const WHOLES = ['meeting_id', 'resolution_id', 'campaign_id', 'template_id', 'group_id', 'person_id', 'action_item_id'];

/** Ids of everything that is not for these eyes. A subject has the id of the snapshot that it was: whoever reads one of both knows it. */
export function foreignTo(who: Sample, world: World): Set<string> {
  const rows = world.tableNames.flatMap((table) =>
    world.rows(table).map((row) => ({ row, seen: sees(table, row, who, world) })),
  );
  const known = new Set(
    rows.flatMap(({ row, seen }) => (seen ? [row.id, ...WHOLES.map((column) => row[column])] : [])),
  );
  return new Set(rows.flatMap(({ row }) => (known.has(row.id) ? [] : [row.id])));
}
