import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

/** A unit's receipt of issued minutes; the unit owns it. */
@Entity('minutes_receipt')
export class MinutesReceipt extends ScopedRecord {
  @Column('uuid') minutesId!: string;
  @Column('uuid') meetingId!: string;
  @Column('text') documentNumber!: string;
  @Column('text', { nullable: true }) acknowledgedBy!: string | null;
  @Column('timestamptz', { nullable: true }) acknowledgedAt!: Date | null;

  acknowledge(by: string, at: Date): void {
    if (this.acknowledgedAt)
      throw new DomainError('conflict', 'minutes.acknowledged', { zh: '已签收', en: 'Acknowledged already' });
    Object.assign(this, { acknowledgedBy: by, acknowledgedAt: at });
  }
}
