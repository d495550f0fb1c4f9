import { ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

/** A unit's figures of the period before, brought in by the office because no report of that period is here. */
@Entity('baseline')
export class Baseline extends ScopedRecord {
  @Column('uuid') campaignId!: string;
  @Column('jsonb') values!: Record<string, string | null>;

  static of(id: string, campaignId: string, unitCode: string, values: Record<string, string | null>): Baseline {
    return Object.assign(new Baseline(), { id, campaignId, unitCode, values });
  }
}
