import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

export type Position = 'head' | 'deputy-head' | 'member';

export interface NewMembership {
  readonly id: string;
  readonly groupId: string;
  readonly unitCode: string;
  readonly position: Position;
  readonly displayName: string;
  readonly post: string | null;
  readonly account: string | null;
  readonly exOfficioUnitCode: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly sortOrder: number;
}

/** Somebody's seat in a leading group, from–to. An ended one stays: who was a member on a date is always known. */
@Entity('membership')
export class Membership extends ScopedRecord {
  @Column('uuid') groupId!: string;
  @Column('text') position!: Position;
  @Column('text') displayName!: string;
  @Column('text', { nullable: true }) post!: string | null;
  /** Null when the member has no login. */
  @Column('text', { nullable: true }) account!: string | null;
  /** The unit whose seat it is, when the seat goes with the post. */
  @Column('text', { nullable: true }) exOfficioUnitCode!: string | null;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('int') sortOrder!: number;

  static create(input: NewMembership): Membership {
    if (input.validTo !== null && input.validTo < input.validFrom) throw endsBeforeItBegins();
    return Object.assign(new Membership(), input);
  }

  isValidOn(date: string): boolean {
    return this.validFrom <= date && (this.validTo === null || date <= this.validTo);
  }

  /** Sooner or later than was set before, as long as the term is not over. */
  endOn(date: string, today: string): void {
    if (this.validTo !== null && this.validTo < today)
      throw new DomainError('conflict', 'membership.ended', { zh: '该成员的任期已经结束', en: 'The term has ended' });
    if (date < this.validFrom) throw endsBeforeItBegins();
    this.validTo = date;
  }
}

const endsBeforeItBegins = () =>
  new DomainError(
    'invalid',
    'membership.ends-before-it-begins',
    { zh: '任期结束不能早于开始', en: 'A term can not end before it begins' },
    [{ path: 'validTo', message: { zh: '早于开始日期', en: 'Before the first day' } }],
  );
