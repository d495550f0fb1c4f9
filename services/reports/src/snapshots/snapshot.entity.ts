import { type FileReference, type LocalText, SUBJECT_LIMIT, type SubjectKind } from '@jucai/contracts';
import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

export interface NewSnapshot {
  readonly id: string;
  readonly unitCode: string;
  readonly kind: SubjectKind;
  readonly campaignId: string;
  readonly title: LocalText;
  readonly content: string;
  readonly sha256: string;
  readonly files: FileReference[];
  readonly reportIds: string[];
  readonly frozenAt: Date;
}

/** Figures or a report as they were at one moment (快照), for a meeting to hear. Never changed: the database refuses it. */
@Entity('snapshot')
export class Snapshot extends ScopedRecord {
  @Column('text') kind!: SubjectKind;
  @Column('uuid') campaignId!: string;
  @Column('text') titleZh!: string;
  @Column('text') titleEn!: string;
  /** Canonical JSON (RFC 8785); `sha256` is over it. */
  @Column('text') content!: string;
  @Column('text') sha256!: string;
  @Column('jsonb') files!: FileReference[];
  /** The reports that are heard when this is. */
  @Column('uuid', { array: true }) reportIds!: string[];
  @Column('timestamptz') frozenAt!: Date;

  static freeze({ title, ...input }: NewSnapshot): Snapshot {
    if (Buffer.byteLength(input.content, 'utf8') > SUBJECT_LIMIT) {
      throw new DomainError('too-large', 'snapshot.too-large', {
        zh: '快照内容超过 512 KB',
        en: 'The snapshot is over 512 KB',
      });
    }
    return Object.assign(new Snapshot(), input, { titleZh: title.zh, titleEn: title.en });
  }
}
