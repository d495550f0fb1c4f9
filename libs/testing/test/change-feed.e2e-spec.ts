import { Database, takeAssignment } from '@jucai/service-kit';
import { startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { get as httpGet, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Caller } from '@jucai/testing';
import { v7 as uuid } from 'uuid';
import { Note, notes } from './notes.service.js';
import { until } from './until.js';

/** What one caller hears on the stream, as `kind id`. */
class Listener {
  readonly heard: string[] = [];
  private text = '';
  private constructor(private readonly response: IncomingMessage) {}

  static async open(service: TestService, who: Caller): Promise<Listener> {
    const { port } = service.app.getHttpServer().address() as AddressInfo;
    const headers = { authorization: `Bearer ${who.token}`, 'jucai-assignment': who.assignment.id };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      httpGet({ host: '127.0.0.1', port, path: '/api/notes/stream', headers }, resolve).on('error', reject);
    });
    const listener = new Listener(response);
    response.setEncoding('utf8').on('data', (chunk: string) => listener.take(chunk));
    await until('the stream to be ready', async () => (listener.text.includes('event: ready') ? true : null));
    return listener;
  }

  get ended(): boolean {
    return this.response.complete;
  }

  close(): void {
    this.response.destroy();
  }

  private take(chunk: string): void {
    this.text += chunk;
    for (const [, kind, data] of chunk.matchAll(/event: (changed|gone)\ndata: (.*)\n/g)) {
      this.heard.push(`${kind} ${(JSON.parse(data ?? '{}') as { id: string }).id}`);
    }
  }
}

describe('live changes', () => {
  let service: TestService;
  let database: Database;
  let city: Listener;
  let county: Listener;
  let otherCounty: Listener;

  const insert = async (unitCode: string, restricted = false): Promise<string> => {
    const id = uuid();
    await database.asService((tx) => tx.insert(Note.of(id, unitCode, 'live', restricted), 'note.file'));
    return id;
  };
  const remove = (id: string) =>
    database.asService(async (tx) => {
      const note = await tx.one(Note, { id }, 'update');
      if (note) await tx.remove(note, 'note.remove');
    });
  const untilHeard = (listener: Listener, what: string) =>
    until(what, async () => (listener.heard.includes(what) ? true : null));
  /** A change that everybody hears of, after which whoever has not heard of an earlier one never will. */
  const marker = async (): Promise<void> => {
    const ids = await Promise.all(['xunxian', 'qixian'].map((unit) => insert(unit)));
    await Promise.all([
      untilHeard(county, `changed ${ids[0]}`),
      untilHeard(otherCounty, `changed ${ids[1]}`),
      untilHeard(city, `changed ${ids[1]}`),
    ]);
  };

  beforeAll(async () => {
    service = await startTestService(notes);
    await service.tree();
    await service.app.listen(0, '127.0.0.1');
    database = service.app.get(Database);
    const who = await Promise.all([
      service.caller('city.office', 'hebi', ['office']),
      service.caller('xunxian.staff', 'xunxian', ['unit-staff']),
      service.caller('qixian.staff', 'qixian', ['unit-staff']),
    ]);
    [city, county, otherCounty] = (await Promise.all(who.map((each) => Listener.open(service, each)))) as [
      Listener,
      Listener,
      Listener,
    ];
  });
  afterAll(async () => {
    [city, county, otherCounty].forEach((listener) => listener.close());
    await service.stop();
  });

  it('tells of a change those who may see the record, and of its going those who could', async () => {
    const id = await insert('xunxian');
    await untilHeard(county, `changed ${id}`);
    await remove(id);
    await untilHeard(county, `gone ${id}`);
    await untilHeard(city, `gone ${id}`);
    await marker();
    expect(otherCounty.heard.filter((line) => line.includes(id))).toEqual([]);
  });

  it('tells a unit that what moved away is gone, and the other that it is there', async () => {
    const id = await insert('xunxian_rs');
    await untilHeard(county, `changed ${id}`);
    await service.unit('xunxian_rs', 'qixian', { version: 2 });
    await untilHeard(county, `gone ${id}`);
    await untilHeard(otherCounty, `changed ${id}`);
    expect(city.heard.filter((line) => line === `gone ${id}`)).toEqual([]);
  });

  it('ends for whoever may no longer act as the assignment that opened it, and for nobody else', async () => {
    const clerk = await service.caller('xunxian.clerk', 'xunxian', ['unit-staff']);
    const listener = await Listener.open(service, clerk);
    await database.asService((tx) => takeAssignment(tx, { ...clerk.assignment, enabled: false, version: 2 }));
    await until('the end of the stream', async () => listener.ended || null);
    await marker();
  });

  it('tells nobody of a restricted record, neither of its changes nor of its going', async () => {
    const id = await insert('xunxian', true);
    await remove(id);
    await marker();
    for (const listener of [city, county, otherCounty])
      expect(listener.heard.filter((line) => line.includes(id))).toEqual([]);
  });

  it('tells those who could see a record that it is gone when it becomes restricted', async () => {
    const id = await insert('xunxian');
    await untilHeard(county, `changed ${id}`);
    await service.sql.query('update note set restricted = true where id = $1', [id]);
    await untilHeard(county, `gone ${id}`);
    await marker();
    expect(otherCounty.heard.filter((line) => line.includes(id))).toEqual([]);
  });

  it('tells who sees a record by a share that it came, and that it is gone when the share ends', async () => {
    const id = await insert('xunxian');
    const hidden = await insert('xunxian', true);
    const share = (record: string) => database.asService((tx) => tx.share('note', record, 'qixian'));
    await Promise.all([share(id), share(hidden)]);
    await untilHeard(otherCounty, `changed ${id}`);
    await database.asService(async (tx) => {
      await tx.unshare('note', hidden, 'qixian');
      await tx.unshare('note', id, 'qixian');
    });
    await untilHeard(otherCounty, `gone ${id}`);
    await marker();
    expect(otherCounty.heard.filter((line) => line.includes(hidden))).toEqual([]);
    expect(county.heard.filter((line) => line === `gone ${id}`)).toEqual([]);
    const { rows } = await service.sql.query(
      'select count(*) as lines from change_log where record_id = $1 and old_path is not null',
      [id],
    );
    expect(rows).toEqual([{ lines: 1 }]);
  });

  it('tells of a record, and of what hangs on it, when the unit that it is shared with moves away', async () => {
    await service.unit('qixian_kj', 'qixian');
    const [id, remark] = [await insert('hebi'), uuid()];
    await service.sql.query(
      `insert into remark (id, unit_code, path, filed_as, note_id) values ($1, 'hebi', '', '{}', $2)`,
      [remark, id],
    );
    await database.asService((tx) => tx.share('note', id, 'qixian_kj'));
    await untilHeard(otherCounty, `changed ${id}`);
    await service.unit('qixian_kj', 'xunxian', { version: 2 });
    for (const what of [id, remark]) {
      await untilHeard(otherCounty, `gone ${what}`);
      await untilHeard(county, `changed ${what}`);
    }
  });

  it('tells who sees a record by a share that it is removed, or restricted', async () => {
    const [removed, restricted] = await Promise.all([insert('xunxian'), insert('xunxian')]);
    await database.asService(async (tx) => {
      await tx.share('note', removed, 'qixian');
      await tx.share('note', restricted, 'qixian');
    });
    await untilHeard(otherCounty, `changed ${removed}`);
    await remove(removed);
    await service.sql.query('update note set restricted = true where id = $1', [restricted]);
    await untilHeard(otherCounty, `gone ${removed}`);
    await untilHeard(otherCounty, `gone ${restricted}`);
  });

  it('tells those below that what was meant for them is gone, and nothing of what was not', async () => {
    const circular = uuid();
    await service.sql.query(
      `insert into circular (id, unit_code, path, filed_as, text) values ($1, 'hebi', '', '{}', 'from the city')`,
      [circular],
    );
    await Promise.all([county, otherCounty].map((listener) => untilHeard(listener, `changed ${circular}`)));
    const note = await insert('hebi');
    await remove(note);
    await service.sql.query('delete from circular where id = $1', [circular]);
    await Promise.all([county, otherCounty].map((listener) => untilHeard(listener, `gone ${circular}`)));
    await marker();
    expect(county.heard.filter((line) => line.includes(note))).toEqual([]);
  });

  it('tells whoever may not read such records nothing, wherever they stand', async () => {
    const administrator = await Listener.open(service, await service.caller('org.admin', 'hebi', ['org-admin']));
    const id = await insert('xunxian');
    await untilHeard(city, `changed ${id}`);
    const circular = uuid();
    await service.sql.query(
      `insert into circular (id, unit_code, path, filed_as, text) values ($1, 'hebi', '', '{}', 'to everybody')`,
      [circular],
    );
    await untilHeard(administrator, `changed ${circular}`);
    administrator.close();
    expect(administrator.heard).toEqual([`changed ${circular}`]);
  });

  it('does not skip a change that was begun first and committed last', async () => {
    const late = uuid();
    const early = uuid();
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let begun: () => void = () => undefined;
    const written = new Promise<void>((resolve) => (begun = resolve));
    const slow = database.asService(async (tx) => {
      await tx.insert(Note.of(late, 'xunxian', 'late'), 'note.file');
      begun();
      await held;
    });
    await written;
    await database.asService((tx) => tx.insert(Note.of(early, 'xunxian', 'early'), 'note.file'));
    goOn();
    await slow;
    await untilHeard(county, `changed ${late}`);
    await untilHeard(county, `changed ${early}`);
  });
});
