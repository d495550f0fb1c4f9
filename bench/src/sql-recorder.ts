import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { freePort } from './free-port.js';

/** One statement as a client sent it; a binary value (`bytea`) in base64. */
export interface Statement {
  readonly text: string;
  readonly values: readonly (string | null | { readonly base64: string })[];
}

/** Statements that ran together: those of one transaction, or one by itself. */
export type Unit = readonly Statement[];

/**
 * Stands between a service and PostgreSQL and writes down what it is sent, so that the bare server runs the very same statements
 * and not somebody's copy of them. Used before the measuring only.
 */
export class SqlRecorder {
  private units: Statement[][] = [];

  private constructor(
    private readonly close: () => void,
    readonly port: number,
  ) {}

  static async start(databasePort: number): Promise<SqlRecorder> {
    const sockets = new Set<Socket>();
    const server = createServer((client) => {
      const database = connect(databasePort, '127.0.0.1');
      const session = new Session((unit) => recorder.units.push(unit));
      for (const [from, to] of [
        [client, database],
        [database, client],
      ] as const) {
        sockets.add(from);
        from.on('close', () => to.destroy()).on('error', () => to.destroy());
      }
      database.pipe(client);
      client.on('data', (chunk: Buffer) => {
        session.take(chunk);
        database.write(chunk);
      });
    });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const recorder = new SqlRecorder(
      () => {
        server.close();
        sockets.forEach((socket) => socket.destroy());
      },
      (server.address() as AddressInfo).port,
    );
    return recorder;
  }

  /** What was sent while `work` ran and belongs to it: the services' own looking round (outbox, jobs) goes on meanwhile. */
  async during(work: () => Promise<unknown>, belongs: (statement: Statement) => boolean): Promise<Unit[]> {
    this.units = [];
    await work();
    return this.units.filter((unit) => unit.some(belongs));
  }

  stop(): void {
    this.close();
  }
}

/** Reads the client's half of one connection: Query, Parse and Bind messages; the rest passes. */
class Session {
  private rest = Buffer.alloc(0);
  private started = false;
  private text = '';
  private transaction: Statement[] | null = null;

  constructor(private readonly done: (unit: Statement[]) => void) {}

  take(chunk: Buffer): void {
    this.rest = Buffer.concat([this.rest, chunk]);
    for (;;) {
      // The very first message has no type byte.
      const head = this.started ? 1 : 0;
      if (this.rest.length < head + 4) return;
      const end = head + this.rest.readUInt32BE(head);
      if (this.rest.length < end) return;
      const type = this.started ? String.fromCharCode(this.rest[0] ?? 0) : '';
      const body = this.rest.subarray(head + 4, end);
      this.rest = this.rest.subarray(end);
      this.started = true;
      if (type === 'Q') this.add({ text: body.toString('utf8', 0, body.length - 1), values: [] });
      else if (type === 'P') this.text = textOf(body);
      else if (type === 'B') this.add({ text: this.text, values: valuesOf(body) });
    }
  }

  private add(statement: Statement): void {
    const word = /^\s*(\w+)/.exec(statement.text)?.[1]?.toLowerCase();
    if (word === 'begin' || word === 'start') this.transaction = [statement];
    else if (this.transaction) this.transaction.push(statement);
    else this.done([statement]);
    if ((word === 'commit' || word === 'rollback') && this.transaction) {
      this.done(this.transaction);
      this.transaction = null;
    }
  }
}

/** Parse: name, text, types. */
function textOf(body: Buffer): string {
  const start = body.indexOf(0) + 1;
  return body.toString('utf8', start, body.indexOf(0, start));
}

/** Bind: portal, statement, formats, values, formats of the result. */
function valuesOf(body: Buffer): Statement['values'] {
  let at = body.indexOf(0, body.indexOf(0) + 1) + 1;
  const short = (): number => {
    at += 2;
    return body.readInt16BE(at - 2);
  };
  const formats = Array.from({ length: short() }, short);
  return Array.from({ length: short() }, (_, index) => {
    const length = body.readInt32BE(at);
    at += 4;
    if (length < 0) return null;
    const value = body.subarray(at, at + length);
    at += length;
    return (formats[index] ?? formats[0]) === 1 ? { base64: value.toString('base64') } : value.toString('utf8');
  });
}
