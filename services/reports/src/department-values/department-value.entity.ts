import { ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

export interface StatisticsValueInput {
  readonly unitCode: string;
  readonly period: string;
  readonly indicatorCode: string;
  readonly value: string;
  readonly departmentEventId: string;
  readonly system: string;
  readonly occurredAt: string;
}

/** The figure that a department's system gave for a unit and a period: the latest by the time it happened. */
@Entity('department_value')
export class DepartmentValue extends ScopedRecord {
  @Column('text') period!: string;
  @Column('text') indicatorCode!: string;
  @Column('text') value!: string;
  @Column('uuid') departmentEventId!: string;
  @Column('text') system!: string;
  @Column('timestamptz') occurredAt!: Date;

  static first(id: string, input: StatisticsValueInput): DepartmentValue {
    const { unitCode, period, indicatorCode } = input;
    const record = Object.assign(new DepartmentValue(), {
      id,
      unitCode,
      period,
      indicatorCode,
      occurredAt: new Date(0),
    });
    record.take(input);
    return record;
  }

  /** An older figure that comes late changes nothing. */
  take({ value, departmentEventId, system, occurredAt }: StatisticsValueInput): void {
    const at = new Date(occurredAt);
    if (at.getTime() >= this.occurredAt.getTime())
      Object.assign(this, { value, departmentEventId, system, occurredAt: at });
  }
}
