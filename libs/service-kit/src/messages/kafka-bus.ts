import { Logger } from '@nestjs/common';
import kafkajs, {
  type Admin,
  type Consumer,
  Kafka,
  type KafkaConfig,
  logLevel,
  Partitioners,
  type Producer,
} from 'kafkajs';
import { DomainError } from '../domain-error.js';
import { calmKafkajs } from './calm-kafkajs.js';
import { type IncomingMessage, MessageBus, type OutgoingMessage, type Subscription } from './message-bus.js';

// Node sees no named export of the errors: kafkajs is CommonJS and spreads them into its exports.
const { KafkaJSError } = kafkajs;

calmKafkajs();

/** Kafka through kafkajs: idempotent producer with acks=all; consumers by batch, offsets committed when handled. */
export class KafkaBus extends MessageBus {
  private readonly logger = new Logger('Kafka');
  private readonly kafka: Kafka;
  private producer: Producer;
  private readonly admin: Admin;
  private readonly consumers = new Set<Consumer>();
  private producerReady: Promise<void> | null = null;
  private adminReady: Promise<void> | null = null;
  private closed = false;

  constructor(
    clientId: string,
    brokers: readonly string[],
    /** In front of every topic and group, where several systems share a broker. */
    private readonly prefix = '',
  ) {
    super();
    const config: KafkaConfig = {
      clientId,
      brokers: [...brokers],
      // A broker that is away is met by our own retries; kafkajs's lines would only repeat that.
      logLevel: logLevel.NOTHING,
      connectionTimeout: 3_000,
      requestTimeout: 15_000,
      // The default of 300 ms makes every first hiccup cost that much.
      retry: { initialRetryTime: 10, maxRetryTime: 2_000, retries: 8 },
    };
    this.kafka = new Kafka(config);
    this.producer = this.newProducer();
    this.admin = this.kafka.admin();
  }

  async send(batch: readonly { topic: string; messages: readonly OutgoingMessage[] }[]): Promise<void> {
    this.producerReady ??= this.producer.connect();
    try {
      await this.producerReady;
      await this.producer.sendBatch({
        acks: -1,
        topicMessages: batch.map(({ topic, messages }) => ({ topic: this.prefix + topic, messages: [...messages] })),
      });
    } catch (error) {
      // The next try is a new producer: the broker may have taken what was sent, and would refuse this one's sequence for ever.
      this.producerReady = null;
      await this.producer.disconnect().catch(() => undefined);
      this.producer = this.newProducer();
      throw error;
    }
  }

  private newProducer(): Producer {
    return this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
    });
  }

  async subscribe(subscription: Subscription): Promise<void> {
    const { group, topics } = subscription;
    const consumer = this.kafka.consumer({
      groupId: this.prefix + group,
      // A broker answers a waiting fetch as soon as something comes: this is only how often an idle consumer asks anew.
      maxWaitTimeInMs: 500,
      sessionTimeout: 10_000,
      heartbeatInterval: 2_000,
      allowAutoTopicCreation: false,
      // Restarting is kafkajs's own way out of anything that it can't retry, a broker that stays away included.
      retry: {
        initialRetryTime: 50,
        maxRetryTime: 5_000,
        retries: Number.MAX_SAFE_INTEGER,
        restartOnFailure: async () => !this.closed,
      },
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (payload.restart || this.closed) return;
      this.logger.warn(`${group} was thrown out: ${payload.error.message}`);
      this.forget(consumer);
      subscription.lost();
    });
    this.consumers.add(consumer);
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: topics.map((topic) => this.prefix + topic), fromBeginning: true });
      await this.run(consumer, subscription);
    } catch (error) {
      this.forget(consumer);
      throw error;
    }
    this.logger.log(`${group} follows ${topics.join(', ')}`);
  }

  private forget(consumer: Consumer): void {
    this.consumers.delete(consumer);
    void consumer.disconnect().catch(() => undefined);
  }

  private async run(consumer: Consumer, { handle }: Subscription): Promise<void> {
    await consumer.run({
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 3,
      eachBatch: async (payload) => {
        const { batch } = payload;
        if (!payload.isRunning() || payload.isStale()) return;
        const messages = batch.messages.map((message): IncomingMessage => ({
          topic: batch.topic.slice(this.prefix.length),
          partition: batch.partition,
          offset: BigInt(message.offset),
          key: message.key?.toString('utf8') ?? null,
          value: message.value?.toString('utf8') ?? null,
        }));
        const beat = setInterval(() => void payload.heartbeat().catch(() => undefined), 1_500);
        try {
          await handle(messages, (message) => payload.resolveOffset(message.offset.toString()));
        } catch (error) {
          // kafkajs gives a consumer up for good at what it takes for a programming error, such as a driver's TypeError.
          throw new KafkaJSError(error as Error, { retriable: true });
        } finally {
          clearInterval(beat);
        }
      },
    });
  }

  async lag(group: string, topics: readonly string[]): Promise<number> {
    this.adminReady ??= this.admin.connect();
    try {
      await this.adminReady;
      const committed = await this.admin.fetchOffsets({
        groupId: this.prefix + group,
        topics: topics.map((topic) => this.prefix + topic),
      });
      const lags = await Promise.all(
        committed.map(async ({ topic, partitions }) => {
          const ends = await this.admin.fetchTopicOffsets(topic);
          return ends.reduce((sum, { partition, high, low }) => {
            const offset = Number(partitions.find((each) => each.partition === partition)?.offset ?? -1);
            return sum + Number(high) - Math.max(offset, Number(low));
          }, 0);
        }),
      );
      return lags.reduce((sum, lag) => sum + lag, 0);
    } catch (error) {
      this.adminReady = null;
      this.logger.warn(`Lag unknown: ${(error as Error).message}`);
      throw new DomainError('unavailable', 'bus.unreachable', {
        zh: '消息服务暂时无法访问，请稍后再试',
        en: 'The message bus can not be reached at the moment; try again later',
      });
    }
  }

  async isReachable(): Promise<boolean> {
    try {
      this.adminReady ??= this.admin.connect();
      await this.adminReady;
      await this.admin.describeCluster();
      return true;
    } catch {
      this.adminReady = null;
      return false;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await Promise.allSettled([
      ...[...this.consumers].map((consumer) => consumer.disconnect()),
      this.producer.disconnect(),
      this.admin.disconnect(),
    ]);
  }
}
