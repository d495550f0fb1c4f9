import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

const refuse = (code: string, zh: string, en: string) => new DomainError('conflict', code, { zh, en });

export interface NewPerson {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  /** The home unit: whose organization administrators keep the person's data. */
  readonly unitCode: string;
}

/** Somebody with an account. The account is never changed and never given again. */
@Entity('person')
export class Person extends ScopedRecord {
  @Column('text') account!: string;
  @Column('text') name!: string;
  @Column('boolean') enabled!: boolean;
  @Column('text', { nullable: true }) disabledReason!: string | null;
  /** Name, pinyin, initials and account, for search. */
  @Column('text') searchText!: string;

  static register(input: NewPerson, searchText: string): Person {
    return Object.assign(new Person(), { ...input, enabled: true, disabledReason: null, searchText });
  }

  rename(name: string, searchText: string): void {
    Object.assign(this, { name, searchText });
  }

  transfer(unitCode: string): void {
    this.unitCode = unitCode;
  }

  disable(by: string, reason: string): void {
    if (by === this.account)
      throw refuse('person.own-account', '不能停用自己的账号', 'Nobody disables their own account');
    if (!this.enabled) throw refuse('person.disabled', '该账号已停用', 'The account is disabled already');
    Object.assign(this, { enabled: false, disabledReason: reason });
  }

  enable(): void {
    if (this.enabled) throw refuse('person.enabled', '该账号未停用', 'The account is not disabled');
    Object.assign(this, { enabled: true, disabledReason: null });
  }

  /** A disabled account gets nothing new. */
  expectEnabled(): void {
    if (!this.enabled)
      throw refuse('person.disabled', `“${this.name}”的账号已停用`, `The account of ${this.name} is disabled`);
  }
}
