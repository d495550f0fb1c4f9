import { randomUUID } from 'node:crypto';
import type { Envelope, EventDefinition } from '@jucai/contracts';
import { testEnvironment, type TestService } from '@jucai/testing';
import { type Admin, Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import { until } from './until.js';

export interface Sent {
  readonly key: string;
  readonly value: string;
}

/** An envelope as any service would send it; `overrides` make the one that is wrong. */
export function envelopeOf<T extends z.ZodObject>(
  event: EventDefinition<T>,
  data: z.input<T>,
  overrides: Partial<Envelope> = {},
): Sent & { id: string } {
  const key = event.key(event.data.parse(data));
  const envelope: Envelope = {
    specversion: '1.0',
    id: uuid(),
    source: '/jucai/test',
    type: event.type,
    subject: key,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data,
    ...overrides,
  };
  return { key, value: JSON.stringify(envelope), id: envelope.id };
}

/** What stands on the other side of the broker: writes what services read, reads what they wrote. */
export class KafkaProbe {
  private constructor(
    private readonly kafka: Kafka,
    private readonly producer: Producer,
    private readonly admin: Admin,
    private readonly prefix: string,
  ) {}

  static async for(service: TestService): Promise<KafkaProbe> {
    const kafka = new Kafka({ brokers: testEnvironment().kafkaBrokers.split(','), logLevel: logLevel.NOTHING });
    const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    const admin = kafka.admin();
    await Promise.all([producer.connect(), admin.connect()]);
    return new KafkaProbe(kafka, producer, admin, service.kafkaPrefix);
  }

  async send(topic: string, messages: readonly { key: string | null; value: string }[]): Promise<void> {
    await this.producer.send({
      topic: this.prefix + topic,
      messages: messages.map(({ key, value }) => ({ key, value })),
    });
  }

  /** Every envelope that the topic holds now, in the order of each partition. */
  async read(topic: string): Promise<Envelope[]> {
    const name = this.prefix + topic;
    // A topic that was just made may have no leader yet.
    const ends = await until(`${name} to be there`, () => this.admin.fetchTopicOffsets(name).catch(() => null));
    const wanted = ends.reduce((sum, { high }) => sum + Number(high), 0);
    const found: Envelope[] = [];
    if (wanted === 0) return found;
    const consumer = this.kafka.consumer({ groupId: `${this.prefix}probe-${randomUUID()}`, maxWaitTimeInMs: 50 });
    await consumer.connect();
    await consumer.subscribe({ topics: [name], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${name} holds ${wanted}, ${found.length} were read`)), 20_000);
      const eachMessage = async ({ message }: { message: { value: Buffer | null } }) => {
        found.push(JSON.parse(message.value?.toString() ?? 'null') as Envelope);
        if (found.length < wanted) return;
        clearTimeout(timer);
        resolve();
      };
      consumer.run({ eachMessage }).catch(reject);
    });
    await consumer.disconnect();
    return found;
  }

  /** The group starts from the first message again; nobody may be in it. */
  async forgetPlace(group: string): Promise<void> {
    await this.admin.deleteGroups([this.prefix + group]);
  }

  /** Until the group has handled all that the topic holds. */
  async settled(group: string, topic: string): Promise<void> {
    const name = this.prefix + topic;
    await until(`${group} to have read ${topic}`, async () => {
      const [[committed], ends] = await Promise.all([
        this.admin.fetchOffsets({ groupId: this.prefix + group, topics: [name] }),
        this.admin.fetchTopicOffsets(name),
      ]);
      const place = new Map(committed?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
      return ends.every(({ partition, high }) => Number(high) === 0 || (place.get(partition) ?? -1) >= Number(high))
        ? true
        : null;
    });
  }

  async stop(): Promise<void> {
    await Promise.all([this.producer.disconnect(), this.admin.disconnect()]);
  }
}
