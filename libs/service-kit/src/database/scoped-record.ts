import { Column, PrimaryColumn } from 'typeorm';

/** What every record that `Transaction` writes has. Times are real time, set by the database. */
export abstract class VersionedRecord {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt!: Date;
  @Column({ type: 'timestamptz', insert: false }) updatedAt!: Date;
}

/** The unit as it was when the record was made; statistics group by it, and nothing rewrites it. */
export interface FiledAs {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly parentCode: string | null;
  readonly path: string;
}

/** A record in the hierarchy. `path` and `filedAs` are set by the database. */
export abstract class ScopedRecord extends VersionedRecord {
  @Column('text') unitCode!: string;
  @Column({ type: 'text', insert: false, update: false }) path!: string;
  @Column({ type: 'jsonb', insert: false, update: false }) filedAs!: FiledAs;
}
