import { Envelope, events } from '@jucai/contracts';
import { Logger } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { z } from 'zod';
import type { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { isAway } from '../http/problem.filter.js';
import { requestContext } from '../request-context.js';
import { continueTrace } from '../traceparent.js';
import { type EventContext, type HandlerExtras, NotYetKnown } from './event-handlers.js';
import type { IncomingMessage, MessageBus } from './message-bus.js';
import {
  type Failure,
  keysWaiting,
  masked,
  nextDue,
  park,
  parkAgain,
  type ParkedEvent,
  unpark,
} from './parked-events.js';

/** Messages of a partition that share one transaction while all goes well. */
const CHUNK = 200;
const RESUBSCRIBE_MS = 1_000;
const LOOK_EVERY_MS = 250;
const knownTypes = new Set(events.map((event) => event.type as string));

type HandlerFunction = (data: unknown, context: EventContext) => Promise<unknown>;

interface RegisteredHandler extends HandlerExtras {
  readonly call: HandlerFunction;
}

/** One handler's part in one event. */
interface Work {
  readonly envelope: Envelope;
  readonly handler: RegisteredHandler;
  readonly data: unknown;
}

/** A message that no retry will make good. */
class Hopeless extends Error {}

/**
 * Kafka for Nest's `@EventPattern` methods. It owns what handlers must not think of: parsing, the inbox row and the effect in one
 * transaction, order per key, waiting for what is not known yet, retries, dead letters, offsets. While all goes well a chunk of
 * messages shares a transaction; at the first failure the chunk is undone and its messages go one by one, so that one bad
 * message takes none with it.
 */
export class ConsumerStrategy extends Server implements CustomTransportStrategy {
  /** What a handler throws is ours to judge, not Nest's to log. */
  override readonly propagatesEventHandlerErrors = true;
  private readonly log = new Logger('Consumer');
  private readonly groups = new Map<string, RegisteredHandler[]>();
  private readonly inFlight = new Set<Promise<void>>();
  private listening = false;
  private stopped = false;
  private retrying: Promise<void> | null = null;
  private wakeRetry: () => void = () => undefined;

  constructor(
    private readonly service: string,
    private readonly bus: MessageBus,
    private readonly database: Database,
  ) {
    super();
  }

  /** Keeps the handlers of an event apart: chained as Nest does it, calling the first would run them all, whatever their group. */
  override addHandler(
    _pattern: unknown,
    callback: MessageHandler,
    _isEventHandler?: boolean,
    extras: object = {},
  ): void {
    const handler = { ...(extras as HandlerExtras), call: callback as HandlerFunction };
    const group = `${this.service}.${handler.projection ?? 'reactions'}`;
    this.groups.set(group, [...(this.groups.get(group) ?? []), handler]);
  }

  listen(callback: () => void): void {
    this.listening = true;
    for (const group of this.groups.keys()) void this.follow(group);
    this.retrying = this.retryParked();
    callback();
  }

  async close(): Promise<void> {
    this.stopped = true;
    this.wakeRetry();
    await Promise.allSettled([this.retrying, ...this.inFlight]);
  }

  on(): void {
    throw new Error('The consumer strategy has no events of its own');
  }

  unwrap<T>(): T {
    return this.bus as T;
  }

  /** Messages not handled yet, over all groups of this service. */
  async lag(): Promise<number> {
    if (!this.listening) return 0;
    const lags = await Promise.all(
      [...this.groups].map(([group, handlers]) => this.bus.lag(group, topicsOf(handlers))),
    );
    return lags.reduce((sum, lag) => sum + lag, 0);
  }

  private async follow(group: string): Promise<void> {
    const handlers = this.groups.get(group) ?? [];
    while (!this.stopped) {
      try {
        await this.bus.subscribe({
          group,
          topics: topicsOf(handlers),
          handle: (messages, done) => this.tracked(this.handleBatch(group, messages, done)),
          lost: () => void this.follow(group),
        });
        return;
      } catch (error) {
        if (!this.stopped) this.log.warn(`${group} can not follow its topics yet: ${(error as Error).message}`);
        await new Promise((resolve) => setTimeout(resolve, RESUBSCRIBE_MS));
      }
    }
  }

  /** Closing waits for what is being applied, so that the database is not taken away from under it. */
  private async tracked(work: Promise<void>): Promise<void> {
    this.inFlight.add(work);
    try {
      await work;
    } finally {
      this.inFlight.delete(work);
    }
  }

  private async handleBatch(
    group: string,
    messages: readonly IncomingMessage[],
    done: (message: IncomingMessage) => void,
  ): Promise<void> {
    for (let start = 0; start < messages.length && !this.stopped; start += CHUNK) {
      const chunk = messages.slice(start, start + CHUNK);
      try {
        await this.database.asService((tx) => this.applyAll(tx, group, chunk));
      } catch (error) {
        if (isAway(error)) throw error;
        for (const message of chunk) await this.applyOne(group, message);
      }
      chunk.forEach(done);
    }
  }

  private async applyAll(tx: Transaction, group: string, messages: readonly IncomingMessage[]): Promise<void> {
    const topic = messages[0]?.topic ?? '';
    const keys = messages.map(({ key }) => key).filter((key) => key !== null);
    const waiting = await keysWaiting(tx, group, topic, keys);
    const works: Work[] = [];
    for (const message of messages) {
      // A tombstone says nothing that we need: state topics hold whole states.
      if (message.value === null) continue;
      if (message.key !== null && waiting.has(message.key)) await park(tx, group, message, behind(message.key));
      else works.push(...this.read(group, message.value));
    }
    await this.apply(tx, works);
  }

  private async applyOne(group: string, message: IncomingMessage): Promise<void> {
    try {
      await this.database.asService((tx) => this.applyAll(tx, group, [message]));
    } catch (error) {
      if (isAway(error)) throw error;
      const failure = failureOf(error);
      this.log.warn(
        `${group} sets ${message.topic}[${message.partition}]@${message.offset} aside: ${masked(failure.error)}`,
      );
      await this.database.asService((tx) => park(tx, group, message, failure));
      this.wakeRetry();
    }
  }

  /** What is to be done with a message: its handlers in this group, in order. */
  private read(group: string, value: string): Work[] {
    const envelope = parseEnvelope(value);
    if (!knownTypes.has(envelope.type)) throw new Hopeless(`Unknown event type or version: ${envelope.type}`);
    const handlers = (this.groups.get(group) ?? []).filter(({ definition }) => definition.type === envelope.type);
    return handlers.map((handler) => {
      const data = handler.definition.data.safeParse(envelope.data);
      if (!data.success) throw new Hopeless(`Data against the schema of ${envelope.type}: ${issuesOf(data.error)}`);
      return { envelope, handler, data: data.data };
    });
  }

  private async apply(tx: Transaction, works: readonly Work[]): Promise<void> {
    const claimed = await claim(tx, works);
    for (const work of works) {
      const { handler, envelope, data } = work;
      // Once in a chunk, too: the first of two equals takes the claim with it.
      if (handler.projection === null && !claimed.delete(claimOf(work))) continue;
      const context = { traceparent: continueTrace(envelope.traceparent), address: null };
      await requestContext.run(context, async () => {
        const result = await handler.call(data, { tx, envelope });
        if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
      });
    }
  }

  private async retryParked(): Promise<void> {
    while (!this.stopped) {
      try {
        while (!this.stopped && (await this.retryNext()));
      } catch (error) {
        if (!isAway(error)) this.log.error(error);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_EVERY_MS);
        this.wakeRetry = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** Tries the one that is due; false when none is. The place is kept by the row's lock, in the same transaction as the effect. */
  private async retryNext(): Promise<boolean> {
    let tried: ParkedEvent | null = null;
    try {
      return await this.database.asService(async (tx) => {
        tried = await nextDue(tx, [...this.groups.keys()]);
        if (!tried) return false;
        await this.apply(tx, this.read(tried.group, tried.body));
        await unpark(tx, tried);
        return true;
      });
    } catch (error) {
      const event = tried as ParkedEvent | null;
      if (isAway(error) || !event) throw error;
      await this.database.asService((tx) => parkAgain(tx, event, failureOf(error)));
      return true;
    }
  }
}

const topicsOf = (handlers: readonly RegisteredHandler[]): string[] => [
  ...new Set(handlers.map(({ definition }) => definition.topic)),
];

const behind = (key: string): Failure => ({
  error: `Waits behind an earlier event of ${key}`,
  hopeless: false,
  waitingFor: null,
});

const issuesOf = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`).join('; ');

function parseEnvelope(value: string): Envelope {
  let json: unknown;
  try {
    json = JSON.parse(value);
  } catch {
    throw new Hopeless('Not JSON');
  }
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) throw new Hopeless(`Not a CloudEvents envelope: ${issuesOf(envelope.error)}`);
  return envelope.data;
}

const claimOf = ({ envelope, handler }: Work): string => `${envelope.id.toLowerCase()} ${handler.name}`;

/** Kafka delivers at least once; the row makes the effect happen once. Without those that were handled before; all in one statement. */
async function claim(tx: Transaction, works: readonly Work[]): Promise<Set<string>> {
  const reactions = works.filter(({ handler }) => handler.projection === null);
  if (reactions.length === 0) return new Set();
  const rows = await tx.em.query<{ claim: string }[]>(
    `insert into inbox (event_id, handler) select * from unnest($1::uuid[], $2::text[]) on conflict do nothing returning event_id || ' ' || handler as claim`,
    [reactions.map(({ envelope }) => envelope.id.toLowerCase()), reactions.map(({ handler }) => handler.name)],
  );
  return new Set(rows.map((row) => row.claim));
}

function failureOf(error: unknown): Failure {
  const { code, detail, message } = error as { code?: string; detail?: string; message?: string };
  const waitingFor = error instanceof NotYetKnown ? error.waitingFor : code === 'JC001' ? `unit:${detail}` : null;
  return { error: message ?? String(error), hopeless: error instanceof Hopeless, waitingFor };
}
