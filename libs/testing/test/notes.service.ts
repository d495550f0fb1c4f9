import { isWorkingDay, operationCarriedOut, unitState, type UnitState } from '@jucai/contracts';
import {
  type Actor,
  CurrentActor,
  Database,
  defineService,
  type EventContext,
  listQueries,
  listQuery,
  type Page,
  pageOf,
  Projection,
  Reaction,
  RequirePermission,
  Returns,
  runtimeRole,
  scopedColumns,
  scopedTable,
  toPage,
  type Transaction,
} from '@jucai/service-kit';
import { ScopedRecord } from '@jucai/service-kit/domain';
import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { Column, Entity, type MigrationInterface, type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { until } from './until.js';

/** A note of which there can be one only. */
export const ONE_OF_ITS_KIND = 'one of its kind';
const SAME_ID = '01890000-0000-7000-8000-000000000001';

type Operation = z.infer<typeof operationCarriedOut.data>;

/** The least that has one of everything that the kit offers: shared and restricted rows and what hangs on them, downward rows, reactions, a projection. */
@Entity('note')
export class Note extends ScopedRecord {
  @Column('text') text!: string;
  @Column('boolean') restricted!: boolean;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;

  static of(id: string, unitCode: string, text: string, restricted = false): Note {
    return Object.assign(new Note(), { id, unitCode, text, restricted, answeredAt: null });
  }
}

class Notes1700000000100 implements MigrationInterface {
  name = 'Notes1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    const runtime = await runtimeRole(runner);
    await runner.query(`
      create table note (${scopedColumns}, text text not null, restricted boolean not null default false, answered_at timestamptz);
      create index note_list on note (created_at, id);
      create index note_path on note (path, created_at, id);
      create table circular (${scopedColumns}, text text not null);
      create table remark (${scopedColumns}, note_id uuid not null references note);
      create table applied (position bigint generated always as identity, handler text not null, event_id uuid not null, unit_code text not null, reason text not null);
      create table unit_name (code text primary key, name text not null, version int not null);
      grant select, insert, update on applied, unit_name to ${runtime};
    `);
    await scopedTable(runner, 'note', { shares: true, restricted: true });
    await scopedTable(runner, 'remark', { shares: true, parent: { table: 'note', column: 'note_id' } });
    await scopedTable(runner, 'circular', { downward: true });
    await runner.query(`
      create function notes_with(wanted text) returns bigint language sql stable security definer set search_path = public, pg_temp
        as $$ select count(*) from note where text = wanted $$;
      revoke execute on function notes_with(text) from public;
      grant execute on function notes_with(text) to ${runtime};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function notes_with(text); drop table unit_name, applied, circular, remark, note');
  }
}

/** Operations tell by their reason what is to happen: `fail 3` fails three times before it works, `note` files a note at the unit. */
@Controller()
class OperationReaction {
  private readonly failures = new Map<string, number>();

  @Reaction(operationCarriedOut)
  async apply(@Payload() operation: Operation, @Ctx() { tx, envelope }: EventContext): Promise<void> {
    const wanted = Number(/^fail (\d+)$/.exec(operation.reason)?.[1] ?? 0);
    await tx.em.query('insert into applied (handler, event_id, unit_code, reason) values ($1, $2, $3, $4)', [
      'apply',
      envelope.id,
      operation.unitCode,
      operation.reason,
    ]);
    if (operation.reason === 'note')
      await tx.insert(Note.of(tx.newId(), operation.unitCode, 'from an event'), 'note.file');
    const failed = this.failures.get(operation.operationId) ?? 0;
    if (failed < wanted) {
      this.failures.set(operation.operationId, failed + 1);
      throw new Error(`Refused for the ${failed + 1}. time`);
    }
  }

  @Reaction(operationCarriedOut)
  async count(@Payload() operation: Operation, @Ctx() { tx, envelope }: EventContext): Promise<void> {
    await tx.em.query('insert into applied (handler, event_id, unit_code, reason) values ($1, $2, $3, $4)', [
      'count',
      envelope.id,
      operation.unitCode,
      operation.reason,
    ]);
  }
}

@Controller()
class UnitNameProjection {
  @Projection('unit-names', unitState)
  async take(@Payload() unit: UnitState, @Ctx() { tx }: EventContext): Promise<void> {
    await tx.em.query(
      `insert into unit_name (code, name, version) values ($1, $2, $3)
       on conflict (code) do update set name = excluded.name, version = excluded.version where unit_name.version < excluded.version`,
      [unit.code, unit.name.zh, unit.version],
    );
  }
}

const NewNote = z.strictObject({ unitCode: z.string(), text: z.string() }).meta({ id: 'NewNote' });
const NoteView = z.object({ id: z.uuid(), version: z.int() }).meta({ id: 'Note' });
type NoteView = z.infer<typeof NoteView>;
const NoteListQuery = listQuery(['createdAt', 'answeredAt'] as const, z.object({ text: z.string() }));
type NoteListQuery = z.infer<typeof NoteListQuery>;

export const noteList = (query: NoteListQuery) =>
  listQueries(
    {
      select: 'n.id, n.version',
      from: 'note n join unit_copy u on u.code = n.unit_code',
      where: [['n.text = ?', query.filter.text]],
      sortBy: { createdAt: 'n.created_at', answeredAt: 'n.answered_at' },
      nullable: ['answeredAt'],
      defaultSort: '-createdAt',
      id: 'n.id',
    },
    query,
  );

/** Ends the connection that the transaction has, and comes back when its driver knows. */
async function loseConnection({ em }: Transaction): Promise<void> {
  await em.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
  await until('the end of the connection', () => Promise.resolve(em.queryRunner?.isReleased || null));
}

@Controller('notes')
class NotesController {
  constructor(private readonly database: Database) {}

  @Get()
  @RequirePermission('self.read')
  @Returns(200, pageOf(NoteView, 'NotePage'))
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: NoteListQuery }) query: NoteListQuery,
  ): Promise<Page<NoteView>> {
    const [rows, totals] = await this.database.read<[NoteView[], unknown[]]>(actor, noteList(query));
    return toPage(rows, totals, query);
  }

  @Post()
  @RequirePermission('self.read')
  @Returns(201, NoteView)
  create(@CurrentActor() actor: Actor, @Body({ schema: NewNote }) body: z.infer<typeof NewNote>): Promise<NoteView> {
    return this.database.transaction(actor, async (tx) => {
      if (body.text === 'lose the connection') await loseConnection(tx);
      if (body.text === 'due in 2031') isWorkingDay('2031-01-02');
      const { id, version } = await tx.insert(
        Note.of(body.text === ONE_OF_ITS_KIND ? SAME_ID : tx.newId(), body.unitCode, body.text),
        'note.create',
      );
      return { id, version };
    });
  }
}

@Module({ controllers: [OperationReaction, UnitNameProjection, NotesController] })
class NotesModule {}

export const notes = defineService({
  name: 'notes',
  title: 'Notes',
  module: NotesModule,
  entities: [Note],
  migrations: [Notes1700000000100],
  files: true,
  live: { note: 'report.read', remark: 'report.read', circular: 'self.read' },
});
