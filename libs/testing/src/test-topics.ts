import { partitionsOf, topics } from '@jucai/contracts';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { testEnvironment } from './test-environment.js';

const withAdmin = async (work: (admin: Admin) => Promise<unknown>): Promise<void> => {
  const admin = new Kafka({ brokers: testEnvironment().kafkaBrokers.split(','), logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.disconnect();
  }
};

/** Topics of one test under a prefix of its own, on the real broker. */
export const createTestTopics = (prefix: string): Promise<void> =>
  withAdmin((admin) =>
    admin.createTopics({
      waitForLeaders: true,
      topics: topics.map(({ name, kind }) => ({
        topic: prefix + name,
        numPartitions: partitionsOf(kind),
        configEntries: [{ name: 'cleanup.policy', value: kind === 'state' ? 'compact' : 'delete' }],
      })),
    }),
  );

/** Takes them away again: a broker with thousands of partitions is slow to all. */
export const deleteTestTopics = (prefix: string): Promise<void> =>
  withAdmin(async (admin) => {
    const left = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
    if (left.length > 0) await admin.deleteTopics({ topics: left });
  });
