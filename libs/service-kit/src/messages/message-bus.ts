import type { OnApplicationShutdown } from '@nestjs/common';

/** One message as a topic holds it. */
export interface OutgoingMessage {
  readonly key: string;
  readonly value: string;
}

export interface IncomingMessage {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly key: string | null;
  /** Null is a tombstone of a compacted topic. */
  readonly value: string | null;
}

export interface Subscription {
  readonly group: string;
  readonly topics: readonly string[];
  /** Handles messages of one partition in order; what it throws is tried again, from the first message that is not done. */
  readonly handle: (messages: readonly IncomingMessage[], done: (message: IncomingMessage) => void) => Promise<void>;
  /** The bus has given up following these topics; they must be subscribed to anew. */
  readonly lost: () => void;
}

/** The bus behind a port: what the kit needs of Kafka, and nothing else. */
export abstract class MessageBus implements OnApplicationShutdown {
  /** Resolves when every in-sync replica has the messages; each key keeps its order. */
  abstract send(batch: readonly { topic: string; messages: readonly OutgoingMessage[] }[]): Promise<void>;
  abstract subscribe(subscription: Subscription): Promise<void>;
  /** Messages that the group has not handled yet, over the topics. */
  abstract lag(group: string, topics: readonly string[]): Promise<number>;
  abstract isReachable(): Promise<boolean>;
  abstract onApplicationShutdown(): Promise<void>;
}
