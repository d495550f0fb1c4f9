import type { LocalText, Tier } from '@jucai/contracts';
import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

/** By what a campaign may burden the units (为基层减负): document number, title, and the plan that lists it. */
export interface Basis {
  readonly number: string;
  readonly title: string;
  readonly plan?: string | undefined;
}

export interface CampaignInput {
  readonly title: LocalText;
  readonly period: string;
  readonly basis: Basis;
  readonly estimatedHours: number | null;
  readonly templateId: string;
  readonly targets: { readonly unitCodes: string[]; readonly tiers: Tier[] };
  readonly opensOn: string;
  readonly dueOn: string;
  readonly lateUntil: string;
}

const refuse = (code: string, zh: string, en: string) => new DomainError('conflict', code, { zh, en });

/** One round of reporting (填报任务). */
@Entity('campaign')
export class Campaign extends ScopedRecord {
  @Column('text') titleZh!: string;
  @Column('text') titleEn!: string;
  @Column('text') period!: string;
  @Column('jsonb') basis!: Basis;
  @Column('numeric', { nullable: true }) estimatedHours!: number | null;
  @Column('uuid') templateId!: string;
  /** As asked for; opening puts what they came to here. */
  @Column('text', { array: true }) targetUnitCodes!: string[];
  @Column('text', { array: true }) targetTiers!: Tier[];
  @Column('date') opensOn!: string;
  @Column('date') dueOn!: string;
  @Column('date') lateUntil!: string;
  @Column('text') state!: 'draft' | 'open' | 'closed';
  @Column('date', { nullable: true }) openedOn!: string | null;
  @Column('date', { nullable: true }) closedOn!: string | null;

  static draft(id: string, unitCode: string, input: CampaignInput): Campaign {
    const campaign = Object.assign(new Campaign(), {
      id,
      unitCode,
      state: 'draft' as const,
      openedOn: null,
      closedOn: null,
    });
    campaign.edit(input);
    return campaign;
  }

  edit(input: CampaignInput): void {
    this.expectDraft();
    const { title, targets, ...rest } = input;
    Object.assign(this, {
      ...rest,
      titleZh: title.zh,
      titleEn: title.en,
      targetUnitCodes: targets.unitCodes,
      targetTiers: targets.tiers,
    });
  }

  /** `unitCodes` is what the targets came to: from now on that list is the campaign's. */
  open(unitCodes: string[], today: string): void {
    this.expectDraft();
    if (today < this.opensOn)
      throw refuse('campaign.too-early', `填报任务 ${this.opensOn} 才开始`, `The campaign opens on ${this.opensOn}`);
    if (unitCodes.length === 0) throw refuse('campaign.no-targets', '没有填报单位', 'No unit is to report');
    Object.assign(this, { state: 'open', openedOn: today, targetUnitCodes: unitCodes });
  }

  close(today: string): void {
    if (this.state !== 'open') throw refuse('campaign.not-open', '填报任务不在进行中', 'The campaign is not open');
    Object.assign(this, { state: 'closed', closedOn: today });
  }

  expectDraft(): void {
    if (this.state !== 'draft')
      throw refuse(
        'campaign.opened',
        '填报任务已开始，不能再改',
        'The campaign was opened and is not changed any more',
      );
  }
}
