import { partitionsOf, topics } from '@jucai/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { testEnvironment } from './test-environment.js';

/** Topics of one test under a prefix of its own, on the real broker. */
export async function createTestTopics(prefix: string): Promise<void> {
  const admin = new Kafka({ brokers: testEnvironment().kafkaBrokers.split(','), logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    await admin.createTopics({
      waitForLeaders: true,
      topics: topics.map(({ name, kind }) => ({
        topic: prefix + name,
        numPartitions: partitionsOf(kind),
        configEntries: [{ name: 'cleanup.policy', value: kind === 'state' ? 'compact' : 'delete' }],
      })),
    });
  } finally {
    await admin.disconnect();
  }
}
