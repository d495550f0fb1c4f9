import { fillHierarchy } from './hierarchy.js';
import { startIssuer } from './issuer.js';
import { type Servers, startServers } from './servers.js';
import { Service } from './service-process.js';

/** Two services that talk over Kafka, each over its own database. */
export interface MessageStage {
  readonly servers: Servers;
  readonly reports: Service;
  readonly integration: Service;
}

export async function prepareMessageStage(): Promise<MessageStage> {
  const [servers, issuer] = await Promise.all([startServers(), startIssuer()]);
  const reports = await Service.prepare('reports', servers, issuer);
  const integration = await Service.prepare('integration', servers, issuer);
  for (const { sql } of [reports, integration]) await fillHierarchy(sql);
  return { servers, reports, integration };
}

/** An act for the audit trail; `number` is found again in the entry that it becomes. */
export const auditedAct = (number: number): object => ({
  entryId: crypto.randomUUID(),
  service: 'reports',
  occurredAt: new Date().toISOString(),
  account: 'bench',
  personName: '演示人员',
  assignmentId: null,
  unitCode: 'u_1_1',
  action: 'report.save',
  recordType: 'report',
  recordId: String(number),
  changedFields: ['values', 'state'],
  valuesHash: 'a'.repeat(64),
  result: 'done',
  address: '127.0.0.1',
  correlationId: null,
});
