import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { TheBrowser } from './browser.js';
import { Filer, Reviewer } from './filer.js';
import { LeadUnit } from './lead-unit.js';
import { Office } from './office.js';
import type { Person } from './person.js';
import { Presider, Secretary } from './presider.js';
import { publishTemplate } from './set-up.js';
import { stepsIn } from './steps.js';

/** The narrowest screen on which notices are answered and progress is reported. */
const PHONE = 360;

/** Report → meet → decide → chase, by the people whose work it is. Each step needs the one before it. */
describe('a round of reports, heard by a meeting and followed up', () => {
  const run = new Date().toISOString().slice(5, 19).replace(/[-:T]/g, '');
  const campaign = `测试快报${run}`;
  const meeting = `测试专题会议${run}`;
  const task = `测试事项${run}`;
  const template = `测试快报表${run}`;
  const work = '测试：本季度开展引才活动，落实到人，数据已核对。';
  let browser: TheBrowser;
  let campaignPath: string;
  let meetingPath: string;
  let today: string;
  let office: Person;
  let director: Person;
  let county: Person;
  const step = stepsIn(() => browser);

  beforeAll(async () => {
    browser = await TheBrowser.open();
  });
  afterAll(async () => {
    await browser?.close();
  });

  step('the office and the county sign in, each on Keycloak’s page', async () => {
    office = await browser.as('office.staff');
    director = await browser.as('office.director');
    county = await browser.as('xunxian.lead');
    const { businessTime } = await office.asks<{ businessTime: string }>('GET', '/api/organizations/me');
    today = new Date(Date.parse(businessTime) + 8 * 3_600_000).toISOString().slice(0, 10);
    await publishTemplate(office, run, template);
  });

  step('the office makes a campaign, the director opens it and sees every unit on the board', async () => {
    campaignPath = await new Office(office).createsCampaign(campaign, template, today);
    expect(await office.look('campaign-draft')).toEqual([]);
    await director.open(campaignPath);
    await new Office(director).opensCampaign();
    await director.sees('浚县人社局');
    expect(await director.look('campaign-board')).toEqual([]);
  });

  step('county department staff fill in the report, which keeps itself, and may not submit it', async () => {
    const staff = await browser.as('xunxian.hrss.staff');
    expect(await staff.look('home-staff')).toEqual([]);
    const filer = new Filer(staff);
    await filer.opens(campaign);
    await filer.fillsIn({ '新引进人才 人': '12', '留任人才 人': '9' }, work);
    await filer.typesOnWhileItIsSaved('工作开展情况', '测试：本季度开展引才活动，', '落实到人，数据已核对。');
    await filer.attaches('新引进人才', '引进名册.pdf');
    expect(await staff.look('report-filling')).toEqual([]);
    expect(await staff.offered('提交')).toBe(false);
    await staff.page.reload();
    const introduced = staff.page.getByRole('textbox', { name: '新引进人才 人' });
    expect(await introduced.inputValue()).toBe('12');
    expect(await staff.page.getByRole('textbox', { name: '工作开展情况' }).inputValue()).toBe(work);
    await staff.close();
  });

  step(
    'the department submits; the county returns it with a comment on one field; it is mended and accepted',
    async () => {
      const lead = await browser.as('xunxian.hrss.lead');
      const filer = new Filer(lead);
      await filer.opens(campaign);
      await filer.submits();
      await county.takeUp(new RegExp(`浚县人社局.*${campaign}`));
      await new Reviewer(county).returns('测试：一项数据待核', /新引进人才/, '测试：请核对名册');
      expect(await county.look('report-returned')).toEqual([]);
      // What the county did appears in the department's open window by itself.
      await lead.seesState('已退回');
      await lead.sees('测试：请核对名册');
      await filer.answers('测试：请核对名册', '测试：已核对，减去重复一人');
      await filer.fillsIn({ '新引进人才 人': '11' }, work);
      await filer.submits();
      await county.seesState('待审核');
      await new Reviewer(county).accepts();
      await lead.seesState('已通过');
      await lead.close();
    },
  );

  step('the county files its own report; the city returns and accepts it', async () => {
    const filer = new Filer(county);
    await filer.opens(campaign);
    await filer.fillsIn({ '新引进人才 人': '30', '留任人才 人': '25' }, work);
    await filer.attaches('新引进人才', '县引进名册.pdf');
    await filer.submits();
    await office.takeUp(new RegExp(`浚县.*${campaign}`));
    await new Reviewer(office).returns('测试：请补充', /工作开展情况/, '测试：写明责任单位');
    await county.seesState('已退回');
    await filer.answers('测试：写明责任单位', '测试：已写明');
    await filer.fillsIn({}, `${work}责任单位已写明。`);
    await filer.submits();
    await office.seesState('待审核');
    await new Reviewer(office).accepts();
    expect(await office.look('report-accepted')).toEqual([]);
  });

  step('the figures roll up, open into their parts, and are frozen', async () => {
    const work = new Office(office);
    await work.drillsDown(campaignPath, '新引进人才', '30', ['浚县']);
    expect(await office.look('roll-up')).toEqual([]);
    await work.freezes();
    await office.sees(`${campaign}（汇总）`);
  });

  step('the office plans a meeting that hears them; director, deputy and head approve the agenda', async () => {
    const work = new Office(office);
    meetingPath = await work.plansMeeting(meeting, today, /程远之/);
    await work.addsItem(`听取${campaign}`, new RegExp(campaign));
    expect(await office.look('agenda')).toEqual([]);
    await director.takeUp(new RegExp(meeting));
    await new Office(director).approvesAgenda();
    const deputy = await browser.as('city.deputy');
    await deputy.takeUp(new RegExp(meeting));
    await new Presider(deputy).approvesAgenda();
    await deputy.close();
    const head = await browser.as('city.presider');
    await head.takeUp(new RegExp(meeting));
    await new Presider(head).approvesAgenda();
    await head.close();
    await work.convenes(today);
  });

  step('the county answers the notice on a phone', async () => {
    const phone = await browser.as('xunxian.staff', PHONE);
    expect(await phone.look('phone-home')).toEqual([]);
    await phone.takeUp(new RegExp(meeting));
    await new LeadUnit(phone).answersNotice('梁志勤', '县委人才办主任（演示）');
    expect(await phone.look('phone-notice')).toEqual([]);
    expect(await phone.overflows()).toBe(false);
    await phone.close();
  });

  step('the meeting sits: attendance, the item is heard, the reports are marked heard by themselves', async () => {
    const presider = await browser.as('city.presider');
    const secretary = new Secretary(office);
    await secretary.opensMeeting();
    await secretary.checksIn('程远之');
    await secretary.checksInAllWhoAreExpected();
    await presider.open(meetingPath);
    await new Presider(presider).concludesItem('测试：会议听取了快报。');
    await presider.sees('已落实');
    await new Presider(presider).endsMeeting();
    expect(await presider.look('meeting-concluded')).toEqual([]);
    await presider.close();
    await county.seesState('已听取');
  });

  step('the minutes are composed, checked, signed by the presider, issued and received', async () => {
    const secretary = new Secretary(office);
    await secretary.writesMinutes();
    await director.takeUp(new RegExp(meeting));
    await director.does('审核通过', '通过');
    const deputy = await browser.as('city.deputy');
    await deputy.takeUp(new RegExp(meeting));
    await deputy.does('审核通过', '通过');
    await deputy.close();
    const presider = await browser.as('city.presider');
    await presider.takeUp(new RegExp(meeting));
    await new Presider(presider).signs();
    expect(await presider.look('minutes-signed')).toEqual([]);
    await presider.close();
    await secretary.issuesMinutes();
  });

  step(
    'a task is given to the county, which signs, reports on a phone and hands in; the office verifies and closes',
    async () => {
      await new Office(office).assigns(task, today);
      const phone = await browser.as('xunxian.staff', PHONE);
      await phone.takeUp(new RegExp(task));
      const unit = new LeadUnit(phone);
      await unit.signsForTask();
      await unit.reportsProgress('测试：已完成一半', '50');
      expect(await phone.look('phone-progress')).toEqual([]);
      expect(await phone.overflows()).toBe(false);
      expect(await phone.offered('报结')).toBe(false);
      await phone.close();
      await county.takeUp(new RegExp(task));
      await new LeadUnit(county).handsIn('测试：已全部完成', '办结佐证.pdf');
      await office.takeUp(new RegExp(task));
      await new Office(office).closes();
      expect(await office.look('task-closed')).toEqual([]);
      await county.seesState('已销号');
    },
  );
});
