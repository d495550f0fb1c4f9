import { ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

export interface NewDepartmentEvent {
  readonly id: string;
  readonly unitCode: string;
  readonly client: string;
  readonly source: string;
  readonly sourceId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly occurredAt: Date;
  readonly data: object;
  readonly bodyHash: string;
  /** Type of the event by which the other services heard of it. */
  readonly announcedAs: string;
  readonly correlationId: string | null;
}

/** What a department system sent and was accepted, as it came: the beginning of a figure's lineage. Never changed. */
@Entity('department_event')
export class DepartmentEvent extends ScopedRecord {
  @Column('text') client!: string;
  @Column('text') source!: string;
  @Column('text') sourceId!: string;
  @Column('text') type!: string;
  @Column('int') schemaVersion!: number;
  @Column('timestamptz') occurredAt!: Date;
  @Column('jsonb') data!: object;
  @Column('text') bodyHash!: string;
  @Column('text') announcedAs!: string;
  @Column('text', { nullable: true }) correlationId!: string | null;

  static accept(input: NewDepartmentEvent): DepartmentEvent {
    return Object.assign(new DepartmentEvent(), input);
  }
}
