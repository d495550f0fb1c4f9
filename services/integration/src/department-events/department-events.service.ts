import { statisticsValueAccepted } from '@jucai/contracts';
import { type Actor, correlationId, Database, DataKey, DomainError, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { clientOf } from '../department-systems/department-clients.js';
import { DepartmentEvent } from './department-event.entity.js';
import { mayPublishAbout } from './department-events.policy.js';
import type { PublishAnswer, PublishEvents, PublishResult } from './department-events.schemas.js';
import { isStorable, judge, Refused, refused } from './event-judgement.js';

interface Known {
  readonly id: string;
  readonly bodyHash: string;
}

/** What the whole batch is judged by, read once. */
interface Sender {
  readonly client: string;
  readonly allowed: readonly string[];
  /** Paths of the units that the batch names. */
  readonly paths: ReadonlyMap<string, string>;
  /** What this system sent before, and what of this batch was taken already. */
  readonly known: Map<string, Known>;
  /** What is written once the whole batch is judged. */
  readonly accepted: DepartmentEvent[];
}

const keyOf = (source: unknown, id: unknown): string => JSON.stringify([source, id]);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 500) : null);
const unitOf = (raw: Record<string, unknown>): unknown =>
  (raw['data'] as { unitCode?: unknown } | null | undefined)?.unitCode;

/** Department systems' events in: each of a batch is taken or refused on its own; all that is taken commits together with what is sent on. */
@Injectable()
export class DepartmentEventsService {
  constructor(
    private readonly database: Database,
    private readonly key: DataKey,
  ) {}

  publish(actor: Actor, input: PublishEvents): Promise<PublishAnswer> {
    const batch = Array.isArray(input) ? input : [input];
    return this.database.transaction(actor, async (tx) => {
      const client = clientOf(actor);
      if (client === null)
        throw new DomainError('forbidden', 'client.required', {
          zh: '只有部门业务系统可以发布',
          en: 'Only a department system may publish',
        });
      // The same event twice at once is one accepted and one repeated.
      await tx.oneAtATime('department-events', client);
      const sender = await this.senderOf(tx, client, batch);
      const results = batch.map((raw) => this.take(tx, sender, raw));
      await tx.insertAll(sender.accepted, 'department-event.accept');
      return { results };
    });
  }

  private take(tx: Transaction, sender: Sender, raw: Record<string, unknown>): PublishResult {
    const answer = { source: textOf(raw['source']), id: textOf(raw['id']), eventId: null, code: null, errors: [] };
    try {
      const { event, contract, data } = judge(raw, sender.allowed, tx.now);
      const path = sender.paths.get(data.unitCode);
      if (path === undefined || !mayPublishAbout(tx.actor, path)) {
        throw refused('unit.out-of-scope', 'data.unitCode', {
          zh: '没有这个单位，或不在本系统的范围内',
          en: 'No such unit, or not in the scope of this system',
        });
      }
      const bodyHash = this.key.hash(raw);
      const key = keyOf(event.source, event.id);
      const before = sender.known.get(key);
      if (before?.bodyHash === bodyHash) return { ...answer, status: 'repeated', eventId: before.id };
      if (before)
        throw refused('id.reused', 'id', {
          zh: '同一来源和编号已用于内容不同的事件；更正请用新编号',
          en: 'This source and id were used for an event with another body; send a correction under a new id',
        });
      const accepted = DepartmentEvent.accept({
        id: tx.newId(),
        unitCode: data.unitCode,
        client: sender.client,
        source: event.source,
        sourceId: event.id,
        type: contract.type,
        schemaVersion: contract.version,
        occurredAt: new Date(event.time),
        data,
        bodyHash,
        announcedAs: statisticsValueAccepted.type,
        correlationId: correlationId(),
      });
      sender.accepted.push(accepted);
      tx.emit(
        statisticsValueAccepted,
        {
          ...data,
          departmentEventId: accepted.id,
          system: sender.client,
          occurredAt: accepted.occurredAt.toISOString(),
        },
        data.unitCode,
      );
      sender.known.set(key, { id: accepted.id, bodyHash });
      return { ...answer, status: 'accepted', eventId: accepted.id };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Nothing of it is kept; that it was refused, and why, is on the trail.
      tx.audit(`department-event.refuse.${error.code}`, null, [], 'denied');
      const echo = error.code === 'secrecy-mark' ? { source: null, id: null } : {};
      return { ...answer, ...echo, status: 'refused', code: error.code, errors: error.errors };
    }
  }

  private async senderOf(tx: Transaction, client: string, batch: readonly Record<string, unknown>[]): Promise<Sender> {
    const [system] = await tx.select<{ eventTypes: string[] }>({
      text: 'select event_types as "eventTypes" from department_system_copy where client = $1',
      values: [client],
    });
    const codes = [...new Set(batch.map(unitOf).filter(isStorable))];
    const units = await tx.select<{ code: string; path: string }>({
      text: `select code, path from unit_copy where code = any($1) and status = 'active'`,
      values: [codes],
    });
    const named = batch.flatMap(({ source, id }) => (isStorable(source) && isStorable(id) ? [{ source, id }] : []));
    const known = await tx.select<{ source: string; sourceId: string; id: string; bodyHash: string }>({
      text: 'select source, source_id as "sourceId", id, body_hash as "bodyHash" from department_events_known($1, $2, $3)',
      values: [client, named.map(({ source }) => source), named.map(({ id }) => id)],
    });
    return {
      client,
      allowed: system?.eventTypes ?? [],
      paths: new Map(units.map(({ code, path }) => [code, path])),
      known: new Map(known.map(({ source, sourceId, id, bodyHash }) => [keyOf(source, sourceId), { id, bodyHash }])),
      accepted: [],
    };
  }
}
