import { ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

/** Somebody came (签到). A member's delegate is in the room but not counted. */
@Entity('check_in')
export class CheckIn extends ScopedRecord {
  @Column('uuid') meetingId!: string;
  /** The seat; null for who sits in. */
  @Column('uuid', { nullable: true }) membershipId!: string | null;
  @Column('text') attendingUnitCode!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) post!: string | null;
  @Column('text') capacity!: 'member' | 'sit-in';
  @Column('text') presence!: 'present' | 'delegate';
  @Column('timestamptz') at!: Date;
}
