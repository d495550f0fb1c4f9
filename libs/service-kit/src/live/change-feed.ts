import type { Permission } from '@jucai/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from '../database/database.js';
import { Wakeups } from '../database/wakeups.js';
import type { Actor } from '../identity/actor.js';
import { covers } from '../identity/actor.js';

const BATCH = 500;
const SHARED_FOR_MS = 300;

/** What the service's definition says under `live`. */
export const LIVE_TABLES = Symbol('live tables');

/** Where a reader of the change log stands: transaction id first, since positions of late commits are lower than what was read. */
export interface Cursor {
  readonly xid: string;
  readonly position: number;
}

export interface Change {
  readonly cursor: Cursor;
  readonly kind: 'changed' | 'gone';
  readonly table: string;
  readonly id: string;
}

interface LogRow {
  xid: string;
  position: number;
  table: string;
  id: string;
  /** Null, too, where the row was restricted: who could not see it does not hear of its going. */
  oldPath: string | null;
  /** Rows of this table are seen by everybody below their unit, too. */
  downward: boolean;
}

export const formatCursor = ({ xid, position }: Cursor): string => `${xid}-${position}`;

export function parseCursor(text: string | undefined): Cursor | null {
  const match = /^(\d{1,20})-(\d{1,15})$/.exec(text ?? '');
  return match?.[1] && match[2] ? { xid: match[1], position: Number(match[2]) } : null;
}

/** Whether the record lay in the actor's sight until it went: in their subtree (or a share's place was), or above them. */
const sawBefore = (actor: Actor, { oldPath, downward }: LogRow): boolean =>
  oldPath !== null && (covers(actor, oldPath) || (downward && actor.path.startsWith(oldPath)));

/** What changed, as far as the caller may see it. Only finished transactions count: below the snapshot's horizon nothing more can appear. */
@Injectable()
export class ChangeFeed {
  private readonly reads = new Map<string, Promise<readonly LogRow[]>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    private readonly wakeups: Wakeups,
    @Inject(LIVE_TABLES) private readonly liveTables: Readonly<Record<string, Permission>>,
  ) {
    // Before any stream hears of it: what they read then is new.
    this.wakeups.on('change_log', () => this.reads.clear());
  }

  onChange(listener: () => void): () => void {
    return this.wakeups.on('change_log', listener);
  }

  /** The end of the log as it stands now. */
  async end(): Promise<Cursor> {
    const [row] = await this.dataSource.query<[{ xid: string }]>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as xid',
    );
    return { xid: row.xid, position: 0 };
  }

  /** Changes after a cursor that the actor sees, or saw until then, in the tables that the actor may read; and the cursor to go on from. */
  async after(actor: Actor, cursor: Cursor): Promise<{ changes: Change[]; cursor: Cursor; more: boolean }> {
    const logged = await this.logAfter(cursor);
    const last = logged.at(-1);
    if (!last) return { changes: [], cursor, more: false };
    const rows = logged.filter(({ table }) => this.tells(actor, table));
    const tables = [...new Set(rows.map(({ table }) => table))];
    // Table names come from the trigger, never from a caller. The rows are asked for under the caller's own policies.
    const visible = await this.database.read<{ id: string }[][]>(
      actor,
      tables.map((table) => ({
        text: `select id from "${table}" where id = any($1)`,
        values: [rows.filter((row) => row.table === table).map(({ id }) => id)],
      })),
    );
    const seen = new Set(tables.flatMap((table, index) => (visible[index] ?? []).map(({ id }) => `${table}/${id}`)));
    const changes = rows.flatMap((row): Change[] => {
      const at = { xid: row.xid, position: row.position };
      if (seen.has(`${row.table}/${row.id}`)) return [{ cursor: at, kind: 'changed', table: row.table, id: row.id }];
      if (sawBefore(actor, row)) return [{ cursor: at, kind: 'gone', table: row.table, id: row.id }];
      return [];
    });
    return { changes, cursor: { xid: last.xid, position: last.position }, more: logged.length === BATCH };
  }

  /** Streams that have caught up all stand at the same place: what follows there is read once for all of them. */
  private logAfter(cursor: Cursor): Promise<readonly LogRow[]> {
    const place = formatCursor(cursor);
    const known = this.reads.get(place);
    if (known) return known;
    const read = this.dataSource.query<LogRow[]>(
      `select xid::text as xid, position, table_name as "table", record_id as id, old_path as "oldPath",
         coalesce(downward, false) as downward
       from change_log left join scoped_table on name = table_name
       where (xid, position) > ($1::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
       order by xid, position limit ${BATCH}`,
      [cursor.xid, cursor.position],
    );
    this.reads.set(place, read);
    setTimeout(() => this.reads.delete(place), SHARED_FOR_MS).unref();
    return read;
  }

  private tells(actor: Actor, table: string): boolean {
    const permission = this.liveTables[table];
    return permission !== undefined && actor.permissions.has(permission);
  }
}
