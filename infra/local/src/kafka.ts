import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { partitionsOf, topics } from '@jucai/contracts';
import kafkajs, { type Admin } from 'kafkajs';
import { javaCommand } from '../bin/prerequisites.mjs';
import { baseEnvironment, runStep } from './run-step.js';
import { StepError } from './step-error.js';
import type { PartSpec } from './supervised-part.js';

// CommonJS: its enums are not visible as named exports.
const { ConfigResourceTypes, Kafka, logLevel } = kafkajs;

interface KafkaOptions {
  readonly checkout: string;
  readonly dataDir: string;
  readonly jars: string;
  readonly port: number;
  readonly controllerPort: number;
  readonly clusterId: string;
  readonly signal: AbortSignal;
}

/** Writes the configuration, formats the storage once, and answers how to run the broker. */
export async function prepareKafka(options: KafkaOptions): Promise<PartSpec> {
  const home = path.join(options.dataDir, 'kafka');
  const logs = path.join(home, 'data');
  mkdirSync(home, { recursive: true });
  const template = readFileSync(path.join(options.checkout, 'infra/kafka/server.properties'), 'utf8');
  const configFile = path.join(home, 'server.properties');
  const places: Record<string, string> = {
    port: String(options.port),
    controllerPort: String(options.controllerPort),
    dataFolder: logs,
  };
  writeFileSync(
    configFile,
    template.replaceAll(/\{\{(\w+)\}\}/g, (_match, name: string) => places[name] ?? ''),
  );
  const classPath = path.join(options.jars, '*');
  const env = baseEnvironment();
  if (!existsSync(path.join(logs, 'meta.properties'))) {
    // An interrupted format leaves a folder without its last file.
    rmSync(logs, { recursive: true, force: true });
    await runStep({
      name: 'kafka-format',
      command: javaCommand(),
      args: [
        '-Xmx128m',
        '-XX:TieredStopAtLevel=1',
        '-cp',
        classPath,
        'kafka.tools.StorageTool',
        'format',
        '-t',
        options.clusterId,
        '-c',
        configFile,
      ],
      cwd: home,
      env,
      logDir: path.join(options.dataDir, 'logs'),
      signal: options.signal,
    });
  }
  return {
    name: 'kafka',
    command: javaCommand(),
    args: [
      '-Xms128m',
      '-Xmx384m',
      '-XX:+UseSerialGC',
      '-XX:MaxMetaspaceSize=128m',
      '-XX:+ExitOnOutOfMemoryError',
      '-Djava.awt.headless=true',
      '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
      '-Dorg.slf4j.simpleLogger.showDateTime=true',
      '-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss',
      '-cp',
      classPath,
      'kafka.Kafka',
      configFile,
    ],
    env,
    cwd: home,
    port: options.port,
    stopTimeoutMs: 30_000,
    isReady: () => answers(options.port),
  };
}

const clientOf = (port: number) =>
  new Kafka({
    clientId: 'jucai-starter',
    brokers: [`127.0.0.1:${port}`],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 2_000,
    requestTimeout: 10_000,
    retry: { retries: 0 },
  });

/** Asks for the cluster's description, so that only a working broker counts. */
async function answers(port: number): Promise<boolean> {
  const admin = clientOf(port).admin();
  try {
    await admin.connect();
    return (await admin.describeCluster()).brokers.length > 0;
  } finally {
    await admin.disconnect();
  }
}

/** Creates the topics of libs/contracts that are missing; settings of those that exist are left as they are. */
export async function ensureTopics(port: number): Promise<void> {
  const admin = new Kafka({
    clientId: 'jucai-starter',
    brokers: [`127.0.0.1:${port}`],
    logLevel: logLevel.NOTHING,
  }).admin();
  await admin.connect();
  try {
    const present = await admin.listTopics();
    const missing = topics.filter(({ name }) => !present.includes(name));
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map(({ name, kind }) => ({
        topic: name,
        numPartitions: partitionsOf(kind),
        replicationFactor: 1,
        configEntries:
          kind === 'state'
            ? [{ name: 'cleanup.policy', value: 'compact' }]
            : [
                { name: 'cleanup.policy', value: 'delete' },
                { name: 'retention.ms', value: '-1' },
                { name: 'retention.bytes', value: '-1' },
              ],
      })),
    });
    await requireKeptForever(admin);
  } finally {
    await admin.disconnect();
  }
}

/** Facts are never thrown away: a topic that exists with other settings is a fault to be seen at once. */
async function requireKeptForever(admin: Admin): Promise<void> {
  const facts = topics.filter(({ kind }) => kind !== 'state');
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: facts.map(({ name }) => ({
      type: ConfigResourceTypes.TOPIC,
      name,
      configNames: ['retention.ms', 'cleanup.policy'],
    })),
  });
  for (const { resourceName, configEntries } of resources) {
    const valueOf = (name: string): string | undefined =>
      configEntries.find((entry) => entry.configName === name)?.configValue;
    if (valueOf('retention.ms') !== '-1' || valueOf('cleanup.policy') !== 'delete') {
      throw new StepError(
        `主题 ${resourceName} 的保留设置不对 / topic ${resourceName} would lose messages: check retention.ms and cleanup.policy`,
      );
    }
  }
}
