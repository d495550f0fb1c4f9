import { median, printRow } from './figures.js';
import { fillHierarchy } from './hierarchy.js';
import { startIssuer } from './issuer.js';
import { type HttpRequest, load, type Load } from './load.js';
import { numberOption } from './options.js';
import { startServers } from './servers.js';
import { Service } from './service-process.js';

/** A department's system sends figures in batches over HTTP. */
export async function ingest(): Promise<void> {
  const [servers, issuer] = await Promise.all([startServers(), startIssuer()]);
  const integration = await Service.prepare('integration', servers, issuer);
  await fillHierarchy(integration.sql);
  await integration.sql.query(
    `insert into department_system_copy (client, name_zh, name_en, unit_code, event_types, enabled, version)
     values ('dept-bench', '演示系统', 'Bench', 'root', '{statistics.value}', true, 1)`,
  );
  await integration.start();
  const token = await issuer.token('service-account-dept-bench', { azp: 'dept-bench', client_id: 'dept-bench' });
  const rounds = numberOption('rounds', 3);
  const seconds = numberOption('seconds', 3);
  printRow(['events in a batch', 'connections', 'batches /s', 'events /s', 'p50 / p95 / p99 ms of a batch']);
  printRow(['---', '---', '---', '---', '---']);
  for (const [size, connections] of [
    [1, 8],
    [100, 4],
    [500, 4],
  ] as const) {
    const request: HttpRequest = {
      method: 'POST',
      path: '/api/integration/events',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: () => ({
        body: JSON.stringify(Array.from({ length: size }, event)),
        headers: { 'idempotency-key': crypto.randomUUID() },
      }),
    };
    const measured: Load[] = [];
    for (let round = 0; round < rounds; round += 1)
      measured.push(await load(integration.origin, [request], connections, seconds));
    const of = (figure: 'perSecond' | 'p50' | 'p95' | 'p99'): number => median(measured.map((each) => each[figure]));
    printRow([
      String(size),
      String(connections),
      of('perSecond'),
      of('perSecond') * size,
      [of('p50'), of('p95'), of('p99')].map((each) => each.toFixed(0)).join(' / '),
    ]);
  }
}

let last = 0;
const event = (): object => ({
  specversion: '1.0',
  id: String((last += 1)),
  source: '/bench',
  type: 'jucai.department.statistics.value.v1',
  time: '2023-01-10T08:00:00+08:00',
  data: { unitCode: `u_1_${(last % 10) + 1}`, period: '2022', indicatorCode: 'newPhd', value: String(last) },
});
