import { deadLetterSettled, messageDeadLettered } from '@jucai/contracts';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../database/transaction.js';
import type { IncomingMessage } from './message-bus.js';

const MAX_ATTEMPTS = 5;
const FIRST_BACKOFF_MS = 100;
const BACKOFF_FACTOR = 4;
/**
 * For what waits for something to arrive: it is woken by the arrival, this is only the net below. Narrow at first, since what arrived
 * between the look and the setting aside has woken nobody; then each look comes as long after the last as it has waited already.
 */
const FIRST_LOOK_MS = 400;
const LAST_LOOK_MS = 30_000;
const EXCERPT_CHARACTERS = 2_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Why a message could not be applied. */
export interface Failure {
  readonly error: string;
  /** No retry can help: unreadable, unknown type, data against the schema. */
  readonly hopeless: boolean;
  readonly waitingFor: string | null;
}

export interface ParkedEvent {
  readonly id: string;
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly key: string | null;
  readonly body: string;
  readonly attempts: number;
  readonly decided: boolean;
}

/** Runs of seven digits and more are phones, document numbers, accounts: they are never shown. */
export const masked = (text: string): string => text.replace(/\d{7,}[\dXx]?/g, (digits) => `${digits.slice(0, 2)}***`);

/** As PostgreSQL can keep it, in text and in jsonb: without NUL characters and halves of surrogate pairs. */
const storable = (text: string): string => text.replaceAll('\0', '\uFFFD').replace(LONE_SURROGATES, '\uFFFD');

/** What the envelope says of itself, as far as it can be read. */
export function describeBody(body: string): { eventId: string | null; type: string | null; unit: string | null } {
  try {
    const { id, type, unit } = JSON.parse(body) as Record<string, unknown>;
    const text = (value: unknown) => (typeof value === 'string' ? storable(value) : null);
    const eventId = text(id);
    return {
      eventId: UUID.test(eventId ?? '') ? eventId : null,
      type: text(type),
      unit: text(unit),
    };
  } catch {
    return { eventId: null, type: null, unit: null };
  }
}

/** Sets a message aside, so that its partition goes on; the rest of its key waits behind it. */
export async function park(tx: Transaction, group: string, message: IncomingMessage, failure: Failure): Promise<void> {
  const id = uuid();
  const body = storable(message.value ?? '');
  const key = message.key === null ? null : storable(message.key);
  const error = storable(failure.error);
  const { eventId, type, unit } = describeBody(body);
  const rows = await tx.em.query<unknown[]>(
    `insert into parked_event (id, consumer_group, topic, partition, message_offset, message_key, event_id, type, unit, body, state, attempts,
       waiting_for, error, next_attempt_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13, clock_timestamp() + $14 * interval '1 millisecond')
     on conflict (consumer_group, topic, partition, message_offset) do nothing returning id`,
    [
      id,
      group,
      message.topic,
      message.partition,
      message.offset.toString(),
      key,
      eventId,
      type,
      unit,
      body,
      failure.hopeless ? 'dead' : 'waiting',
      failure.waitingFor,
      error,
      failure.waitingFor ? FIRST_LOOK_MS : FIRST_BACKOFF_MS,
    ],
  );
  if (rows.length > 0 && failure.hopeless) {
    announceDead(
      tx,
      {
        id,
        group,
        topic: message.topic,
        partition: message.partition,
        offset: message.offset,
        key,
        body,
        attempts: 1,
        decided: false,
      },
      error,
    );
  }
}

/** Which of these keys have an event waiting: theirs must wait behind it. */
export async function keysWaiting(
  tx: Transaction,
  group: string,
  topic: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.em.query<{ key: string }[]>(
    `select distinct message_key as key from parked_event
     where consumer_group = $1 and topic = $2 and state = 'waiting' and message_key = any($3)`,
    [group, topic, keys],
  );
  return new Set(rows.map(({ key }) => key));
}

/** The first event of a key that is due, locked; null when none is. Only of groups that have handlers here: no other would be applied. */
export async function nextDue(tx: Transaction, groups: readonly string[]): Promise<ParkedEvent | null> {
  const rows = await tx.em.query<(Omit<ParkedEvent, 'offset'> & { offset: number })[]>(
    `select p.id, p.consumer_group as "group", p.topic, p.partition, p.message_offset as offset, p.message_key as key, p.body, p.attempts, p.decided
     from parked_event p
     where p.state = 'waiting' and p.next_attempt_at <= clock_timestamp() and p.consumer_group = any($1)
       and not exists (select 1 from parked_event earlier where earlier.consumer_group = p.consumer_group and earlier.topic = p.topic
         and earlier.message_key = p.message_key and earlier.state = 'waiting' and earlier.message_offset < p.message_offset)
     order by p.next_attempt_at limit 1 for update of p skip locked`,
    [groups],
  );
  const [row] = rows;
  return row ? { ...row, offset: BigInt(row.offset) } : null;
}

/** It was applied: the place is free, and whoever asked for the replay hears of it. */
export async function unpark(tx: Transaction, event: ParkedEvent): Promise<void> {
  await tx.em.query('delete from parked_event where id = $1', [event.id]);
  if (event.decided) settle(tx, event, 'replayed', null);
}

/** It failed again: later, or never more. */
export async function parkAgain(tx: Transaction, event: ParkedEvent, failure: Failure): Promise<void> {
  const attempts = event.attempts + 1;
  const error = storable(failure.error);
  const dead = failure.hopeless || (!failure.waitingFor && attempts >= MAX_ATTEMPTS);
  const backoff = FIRST_BACKOFF_MS * BACKOFF_FACTOR ** (attempts - 1);
  const [, affected] = await tx.em.query<[unknown[], number]>(
    `update parked_event set state = $2, attempts = $3, waiting_for = $4, error = $5,
       next_attempt_at = clock_timestamp() + case when $4::text is null then $6 * interval '1 millisecond'
         else least(clock_timestamp() - parked_at, $7 * interval '1 millisecond') end
     where id = $1 and state = 'waiting' and attempts = $8`,
    [
      event.id,
      dead ? 'dead' : 'waiting',
      failure.waitingFor ? event.attempts : attempts,
      failure.waitingFor,
      error,
      backoff,
      LAST_LOOK_MS,
      event.attempts,
    ],
  );
  // Another replica has tried it in between.
  if (affected === 0 || !dead) return;
  if (event.decided) settle(tx, event, 'failed-again', error);
  else announceDead(tx, { ...event, attempts }, error);
}

/** What waits for this (`unit:xunxian`) may go on now. */
export async function wake(tx: Transaction, arrived: string): Promise<void> {
  await tx.em.query(
    `update parked_event set next_attempt_at = clock_timestamp() where state = 'waiting' and waiting_for = $1`,
    [arrived],
  );
}

/** A person decided over a dead letter of this service. */
export async function carryOut(
  tx: Transaction,
  deadLetterId: string,
  decision: 'replay' | 'discard',
  service: string,
): Promise<void> {
  if (decision === 'replay') {
    await tx.em.query(
      `update parked_event set state = 'waiting', decided = true, attempts = 0, next_attempt_at = clock_timestamp() where id = $1 and state = 'dead'`,
      [deadLetterId],
    );
    return;
  }
  const rows = await tx.em.query<[unknown[], number]>(
    `delete from parked_event where id = $1 and (state = 'dead' or decided) returning id`,
    [deadLetterId],
  );
  if (rows[1] === 1) {
    tx.emit(deadLetterSettled, {
      deadLetterId,
      service,
      outcome: 'discarded',
      error: null,
      settledAt: new Date().toISOString(),
    });
  }
}

function announceDead(tx: Transaction, event: ParkedEvent, error: string): void {
  const { eventId, type, unit } = describeBody(event.body);
  tx.emit(messageDeadLettered, {
    deadLetterId: event.id,
    service: serviceOf(event.group),
    group: event.group,
    topic: event.topic,
    partition: event.partition,
    offset: event.offset.toString(),
    key: event.key,
    eventId,
    type,
    unitCode: unit,
    attempts: event.attempts,
    error: masked(error),
    excerpt: storable(masked(event.body).slice(0, EXCERPT_CHARACTERS)),
    occurredAt: new Date().toISOString(),
  });
}

function settle(tx: Transaction, event: ParkedEvent, outcome: 'replayed' | 'failed-again', error: string | null): void {
  tx.emit(deadLetterSettled, {
    deadLetterId: event.id,
    service: serviceOf(event.group),
    outcome,
    error: error === null ? null : masked(error),
    settledAt: new Date().toISOString(),
  });
}

/** Groups are named `<service>.<reactions or projection>`. */
const serviceOf = (group: string): string => group.split('.')[0] ?? group;
