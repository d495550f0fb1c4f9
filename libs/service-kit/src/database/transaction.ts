import { actAudited, type EventDefinition } from '@jucai/contracts';
import type { EntityManager, EntityTarget, FindOptionsOrder, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { DataKey } from '../data-key.js';
import { DomainError, stale } from '../domain-error.js';
import type { Query } from './query.js';
import type { Actor } from '../identity/actor.js';
import { correlationId, requestContext } from '../request-context.js';
import { businessDate } from '../time/business-date.js';

/** A record with an id and a version; what `insert` and `save` take. */
export interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

interface OutboxRow {
  id: string;
  topic: string;
  key: string;
  type: string;
  /** JSON text. */
  payload: string;
  unit: string | null;
  traceparent: string | null;
}

interface NewDueJob {
  id: string;
  kind: string;
  subject: string;
  dueAt: Date;
  payload: object;
}

/** PostgreSQL takes 65,535 in one statement. */
const MOST_PARAMETERS = 60_000;
/** A frozen subject of 512 KB, escaped, is the largest that is meant; the broker takes 2 MiB in one batch. */
const MOST_EVENT_BYTES = 1_000_000;

/** Set when the database, not the application, gives the value. */
const DATABASE_COLUMNS = new Set(['path', 'filedAs', 'createdAt', 'updatedAt']);

/**
 * One write: everything done through it commits together or not at all, with its events, its audit rows and its history.
 * Features get it from `Database.transaction` and pass it on; they never begin or end one.
 */
export class Transaction {
  private readonly loaded = new WeakMap<object, Record<string, unknown>>();
  private readonly outbox: OutboxRow[] = [];
  private readonly history: unknown[][] = [];
  private dueJobs: NewDueJob[] = [];
  private readonly lastWork: (() => Promise<void>)[] = [];

  constructor(
    /** For queries and for the rare bulk statement; records are written by `insert`, `save` and `remove`. */
    readonly em: EntityManager,
    readonly actor: Actor,
    /** Business time of this write. */
    readonly now: Date,
    private readonly service: string,
    private readonly dataKey: DataKey,
  ) {}

  /** Business date (Asia/Shanghai) of this write. */
  get today(): string {
    return businessDate(this.now);
  }

  /** The same queries that `Database.read` takes, inside this write: an answer is read back as the caller will see it. */
  async select<T>(query: Query): Promise<T[]> {
    const rows = await this.em.query<Record<string, unknown>[]>(query.text, query.values as unknown[]);
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
      ),
    ) as T[];
  }

  newId(): string {
    return uuid();
  }

  /** One record in the actor's scope, or null. `update` locks it until the end; a rule that depends on it can then be relied on. */
  async one<T extends Versioned>(
    entity: EntityTarget<T>,
    where: FindOptionsWhere<T>,
    lock?: 'update' | 'share',
  ): Promise<T | null> {
    const mode = lock === 'update' ? 'pessimistic_write' : 'pessimistic_read';
    const record = await this.em.findOne(entity, { where, ...(lock && { lock: { mode } }) });
    if (record) this.remember(record);
    return record;
  }

  /** Records in the actor's scope, locked in the order of their ids when they are to be changed. */
  async many<T extends Versioned>(entity: EntityTarget<T>, where: FindOptionsWhere<T>, lock?: 'update'): Promise<T[]> {
    const order = { id: 'ASC' } as FindOptionsOrder<T>;
    const records = await this.em.find(entity, {
      where,
      order,
      ...(lock && { lock: { mode: 'pessimistic_write' as const } }),
    });
    records.forEach((record) => this.remember(record));
    return records;
  }

  /**
   * Whoever does the same to the same thing waits until this write has ended, and then sees what it did. For rules over rows that
   * can't be locked: they are not there yet, or lie out of the actor's scope.
   */
  async oneAtATime(thing: string, key = ''): Promise<void> {
    await this.em.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${thing}/${key}`]);
  }

  /** Refuses a change that was made against an older version (`If-Match`). */
  expectVersion(record: Versioned, expected: number): void {
    if (record.version !== expected) throw stale(expected, record.version);
  }

  /** Writes a new record, with history and audit under `action` (`report.open`). */
  async insert<T extends Versioned>(record: T, action: string): Promise<T> {
    await this.insertAll([record], action);
    return record;
  }

  /** The same for many records of one entity, in as few statements as they fit into. */
  async insertAll<T extends Versioned>(records: readonly T[], action: string): Promise<void> {
    const [first] = records;
    if (!first) return;
    const { columns } = this.em.connection.getMetadata(first.constructor);
    const atOnce = Math.floor(MOST_PARAMETERS / columns.length);
    for (let start = 0; start < records.length; start += atOnce)
      await this.insertSome(records.slice(start, start + atOnce), action);
  }

  /** Writes what changed since the record was loaded here; raises its version; history and audit under `action`. */
  async save<T extends Versioned>(record: T, action: string): Promise<T> {
    const before = this.loaded.get(record);
    if (!before) throw new Error(`${record.constructor.name} was not loaded in this transaction`);
    const after = this.values(record);
    const changed = Object.keys(after).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));
    if (changed.length === 0) return record;
    const pick = (from: Record<string, unknown>) => Object.fromEntries(changed.map((name) => [name, from[name]]));
    const { affected } = await this.em
      .createQueryBuilder()
      .update(record.constructor as EntityTarget<T>)
      .set({ ...pick(record), version: record.version + 1, updatedAt: () => 'clock_timestamp()' } as never)
      .where('id = :id and version = :version', { id: record.id, version: record.version })
      .execute();
    if (affected !== 1) throw stale(record.version, record.version + 1);
    record.version += 1;
    this.keep(record, action, pick(before), pick(after));
    this.remember(record);
    return record;
  }

  async remove<T extends Versioned>(record: T, action: string): Promise<void> {
    await this.em.delete(record.constructor, { id: record.id });
    this.keep(record, action, this.values(record), {});
  }

  /**
   * An event of this write; it leaves for Kafka after the commit, once, and only then. One that Kafka would refuse for its size
   * is refused here, with the write: in the outbox it would hold up every later one for ever.
   */
  emit<T extends z.ZodObject>(event: EventDefinition<T>, data: z.input<T>, unit: string | null = null): void {
    const payload = event.data.parse(data);
    const text = JSON.stringify(payload);
    if (Buffer.byteLength(text) > MOST_EVENT_BYTES)
      throw new DomainError('too-large', 'event.too-large', {
        zh: '内容过多，无法一次办理，请减少内容后再试',
        en: 'Too much for one act; take less at once',
      });
    this.outbox.push({
      id: uuid(),
      topic: event.topic,
      key: event.key(payload),
      type: event.type,
      payload: text,
      unit,
      traceparent: requestContext.getStore()?.traceparent ?? null,
    });
  }

  /** An act that changes no record but must be on the trail, such as an export or a look at personal data. */
  audit(
    action: string,
    record: { type: string; id: string } | null,
    changedFields: string[] = [],
    result: 'done' | 'denied' = 'done',
    values?: unknown,
  ): void {
    const { account, personName, assignmentId, unitCode } = this.actor;
    this.emit(actAudited, {
      entryId: uuid(),
      service: this.service,
      occurredAt: new Date().toISOString(),
      account,
      personName,
      assignmentId,
      unitCode: unitCode || null,
      action,
      recordType: record?.type ?? null,
      recordId: record?.id ?? null,
      changedFields,
      valuesHash: values === undefined ? null : this.dataKey.hash(values),
      result,
      address: requestContext.getStore()?.address ?? null,
      correlationId: correlationId(),
    });
  }

  /** Something to be done when business time reaches `dueAt`: once per (subject, kind, due). Set by the commit. */
  schedule(kind: string, subject: string, dueAt: Date, payload: object = {}): void {
    this.dueJobs.push({ id: uuid(), kind, subject, dueAt, payload });
  }

  /** Forgets what was scheduled for a subject and has not happened. A job that runs just now is passed over: it waits for the record that this write holds, and looks at it then. */
  async unschedule(kinds: readonly string[], subject: string): Promise<void> {
    this.dueJobs = this.dueJobs.filter((job) => job.subject !== subject || !kinds.includes(job.kind));
    await this.em.query(
      `delete from due_job where id in (select id from due_job where kind = any($1) and subject = $2 and done_at is null for update skip locked)`,
      [kinds, subject],
    );
  }

  /** Lets a unit read a record of a table that is declared with shares. Waits for a move of the unit, or makes it wait, as scoped rows do. */
  async share(table: string, recordId: string, unitCode: string): Promise<void> {
    await this.em.query(
      `insert into share (table_name, record_id, unit_code, path) select $1, $2, code, path from unit_copy where code = $3 for share
       on conflict (table_name, record_id, unit_code) do nothing`,
      [table, recordId, unitCode],
    );
  }

  /** Takes that right back. */
  async unshare(table: string, recordId: string, unitCode: string): Promise<void> {
    await this.em.query('delete from share where table_name = $1 and record_id = $2 and unit_code = $3', [
      table,
      recordId,
      unitCode,
    ]);
  }

  /** Does this as the last thing before the commit: for what is gathered over many messages and written at once. */
  beforeCommit(work: () => Promise<void>): void {
    this.lastWork.push(work);
  }

  /** Writes what was gathered: called by `Database` as the last thing before the commit. */
  async flush(): Promise<void> {
    for (const work of this.lastWork) await work();
    if (this.dueJobs.length > 0) {
      const column = <K extends keyof NewDueJob>(name: K) => this.dueJobs.map((job) => job[name]);
      await this.em.query(
        `insert into due_job (id, kind, subject, due_at, payload)
         select * from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::jsonb[])
         on conflict (subject, kind, due_at) do nothing`,
        [
          column('id'),
          column('kind'),
          column('subject'),
          column('dueAt'),
          this.dueJobs.map((job) => JSON.stringify(job.payload)),
        ],
      );
    }
    const width = this.history[0]?.length ?? 1;
    const atOnce = Math.floor(MOST_PARAMETERS / width);
    for (let from = 0; from < this.history.length; from += atOnce) {
      const some = this.history.slice(from, from + atOnce);
      const rows = some.map(
        (_, row) => `(${Array.from({ length: width }, (__, column) => `$${row * width + column + 1}`).join(', ')})`,
      );
      await this.em.query(
        `insert into record_history (id, record_type, record_id, version, action, changed_fields, content, account, person_name,
           assignment_id, acting_unit_code, business_time) values ${rows.join(', ')}`,
        some.flat(),
      );
    }
    if (this.outbox.length > 0) {
      const column = <K extends keyof OutboxRow>(name: K) => this.outbox.map((row) => row[name]);
      await this.em.query(
        `insert into outbox (id, aggregatetype, aggregateid, type, payload, unit, traceparent, actor)
         select *, $8 from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::text[], $7::text[])`,
        [
          column('id'),
          column('topic'),
          column('key'),
          column('type'),
          column('payload'),
          column('unit'),
          column('traceparent'),
          this.actor.account,
        ],
      );
    }
  }

  private async insertSome(records: readonly Versioned[], action: string): Promise<void> {
    for (const record of records) record.version = 1;
    const inserted = await this.em
      .createQueryBuilder()
      .insert()
      .into((records[0] as Versioned).constructor)
      .values([...records])
      .returning('*')
      .execute();
    const rows = new Map((inserted.raw as Record<string, unknown>[]).map((row) => [row['id'], row]));
    for (const record of records) {
      const row = rows.get(record.id) ?? {};
      Object.assign(record, {
        ...('path' in row && { path: row['path'] }),
        ...('filed_as' in row && { filedAs: row['filed_as'] }),
        ...('created_at' in row && { createdAt: row['created_at'], updatedAt: row['updated_at'] }),
      });
      this.keep(record, action, {}, this.values(record));
      this.remember(record);
    }
  }

  private values(record: Versioned): Record<string, unknown> {
    const { columns } = this.em.connection.getMetadata(record.constructor);
    return Object.fromEntries(
      columns
        .filter((column) => !DATABASE_COLUMNS.has(column.propertyName) && column.propertyName !== 'version')
        .map((column) => [
          column.propertyName,
          structuredClone((record as Record<string, unknown>)[column.propertyName]),
        ]),
    );
  }

  private remember(record: Versioned): void {
    this.loaded.set(record, this.values(record));
  }

  private keep(
    record: Versioned,
    action: string,
    before: Record<string, unknown>,
    after: Record<string, unknown>,
  ): void {
    const type = this.em.connection.getMetadata(record.constructor).tableName;
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => name !== 'id');
    const content = this.dataKey.encrypt(JSON.stringify({ before, after }), `${type}/${record.id}`);
    const { account, personName, assignmentId, unitCode } = this.actor;
    this.history.push([
      uuid(),
      type,
      record.id,
      record.version,
      action,
      fields,
      content,
      account,
      personName,
      assignmentId,
      unitCode || null,
      this.now,
    ]);
    this.audit(action, { type, id: record.id }, fields, 'done', after);
  }
}
