import type { LocalText, SubjectKind } from '@jucai/contracts';
import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

export type ItemKind = 'hear' | 'review' | 'study';

/** A subject as an item points at it; by hash, so that what was before the meeting can be told from anything later. */
export interface ItemSubject {
  readonly subjectId: string;
  readonly kind: SubjectKind;
  readonly title: LocalText;
  readonly unitCode: string;
  readonly sha256: string;
}

export interface ItemContent {
  readonly kind: ItemKind;
  readonly title: string;
  readonly presenterUnitCode: string;
  readonly minutes: number;
  readonly mode: 'in-person' | 'written' | null;
  readonly subjects: ItemSubject[];
  readonly offlineNote: string | null;
  readonly note: string | null;
  readonly restricted: boolean;
}

const refuse = (code: string, zh: string, en: string, path?: string) =>
  new DomainError('conflict', code, { zh, en }, path === undefined ? [] : [{ path, message: { zh, en } }]);

/** A matter on the agenda (议题). Restricted ones are absent to everybody but the group's members and its office. */
@Entity('agenda_item')
export class AgendaItem extends ScopedRecord {
  @Column('boolean') restricted!: boolean;
  @Column('uuid') meetingId!: string;
  @Column('int') position!: number;
  @Column('text') kind!: ItemKind;
  @Column('text') title!: string;
  @Column('text') presenterUnitCode!: string;
  /** Minutes of time. */
  @Column('int') minutes!: number;
  /** 现场述职 or 书面述职. */
  @Column('text', { nullable: true }) mode!: 'in-person' | 'written' | null;
  @Column('jsonb') subjects!: ItemSubject[];
  /** 另行办理: the number in the register outside of this system. */
  @Column('text', { nullable: true }) offlineNote!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** Why the head let it in after convening. */
  @Column('text', { nullable: true }) urgentReason!: string | null;
  @Column('timestamptz', { nullable: true }) pinnedAt!: Date | null;
  @Column('text') state!: 'open' | 'concluded' | 'decided';
  /** Another conclusion makes another version: who has seen the former can't conclude over it. */
  @Column('int') timesConcluded!: number;

  static create(
    input: ItemContent & { id: string; unitCode: string; meetingId: string; position: number; urgentReason?: string },
  ): AgendaItem {
    return Object.assign(
      new AgendaItem(),
      { urgentReason: null, pinnedAt: null, state: 'open' as const, timesConcluded: 0 },
      input,
    );
  }

  change(content: ItemContent): void {
    if (this.pinnedAt)
      throw refuse(
        'agenda-item.pinned',
        '通知已发出，议题不能再改',
        'The meeting is convened; the item can not be changed',
      );
    Object.assign(this, content);
  }

  /** What the gate of its kind still asks for. `fileCount`: materials attached. */
  lack(fileCount: number): DomainError | null {
    if (this.kind === 'hear' && this.subjects.length === 0) {
      return refuse(
        'agenda-item.needs-subject',
        `“${this.title}”没有选定已通过的报告或汇总快照`,
        `“${this.title}”: an item to be heard needs an accepted report or a snapshot`,
        'subjects',
      );
    }
    if (this.kind !== 'hear' && fileCount === 0 && this.offlineNote === null && this.subjects.length === 0) {
      return refuse(
        'agenda-item.needs-material',
        `“${this.title}”没有材料，也没有另行办理的登记号`,
        `“${this.title}”: an item to be reviewed or studied needs materials or the number of an offline register`,
        'fileIds',
      );
    }
    return null;
  }

  /** Through the gate of its kind; from here on what it points at is frozen. */
  pin(at: Date, fileCount: number): void {
    const lack = this.lack(fileCount);
    if (lack) throw lack;
    this.pinnedAt ??= at;
  }

  expectUndecided(): void {
    if (this.state === 'decided')
      throw refuse('agenda-item.decided', '该议题已议定，不能再改', 'The item is decided and locked');
  }

  conclude(): void {
    this.expectUndecided();
    this.state = 'concluded';
    this.timesConcluded += 1;
  }

  decide(): void {
    this.expectUndecided();
    if (this.state !== 'concluded')
      throw refuse('agenda-item.not-concluded', '主持人尚未作出结论', 'The presider has not concluded on it');
    this.state = 'decided';
  }
}
