import {
  type Actor,
  Database,
  listQueries,
  notFound,
  type Page,
  type Query,
  toPage,
  type Transaction,
} from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { mayHandleDeadLetter } from './dead-letters.policy.js';
import type { DeadLetterQuery, DeadLetterView } from './dead-letters.schemas.js';

const select = `d.id, d.service, d.topic, d.type, d.event_id as "eventId", d.message_key as key, d.unit_code as "unitCode",
  jsonb_build_object('zh', u.name_zh, 'en', u.name_en) as "unitName", d.error, d.attempts, d.occurred_at as "occurredAt", d.state,
  d.excerpt as payload, d.reason, coalesce(d.decided_by_name, d.decided_by) as "decidedBy", d.decided_at as "decidedAt",
  d.settled_at as "settledAt", d.version, d.path`;
const from = 'dead_letter d join unit_copy u on u.code = d.unit_code';

const offered: Record<DeadLetterView['state'], DeadLetterView['actions']> = {
  open: ['replay', 'discard'],
  'replay-asked': ['discard'],
  'discard-asked': [],
  replayed: [],
  discarded: [],
};

type Row = Omit<DeadLetterView, 'actions'> & { path: string };

@Injectable()
export class DeadLettersQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: DeadLetterQuery): Promise<Page<DeadLetterView>> {
    const { state, service, topic, type, unitCode, eventId } = query.filter;
    const [rows, totals] = await this.database.read<[Row[], unknown[]]>(
      actor,
      listQueries(
        {
          select,
          from,
          where: [
            ['d.state = ?', state],
            ['d.service = ?', service],
            ['d.topic = ?', topic],
            ['d.type = ?', type],
            ['d.unit_code = ?', unitCode],
            ['d.event_id = ?', eventId],
          ],
          sortBy: { occurredAt: 'd.occurred_at', service: 'd.service', attempts: 'd.attempts' },
          defaultSort: '-occurredAt',
          id: 'd.id',
        },
        query,
      ),
    );
    return toPage(
      rows.map((row) => this.view(actor, row)),
      totals,
      query,
    );
  }

  async get(actor: Actor, id: string): Promise<DeadLetterView> {
    const [rows] = await this.database.read<[Row[]]>(actor, [this.byId(id)]);
    if (!rows[0]) throw notFound('dead-letter', '死信');
    return this.view(actor, rows[0]);
  }

  /** The dead letter as its own write left it. */
  async getIn(tx: Transaction, id: string): Promise<DeadLetterView> {
    const [row] = await tx.select<Row>(this.byId(id));
    if (!row) throw notFound('dead-letter', '死信');
    return this.view(tx.actor, row);
  }

  private byId(id: string): Query {
    return { text: `select ${select} from ${from} where d.id = $1`, values: [id] };
  }

  private view(actor: Actor, row: Row): DeadLetterView {
    return {
      ...row,
      actions: mayHandleDeadLetter(actor, row.path) ? offered[row.state] : [],
    };
  }
}
