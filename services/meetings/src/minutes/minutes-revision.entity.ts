import { ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';
import type { MinutesContent } from './minutes.schemas.js';

/** The minutes as they stood at one time; never changed, so that no composing loses a hand edit. */
@Entity('minutes_revision')
export class MinutesRevision extends ScopedRecord {
  @Column('uuid') minutesId!: string;
  @Column('int') number!: number;
  @Column('text') origin!: 'composed' | 'edited';
  @Column('jsonb') content!: MinutesContent;
  @Column('text', { nullable: true }) writtenBy!: string | null;
  @Column('timestamptz') writtenAt!: Date;
}
