import { ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

/** The day after the deadline. */
export const OVERDUE = -1;
/** How many days before a deadline a unit is reminded. */
export const REMINDER_DAYS: readonly number[] = [14, 7, 3, 1, OVERDUE];

/** A unit was reminded of a report: stands among its to-dos, and in the report's history. */
@Entity('reminder')
export class Reminder extends ScopedRecord {
  @Column('uuid') reportId!: string;
  @Column('int') daysLeft!: number;
  @Column('date') dueOn!: string;
  @Column('date') remindedOn!: string;

  static of(input: {
    id: string;
    unitCode: string;
    reportId: string;
    daysLeft: number;
    dueOn: string;
    remindedOn: string;
  }): Reminder {
    return Object.assign(new Reminder(), input);
  }

  /** The same deadline again, after the report came back. */
  repeat(today: string): void {
    this.remindedOn = today;
  }
}
