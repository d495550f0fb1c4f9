import type { Person } from './person.js';

/** Whoever presides over a meeting, and who signs its minutes. */
export class Presider {
  constructor(private readonly person: Person) {}

  async approvesAgenda(): Promise<void> {
    await this.person.does('审定议题', '同意');
  }

  async concludesItem(text: string): Promise<void> {
    const { person } = this;
    await person.does('审议此项', '转入');
    await person.does('形成结论', '记录结论', (form) => form.text('结论内容', text));
    await person.does('确认结论', '确认');
    await person.sees('已确认');
  }

  async endsMeeting(): Promise<void> {
    await this.person.does('散会', '结束会议');
    await this.person.seesState('已散会');
  }

  async signs(): Promise<void> {
    await this.person.does('签发', '签发');
    await this.person.sees('已签发');
  }
}

/** Whoever keeps the record of a meeting and writes its minutes. */
export class Secretary {
  constructor(private readonly person: Person) {}

  async opensMeeting(): Promise<void> {
    await this.person.does('开会', '开始会议');
    await this.person.seesState('会议中');
  }

  /** Ticks off somebody on the list of those who are expected. */
  async checksIn(name: string): Promise<void> {
    const { person } = this;
    const row = person.page.getByRole('group', { name: '到会情况' }).getByRole('row').filter({ hasText: name });
    await person.does('签到', '签到', undefined, row);
    await row.getByText(/本人/).waitFor();
  }

  /** Ticks off everybody else who is expected, at once. */
  async checksInAllWhoAreExpected(): Promise<void> {
    const { person } = this;
    await person.page.getByRole('group', { name: '到会情况' }).getByRole('checkbox', { name: '全选' }).check();
    await person.does(/^签到（/, '签到');
    await person.sees('已达法定人数');
  }

  async writesMinutes(): Promise<void> {
    await this.person.does('起草纪要', '生成初稿');
    await this.person.does('送审', '送审');
    await this.person.sees('待审核');
  }

  async issuesMinutes(): Promise<void> {
    await this.person.does('印发', '印发');
    await this.person.seesState('纪要已印发');
  }
}
