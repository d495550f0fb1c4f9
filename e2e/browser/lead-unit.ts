import type { Person } from './person.js';

/** The unit that is invited to a meeting and carries out what it decided. */
export class LeadUnit {
  constructor(private readonly person: Person) {}

  async answersNotice(name: string, post: string): Promise<void> {
    const { person } = this;
    await person.does('回执', '提交回执', async (form) => {
      await form.text('姓名', name);
      await form.text('职务', post);
    });
    await person.sees('参会');
  }

  async signsForTask(): Promise<void> {
    await this.person.does('签收', '签收');
    await this.person.seesState('已签收');
  }

  async reportsProgress(text: string, percent: string): Promise<void> {
    await this.person.does('反馈进展', '提交反馈', async (form) => {
      await form.text('进展情况', text);
      await form.value('完成百分比', percent);
    });
    await this.person.sees(`完成 ${percent}%`);
  }

  async handsIn(text: string, evidence: string): Promise<void> {
    await this.person.does('报结', '报结', async (form) => {
      await form.text('办结情况', text);
      await form.file('佐证材料', evidence);
    });
    await this.person.seesState('已报结');
  }
}
