import type { Route } from 'playwright-core';
import type { Person } from './person.js';
import { paper } from './paper.js';

/** Whoever fills in a unit's report. */
export class Filer {
  constructor(private readonly person: Person) {}

  async opens(campaign: string): Promise<void> {
    await this.person.takeUp(campaign);
  }

  /** Types as people do and leaves the field; what is typed is kept by itself. */
  async fillsIn(figures: Record<string, string>, text: string): Promise<void> {
    const { page } = this.person;
    for (const [name, value] of Object.entries(figures))
      await page.getByRole('textbox', { name, exact: true }).fill(value);
    await page.getByRole('textbox', { name: '工作开展情况', exact: true }).fill(text);
    await page.getByRole('textbox', { name: '工作开展情况', exact: true }).blur();
    await page.getByText('已自动保存').waitFor();
  }

  /** Goes on typing while the service has not answered yet to what was typed before. */
  async typesOnWhileItIsSaved(field: string, first: string, then: string): Promise<void> {
    const { page } = this.person;
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const held = async (route: Route) => {
      await answered;
      await route.continue();
    };
    await page.route('**/values', held);
    const input = page.getByRole('textbox', { name: field, exact: true });
    const asked = page.waitForRequest('**/values');
    await input.fill(first);
    await asked;
    await input.pressSequentially(then);
    answer();
    await input.blur();
    await page.getByText('已自动保存').waitFor();
    await page.unroute('**/values', held);
  }

  /** Evidence of a figure. */
  async attaches(indicator: string, fileName: string): Promise<void> {
    const files = this.person.page.getByRole('group', { name: `${indicator}的佐证材料` });
    await files.locator('input[type=file]').setInputFiles(paper(fileName));
    await files.getByRole('button', { name: fileName, exact: true }).waitFor();
  }

  /** Says beside a remark of the reviewer what was changed. */
  async answers(remark: string, answer: string): Promise<void> {
    await this.person.page.getByRole('textbox', { name: `答复意见：${remark}` }).fill(answer);
  }

  async submits(): Promise<void> {
    await this.person.does('提交', '提交');
    await this.person.seesState('待审核');
  }
}

/** Whoever a report is filed to. */
export class Reviewer {
  constructor(private readonly person: Person) {}

  async returns(reason: string, field: RegExp, comment: string): Promise<void> {
    await this.person.does('退回', '退回', async (form) => {
      await form.text('理由', reason);
      await form.choose('项目', field);
      await form.text('意见', comment);
    });
    await this.person.seesState('已退回');
  }

  async accepts(): Promise<void> {
    await this.person.does('审核通过', '通过');
    await this.person.seesState('已通过');
  }
}
