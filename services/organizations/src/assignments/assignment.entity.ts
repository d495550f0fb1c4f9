import { administrators, type AssignmentState, type Role } from '@jucai/contracts';
import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

const refuse = (code: string, zh: string, en: string, path: string) =>
  new DomainError('conflict', code, { zh, en }, [{ path, message: { zh, en } }]);

export interface NewAssignment {
  readonly id: string;
  readonly personId: string;
  readonly account: string;
  readonly unitCode: string;
  readonly homeUnitCode: string | null;
  readonly roles: readonly Role[];
  readonly post: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

type Held = Pick<AssignmentState, 'id' | 'unitCode' | 'roles' | 'validFrom' | 'validTo' | 'enabled'>;
interface Period {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Whose business it is: that of one of the three separated administrators (三员分立), or the work itself. */
export const dutyOf = (roles: readonly Role[]): Role | 'work' =>
  roles.find((role) => administrators.includes(role)) ?? 'work';

const overlaps = (a: Period, b: Period): boolean =>
  (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);

/** A person's unit and roles, from–to. */
@Entity('assignment')
export class Assignment extends ScopedRecord {
  @Column('uuid') personId!: string;
  @Column('text') account!: string;
  @Column('text', { nullable: true }) post!: string | null;
  @Column('text', { nullable: true }) homeUnitCode!: string | null;
  @Column('text', { array: true }) roles!: Role[];
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('boolean') ended!: boolean;
  @Column('text', { nullable: true }) endReason!: string | null;

  /** `held`: the account's assignments so far, over all units. */
  static grant(input: NewAssignment, held: readonly Held[]): Assignment {
    const assignment = Object.assign(new Assignment(), {
      ...input,
      roles: sorted(input.roles),
      ended: false,
      endReason: null,
    });
    assignment.expectSound(held);
    return assignment;
  }

  change(
    input: {
      roles?: readonly Role[] | undefined;
      post?: string | null | undefined;
      validTo?: string | null | undefined;
    },
    held: readonly Held[],
    today: string,
  ): void {
    this.expectNotOver(today);
    if (input.roles !== undefined) this.roles = sorted(input.roles);
    if (input.post !== undefined) this.post = input.post;
    if (input.validTo !== undefined) {
      if (input.validTo !== null && input.validTo < today) {
        throw refuse(
          'assignment.in-the-past',
          '截止日期不能早于今天；要立即结束请用“结束任职”',
          'It can not be made to have ended before today; end it instead',
          'validTo',
        );
      }
      this.validTo = input.validTo;
    }
    this.expectSound(held);
  }

  /** Ends with the day `on`, or at once. What was done in it stays done by it. */
  end(on: string | null, reason: string, today: string): void {
    this.expectNotOver(today);
    if (on === null) {
      const last = today < this.validFrom ? this.validFrom : today;
      Object.assign(this, { ended: true, validTo: this.validTo !== null && this.validTo < last ? this.validTo : last });
    } else {
      if (on < today || on < this.validFrom || (this.validTo !== null && on > this.validTo)) {
        throw refuse(
          'assignment.end-out-of-range',
          '结束日期须在今天之后、任期之内',
          'It ends between today and the end of its period',
          'on',
        );
      }
      this.validTo = on;
    }
    this.endReason = reason;
  }

  private expectNotOver(today: string): void {
    if (this.ended || (this.validTo !== null && this.validTo < today)) {
      throw refuse('assignment.over', '该任职已结束', 'The assignment is over', 'validTo');
    }
  }

  private expectSound(held: readonly Held[]): void {
    if (this.validTo !== null && this.validTo < this.validFrom) {
      throw refuse('assignment.period', '截止日期不能早于起始日期', 'It can not end before it begins', 'validTo');
    }
    const others = held.filter((other) => other.id !== this.id && other.enabled && overlaps(this, other));
    if (others.some(({ unitCode }) => unitCode === this.unitCode)) {
      throw refuse(
        'assignment.overlap',
        '该人员在此单位同一时期已有任职',
        'The person holds an assignment at this unit in that period',
        'validFrom',
      );
    }
    const duty = dutyOf(this.roles);
    if ((duty !== 'work' && this.roles.length > 1) || others.some(({ roles }) => dutyOf(roles) !== duty)) {
      throw refuse(
        'assignment.separated-roles',
        '三员分立：机构管理员、安全管理员、审计员互不兼任，也不兼任业务岗位',
        'The three administrators are separated: nobody holds two of these roles, nor one of them beside the work',
        'roles',
      );
    }
  }
}

const sorted = (roles: readonly Role[]): Role[] => [...new Set(roles)].sort();
