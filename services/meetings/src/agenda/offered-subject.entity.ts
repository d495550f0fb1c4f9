import type { Subject, SubjectKind } from '@jucai/contracts';
import { ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

/** This service's own copy of what other services offered to a meeting: whole, frozen, known by its hash. Its id is the subject's. */
@Entity('offered_subject')
export class OfferedSubject extends ScopedRecord {
  @Column('text') kind!: SubjectKind;
  @Column('text') titleZh!: string;
  @Column('text') titleEn!: string;
  /** Canonical JSON (RFC 8785). */
  @Column('text') content!: string;
  @Column('text') sha256!: string;
  @Column('timestamptz') frozenAt!: Date;

  static from({ subjectId, kind, title, unitCode, content, sha256, frozenAt }: Subject): OfferedSubject {
    return Object.assign(new OfferedSubject(), {
      id: subjectId,
      unitCode,
      kind,
      titleZh: title.zh,
      titleEn: title.en,
      content,
      sha256,
      frozenAt: new Date(frozenAt),
    });
  }
}
