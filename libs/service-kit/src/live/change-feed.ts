import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from '../database/database.js';
import { Wakeups } from '../database/wakeups.js';
import type { Actor } from '../identity/actor.js';
import { covers } from '../identity/actor.js';

const BATCH = 500;

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
}

export const formatCursor = ({ xid, position }: Cursor): string => `${xid}-${position}`;

export function parseCursor(text: string | undefined): Cursor | null {
  const match = /^(\d{1,20})-(\d{1,15})$/.exec(text ?? '');
  return match?.[1] && match[2] ? { xid: match[1], position: Number(match[2]) } : null;
}

/** What changed, as far as the caller may see it. Only finished transactions count: below the snapshot's horizon nothing more can appear. */
@Injectable()
export class ChangeFeed {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    private readonly wakeups: Wakeups,
  ) {}

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

  /** Changes after a cursor that the actor sees, or saw until then; and the cursor to go on from. */
  async after(actor: Actor, cursor: Cursor): Promise<{ changes: Change[]; cursor: Cursor; more: boolean }> {
    const rows = await this.dataSource.query<LogRow[]>(
      `select xid::text as xid, position, table_name as "table", record_id as id, old_path as "oldPath" from change_log
       where (xid, position) > ($1::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
       order by xid, position limit ${BATCH}`,
      [cursor.xid, cursor.position],
    );
    const last = rows.at(-1);
    if (!last) return { changes: [], cursor, more: false };
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
      if (row.oldPath !== null && covers(actor, row.oldPath))
        return [{ cursor: at, kind: 'gone', table: row.table, id: row.id }];
      return [];
    });
    return { changes, cursor: { xid: last.xid, position: last.position }, more: rows.length === BATCH };
  }
}
