import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { City } from '../test/city.js';

const tables = [
  'leading_group',
  'membership',
  'offered_subject',
  'meeting',
  'agenda_item',
  'meeting_notice',
  'receipt',
  'check_in',
  'speech',
  'recusal',
  'resolution',
  'minutes',
  'minutes_revision',
  'minutes_receipt',
  'action_item',
  'progress_report',
  'extension_request',
  'hand_in',
  'action_item_warning',
];

/** Plain SQL as the service's own role, as somebody would who got past all code. */
describe('row-level security', () => {
  let city: City;
  let role: pg.Client;
  beforeAll(async () => {
    city = await City.start();
    const { meeting, approved, secret } = await city.concluded();
    const { office, director, deputy, head, sciLead } = city.callers;
    await city.ok(office.post(`/meetings/${meeting.id}/speeches`).send({ speaker: '演示', text: '发言' }), 201);
    const item = await city.assign(meeting.id, { resolutionId: approved.id });
    await city.act(office, `/action-items/${item.id}/urge`, 1, { text: '请办理' });
    const accepted = await city.act(sciLead, `/action-items/${item.id}/accept`, 1);
    const reported = await city.act(sciLead, `/action-items/${item.id}/report-progress`, accepted.version, {
      text: '推进',
      percent: 20,
    });
    const asked = await city.act(sciLead, `/action-items/${item.id}/ask-extension`, reported.version, {
      until: '2023-06-30',
      reason: '需要时间',
    });
    const fileIds = [await city.upload(sciLead)];
    await city.act(sciLead, `/action-items/${item.id}/submit`, asked.version, { text: '已办结', fileIds });
    await city.service.sql.query(
      `insert into recusal (id, unit_code, path, filed_as, restricted, meeting_id, agenda_item_id, membership_id, reason)
       values (gen_random_uuid(), 'hebi', '', '{}', true, $1, $2, $3, '利害关系')`,
      [meeting.id, secret.id, city.seats['sci']],
    );
    let minutes = await city.ok(office.post(`/meetings/${meeting.id}/minutes/compose`).send({}));
    minutes = await city.act(office, `/meetings/${meeting.id}/minutes/submit`, minutes.version);
    for (const caller of [director, deputy])
      minutes = await city.act(caller, `/meetings/${meeting.id}/minutes/approve`, minutes.version);
    minutes = await city.act(head, `/meetings/${meeting.id}/minutes/sign`, minutes.version);
    await city.act(office, `/meetings/${meeting.id}/minutes/issue`, minutes.version, { distribution: ['xunxian'] });
    role = new pg.Client({ connectionString: city.service.database.runtimeUrl });
    await role.connect();
  });
  afterAll(async () => {
    await role.end();
    await city.stop();
  });

  const counts = async () => {
    const { rows } = await role.query(
      tables.map((table) => `select '${table}' as name, count(*)::int as count from ${table}`).join(' union all '),
    );
    return Object.fromEntries((rows as { name: string; count: number }[]).map(({ name, count }) => [name, count]));
  };
  /** Within a transaction in that scope. */
  const within = async <T>(path: string, account: string, work: () => Promise<T>, assignment = ''): Promise<T> => {
    await role.query('begin');
    await role.query(
      `select set_config('app.lo', $1, true), set_config('app.hi', $2, true), set_config('app.path', $1, true), set_config('app.account', $3, true),
         set_config('app.assignment', $4, true)`,
      [path, path === '' ? '' : `${path.slice(0, -1)}0`, account, assignment],
    );
    try {
      return await work();
    } finally {
      await role.query('rollback');
    }
  };
  const nothing = Object.fromEntries(tables.map((table) => [table, 0]));

  it('shows nothing without a scope, on a fresh connection and on a reused one', async () => {
    expect(await counts()).toEqual(nothing);
    const all = await within('/hebi/', 'office.staff', counts, city.callers.office.assignment.id);
    expect(Object.entries(all).filter(([, count]) => count === 0)).toEqual([]);
    // After commit the settings are '', not unset: the form that is easy to get wrong.
    expect(await counts()).toEqual(nothing);
    expect(await within('', '', counts)).toEqual(nothing);
  });

  it('shows a unit its own and what is shared with it, another county nothing but the group', async () => {
    const xun = await within('/hebi/xunxian/', 'xun.lead', counts);
    expect(xun).toMatchObject({
      meeting: 1,
      agenda_item: 2,
      resolution: 2,
      recusal: 0,
      speech: 0,
      receipt: 1,
      minutes: 1,
      minutes_revision: 0,
      minutes_receipt: 1,
      offered_subject: 1,
      action_item: 1,
      progress_report: 1,
    });
    const qi = await within('/hebi/qixian/', 'qi.lead', counts);
    expect(qi).toEqual({ ...nothing, leading_group: 1, membership: 3 });
    const member = await within('/hebi/hebi_kj/', 'sci.lead', counts);
    expect(member).toMatchObject({ agenda_item: 3, resolution: 3, recusal: 1 });
    const open = { agenda_item: 2, resolution: 2, recusal: 0 };
    expect(await within('/hebi/', 'org.admin', counts)).toMatchObject(open);
    // Another's assignment opens nothing, nor the office's account without the one it acts by.
    expect(await within('/hebi/', 'org.admin', counts, city.callers.office.assignment.id)).toMatchObject(open);
    expect(await within('/hebi/', 'office.staff', counts)).toMatchObject(open);
  });

  it('lets nobody write what they only read', async () => {
    const { rows } = await city.service.sql.query('select id from meeting');
    const change = (text: string) =>
      within('/hebi/xunxian/', 'xun.lead', async () => (await role.query(text)).rowCount);
    expect(await change(`update meeting set place = 'x'`)).toBe(0);
    expect(await change('delete from action_item')).toBe(0);
    expect(await change(`update agenda_item set title = 'x'`)).toBe(0);
    expect(await change(`update receipt set state = 'attending'`)).toBe(1);
    const smuggle = within('/hebi/xunxian/', 'xun.lead', () =>
      role.query(
        `insert into check_in (id, unit_code, path, filed_as, meeting_id, attending_unit_code, name, capacity, presence, at)
         values (gen_random_uuid(), 'hebi', '/hebi/xunxian/', '{}', $1, 'xunxian', 'x', 'sit-in', 'present', now())`,
        [rows[0].id],
      ),
    );
    await expect(smuggle).rejects.toThrow(/row-level security/);
  });

  it('counts through its definer functions what a scope hides, and says no more than the number', async () => {
    const { rows } = await city.service.sql.query('select id from meeting');
    const offered = await city.service.sql.query('select id from offered_subject');
    const asked = await within('/hebi/qixian/', 'qi.lead', () =>
      role.query(
        `select undecided_items($1) as open, next_resolution_number($1, false) as next, next_resolution_number($1, true) as next_restricted,
           leading_group_code_taken('hebi-talent') as taken, other_meeting_shows($2, gen_random_uuid(), 'xunxian') as shown`,
        [rows[0].id, offered.rows[0].id],
      ),
    );
    expect(asked.rows).toEqual([{ open: 0, next: 3, next_restricted: 2, taken: true, shown: true }]);
  });
});
