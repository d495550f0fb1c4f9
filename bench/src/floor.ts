import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import pg from 'pg';
import type { Recording } from './recording.js';
import type { Statement } from './sql-recorder.js';

/**
 * The bare server: node:http, pg, a token check, and the recorded statements; nothing else. As many connections as the service
 * has; what reads goes out in one flight, as in the service.
 */
const { PORT, DATABASE_URL, JWKS_URL, RECORDINGS } = process.env as Record<string, string>;
const recordings = new Map(
  (JSON.parse(readFileSync(RECORDINGS ?? '', 'utf8')) as Recording[]).map((each) => [each.key, each]),
);
const reader = new pg.Pool({ connectionString: DATABASE_URL, max: 8, pipeline: true });
const writer = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const keys = createRemoteJWKSet(new URL(JWKS_URL ?? ''));
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type Replace = (value: string) => string;

const valuesOf = ({ values }: Statement, replace: Replace): unknown[] =>
  values.map((value) =>
    value === null ? null : typeof value === 'string' ? replace(value) : Buffer.from(value.base64, 'base64'),
  );

async function read({ units }: Recording, replace: Replace): Promise<unknown> {
  const client = await reader.connect();
  try {
    const results = await Promise.all(
      units
        .flat()
        .map((statement) =>
          statement.values.length === 0
            ? client.query(statement.text)
            : client.query(statement.text, valuesOf(statement, replace)),
        ),
    );
    return results.slice(2, -1).map(({ rows }) => rows as unknown[]);
  } finally {
    client.release();
  }
}

async function write({ units, fresh }: Recording): Promise<unknown> {
  const client = await writer.connect();
  const renewed = fresh.map((id): [string, string] => [id, randomUUID()]);
  const replace: Replace = (value) => renewed.reduce((text, [before, after]) => text.replaceAll(before, after), value);
  try {
    let rows: unknown = [];
    for (const statement of units.flat()) {
      const result = await client.query(statement.text, valuesOf(statement, replace));
      if (result.rows.length > 0) rows = result.rows;
    }
    return rows;
  } finally {
    client.release();
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
}

createServer((request, response) => {
  if (!request.headers.authorization) {
    response.writeHead(401).end();
    return;
  }
  const answer = async (): Promise<unknown> => {
    await jwtVerify((request.headers.authorization ?? '').slice('Bearer '.length), keys, { audience: 'jucai-api' });
    const assignment = String(request.headers['jucai-assignment']);
    if (request.method === 'POST') await bodyOf(request);
    const id = ID.exec(request.url ?? '')?.[0];
    const url = (request.url ?? '').replace(ID, ':id');
    const recording = recordings.get(`${assignment} ${request.method} ${url}`);
    if (!recording) throw new Error(`Nothing recorded for ${request.method} ${url}`);
    if (request.method === 'POST') return write(recording);
    const [recorded] = recording.fresh;
    return read(recording, (value) => (id && value === recorded ? id : value));
  };
  answer().then(
    (body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.writeHead(500).end();
    },
  );
}).listen(Number(PORT), '127.0.0.1');
