import type { EmployerDetails, EmployerType, LocalText, Tier, UnitKind, UnitState } from '@jucai/contracts';
import { DomainError, VersionedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

const refuse = (code: string, zh: string, en: string) => new DomainError('conflict', code, { zh, en });

/** Which kinds may stand directly below which: an employer has nothing below it, a county none beside departments and employers. */
const below: Record<UnitKind, readonly UnitKind[]> = {
  city: ['county', 'district', 'functional-area', 'department', 'employer'],
  county: ['department', 'employer'],
  district: ['department', 'employer'],
  'functional-area': ['department', 'employer'],
  department: ['department', 'employer'],
  employer: [],
};

/** The tier follows from the kind and from where the unit stands (glossary: derived from the unit). */
export function tierOf(kind: UnitKind, parentTier: Tier | null): Tier {
  if (kind === 'city') return 'city';
  if (kind === 'employer') return 'employer';
  if (kind !== 'department') return 'county';
  return parentTier === 'city' || parentTier === 'city-department' ? 'city-department' : 'county-department';
}

export interface NewUnit {
  readonly id: string;
  readonly code: string;
  readonly name: LocalText;
  readonly shortName: LocalText;
  readonly kind: UnitKind;
  readonly line: string | null;
  readonly employer: EmployerDetails | null;
  readonly validFrom: string;
  readonly sortOrder: number;
}

/** A node of the hierarchy. Its code is never changed and never given again. */
@Entity('unit')
export class Unit extends VersionedRecord {
  @Column('text') code!: string;
  @Column('text') nameZh!: string;
  @Column('text') nameEn!: string;
  @Column('text') shortNameZh!: string;
  @Column('text') shortNameEn!: string;
  @Column('text') kind!: UnitKind;
  @Column('text') tier!: Tier;
  @Column('text', { nullable: true }) line!: string | null;
  @Column('text', { nullable: true }) employerType!: EmployerType | null;
  @Column('text', { nullable: true }) creditCode!: string | null;
  @Column('text', { nullable: true }) statisticalHomeCode!: string | null;
  @Column('text', { nullable: true }) parentCode!: string | null;
  @Column('text') status!: 'active' | 'abolished';
  @Column('text', { nullable: true }) successorCode!: string | null;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('int') sortOrder!: number;
  /** Names, pinyin and initials, for search. */
  @Column('text') searchText!: string;

  static create(input: NewUnit, parent: Unit | null, searchText: string): Unit {
    if (parent) parent.expectActive();
    const unit = Object.assign(new Unit(), {
      id: input.id,
      code: input.code,
      nameZh: input.name.zh,
      nameEn: input.name.en,
      shortNameZh: input.shortName.zh,
      shortNameEn: input.shortName.en,
      kind: input.kind,
      tier: tierOf(input.kind, parent?.tier ?? null),
      line: input.line,
      parentCode: parent?.code ?? null,
      status: 'active' as const,
      successorCode: null,
      validFrom: input.validFrom,
      validTo: null,
      sortOrder: input.sortOrder,
      searchText,
      employerType: null,
      creditCode: null,
      statisticalHomeCode: null,
    });
    if (input.employer) unit.describeEmployer(input.employer);
    if (parent) unit.expectFits(parent);
    else if (unit.kind !== 'city') throw refuse('unit.root-must-be-city', '根单位必须是市', 'The root must be a city');
    return unit;
  }

  rename(name: LocalText, shortName: LocalText, searchText: string): void {
    this.expectActive();
    Object.assign(this, {
      nameZh: name.zh,
      nameEn: name.en,
      shortNameZh: shortName.zh,
      shortNameEn: shortName.en,
      searchText,
    });
  }

  /** `parentChain`: codes from the new parent up to the root; a unit can't come to stand below itself. */
  moveTo(parent: Unit, parentChain: readonly string[]): void {
    this.expectActive();
    parent.expectActive();
    if (this.parentCode === null) throw refuse('unit.root-stays', '根单位不能移动', 'The root can not be moved');
    if (parentChain.includes(this.code))
      throw refuse('unit.below-itself', '不能移动到本单位或其下级单位之下', 'A unit can not be moved below itself');
    if (parent.code === this.parentCode)
      throw refuse('unit.already-there', '该单位已在此上级之下', 'The unit stands there already');
    this.expectFits(parent);
    this.parentCode = parent.code;
    this.tier = tierOf(this.kind, parent.tier);
  }

  /** Whether it stands below another tier than before. What is below it follows then. */
  takeTierBelow(parent: Unit): boolean {
    const tier = tierOf(this.kind, parent.tier);
    if (tier === this.tier) return false;
    this.tier = tier;
    return true;
  }

  describeEmployer({ type, creditCode, statisticalHomeCode }: EmployerDetails): void {
    this.expectActive();
    if (this.kind !== 'employer')
      throw refuse('unit.no-employer', '只有用人单位才有这些信息', 'Only an employer has these details');
    Object.assign(this, { employerType: type, creditCode, statisticalHomeCode });
  }

  /** Only what counts people of its own may be an employer's statistical home (统计归属). `path`: the field that names it. */
  expectCountsPeople(path: string): void {
    this.expectActive();
    if (this.tier === 'city' || this.tier === 'county') return;
    const text = {
      zh: '统计归属须为市或县区（功能区）',
      en: 'The statistical home is the city, or a county, district or functional area',
    };
    throw new DomainError('conflict', 'unit.no-statistical-home', text, [{ path, message: text }]);
  }

  abolish(successor: Unit | null, on: string): void {
    this.expectActive();
    if (this.parentCode === null) throw refuse('unit.root-stays', '根单位不能撤销', 'The root can not be abolished');
    if (successor?.code === this.code)
      throw refuse('unit.own-successor', '承接单位不能是本单位', 'A unit can not succeed itself');
    successor?.expectActive();
    if (on < this.validFrom) throw refuse('unit.period', '撤销日期不能早于设立日期', 'It can not end before it began');
    Object.assign(this, { status: 'abolished', validTo: on, successorCode: successor?.code ?? null });
  }

  /** The whole state as other services get it. */
  state(): UnitState {
    return {
      code: this.code,
      name: { zh: this.nameZh, en: this.nameEn },
      shortName: { zh: this.shortNameZh, en: this.shortNameEn },
      kind: this.kind,
      tier: this.tier,
      parentCode: this.parentCode,
      line: this.line,
      employer: this.employer(),
      status: this.status,
      successorCode: this.successorCode,
      validFrom: this.validFrom,
      validTo: this.validTo,
      sortOrder: this.sortOrder,
      version: this.version,
    };
  }

  private employer(): EmployerDetails | null {
    const { employerType: type, creditCode, statisticalHomeCode } = this;
    return type && creditCode && statisticalHomeCode ? { type, creditCode, statisticalHomeCode } : null;
  }

  expectActive(): void {
    if (this.status !== 'active')
      throw refuse('unit.abolished', `“${this.nameZh}”已撤销`, `${this.nameEn} has been abolished`);
  }

  private expectFits(parent: Unit): void {
    if (!below[parent.kind].includes(this.kind)) {
      throw refuse(
        'unit.kind-does-not-fit',
        '这类单位不能设在该上级之下',
        `A unit of kind ${this.kind} can not stand below one of kind ${parent.kind}`,
      );
    }
  }
}
