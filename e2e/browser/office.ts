import { Form } from './form.js';
import { laterBy } from './set-up.js';
import type { Person } from './person.js';

/** The talent office: calls for reports, prepares the meeting, chases what it decided. */
export class Office {
  constructor(private readonly person: Person) {}

  /** A round of reporting for one county and one of its departments, not yet opened. */
  async createsCampaign(title: string, template: string, today: string): Promise<string> {
    const { page } = this.person;
    await this.person.goTo('填报任务');
    await page.getByRole('link', { name: '新建填报任务' }).click();
    const form = new Form(page, page.locator('main'));
    await form.text('任务名称（中文）', title);
    await form.text('任务名称（英文）', title);
    await form.choose('报表模板', new RegExp(template));
    await form.choose('时段', '第 4 季度');
    await form.text('依据文号', '鹤人才办〔2023〕99号（演示）');
    await form.text('依据文件标题', '测试数据，演示用');
    await form.units('填报单位', ['浚县', '浚县人力资源和社会保障局']);
    await form.value('截止日期', laterBy(today, 14));
    await form.value('补报截止', laterBy(today, 28));
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.waitForURL(/campaigns\/[^/]+\/show/);
    return new URL(page.url()).pathname;
  }

  async opensCampaign(): Promise<void> {
    await this.person.does('下发', '下发');
    await this.person.seesState('填报中');
  }

  /** The figure of all units together, opened into the units that it is made of. */
  async drillsDown(campaignPath: string, indicator: string, value: string, units: readonly string[]): Promise<void> {
    const { page } = this.person;
    await this.person.open(`${campaignPath}?tab=roll-up`);
    await page.getByRole('link', { name: `${indicator} ${value}`, exact: true }).click();
    const parts = page.getByRole('region', { name: `${indicator}：构成` });
    for (const unit of units) await parts.getByText(unit, { exact: true }).first().waitFor();
  }

  async freezes(): Promise<void> {
    await this.person.does('汇总定稿', '定稿');
    await this.person.page.waitForURL(/tab=snapshots/);
  }

  async plansMeeting(title: string, today: string, presider: RegExp): Promise<string> {
    const { page } = this.person;
    await this.person.goTo('会议');
    await this.person.does('筹备会议', '开始筹备', async (form) => {
      await form.choose('类别', '专题会议');
      await form.text('会议名称', title);
      await form.text('会议英文名称', title);
      await form.value('会议时间', `${today}T16:00`);
      await form.text('地点', '市委第二会议室（演示）');
      await form.choose('主持人', presider);
      await form.text('会议记录人', '宋晓棠');
    });
    await page.waitForURL(/meetings\/meetings\/[^/]+\/show/);
    return new URL(page.url()).pathname;
  }

  /** An item that hears what was frozen. */
  async addsItem(title: string, snapshot: RegExp): Promise<void> {
    await this.person.does('增加议题', '增加', async (form) => {
      await form.choose('议题类别', '听取');
      await form.text('议题名称', title);
      await form.unit('汇报单位', '浚县');
      await form.tick('议题材料', snapshot);
    });
    await this.person.sees(title);
  }

  async approvesAgenda(): Promise<void> {
    await this.person.does('审定议题', '同意');
  }

  /** Short notice, which needs its reason; the county alone is asked to come. */
  async convenes(today: string): Promise<void> {
    await this.person.does('发出会议通知', '发出通知', async (form) => {
      await form.text('通知正文', '测试通知：请按时参会。');
      await form.value('回执截止', today);
      const remove = form.root.getByRole('button', { name: '移除', exact: true });
      for (let left = await remove.count(); left > 1; left -= 1) await remove.first().click();
      await form.unit('单位', '浚县');
      await form.text('理由', '测试：当日召开');
    });
    await this.person.seesState('已通知');
  }

  async assigns(title: string, today: string): Promise<void> {
    await this.person.does('交办督办事项', '交办', async (form) => {
      await form.text('会议要求', '测试：按会议要求落实');
      await form.text('事项名称', title);
      await form.text('事项英文名称', title);
      await form.text('办结标准', '测试：完成并附佐证');
      await form.unit('牵头单位', '浚县');
      await form.text('责任领导', '测试岗位');
      await form.value('完成时限', laterBy(today, 28));
    });
    await this.person.page.locator('main').getByRole('link', { name: title }).waitFor();
  }

  async closes(): Promise<void> {
    await this.person.does('销号', '销号', (form) => form.choose('满意度', '满意'));
    await this.person.seesState('已销号');
  }
}
