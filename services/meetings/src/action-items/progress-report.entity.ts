import { ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

/** What a unit says of an action item (进展反馈); its files are evidence. Never changed. */
@Entity('progress_report')
export class ProgressReport extends ScopedRecord {
  @Column('uuid') actionItemId!: string;
  @Column('text') text!: string;
  @Column('int') percent!: number;
  @Column('text', { nullable: true }) reportedBy!: string | null;
  @Column('date') reportedOn!: string;
}
