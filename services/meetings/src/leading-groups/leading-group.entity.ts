import type { LocalText } from '@jucai/contracts';
import { ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

export interface NewLeadingGroup {
  readonly id: string;
  readonly unitCode: string;
  readonly code: string;
  readonly name: LocalText;
  readonly officeName: LocalText;
  readonly documentSeries: string;
  readonly minutesMark: string;
}

/** The body that meets (领导小组), with the name of its office and how its documents are numbered. */
@Entity('leading_group')
export class LeadingGroup extends ScopedRecord {
  @Column('text') code!: string;
  @Column('text') nameZh!: string;
  @Column('text') nameEn!: string;
  @Column('text') officeNameZh!: string;
  @Column('text') officeNameEn!: string;
  /** 发文代字, such as 鹤人才. */
  @Column('text') documentSeries!: string;
  /** The red mark of its minutes. */
  @Column('text') minutesMark!: string;

  static create({ name, officeName, ...rest }: NewLeadingGroup): LeadingGroup {
    return Object.assign(new LeadingGroup(), rest, {
      nameZh: name.zh,
      nameEn: name.en,
      officeNameZh: officeName.zh,
      officeNameEn: officeName.en,
    });
  }

  rename({ name, officeName, documentSeries, minutesMark }: Omit<NewLeadingGroup, 'id' | 'unitCode' | 'code'>): void {
    Object.assign(this, {
      nameZh: name.zh,
      nameEn: name.en,
      officeNameZh: officeName.zh,
      officeNameEn: officeName.en,
      documentSeries,
      minutesMark,
    });
  }
}
