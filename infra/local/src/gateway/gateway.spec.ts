import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { compileGateway, type GatewayUnderTest, startGateway } from '../../test/gateway-process.js';

interface Echo {
  readonly from: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const HIDDEN = 'GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n';

describe('the gateway', () => {
  const closing: (() => Promise<unknown>)[] = [];
  let consoleDir: string;
  let compiled: string;

  const listen = async (listener: RequestListener): Promise<string> => {
    const server: Server = createServer(listener);
    await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
    closing.push(() => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  /** A service that answers with what it was asked. */
  const echo = (from: string): Promise<string> =>
    listen((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        response.setHeader('content-type', 'application/json');
        const { method, url, headers } = request;
        response.end(JSON.stringify({ from, method, url, headers, body: Buffer.concat(chunks).toString() }));
      });
    });

  /** An address that refuses connections: it was listened on a moment ago. */
  const refusing = async (): Promise<string> => {
    const address = await echo('gone');
    await closing.pop()?.();
    return address;
  };

  const open = async (services: Record<string, string[]>, settings: Record<string, string> = {}): Promise<string> => {
    const gateway: GatewayUnderTest = await startGateway(compiled, {
      CONSOLE_DIR: consoleDir,
      KEYCLOAK_ADDRESS: await echo('keycloak'),
      SERVICE_ADDRESSES: JSON.stringify(services),
      ...settings,
    });
    closing.push(() => gateway.stop());
    return gateway.origin;
  };

  beforeAll(() => {
    compiled = compileGateway();
  });
  afterAll(() => rmSync(compiled, { recursive: true, force: true }));
  beforeEach(() => {
    consoleDir = mkdtempSync(path.join(tmpdir(), 'console-'));
    mkdirSync(path.join(consoleDir, 'assets'));
    writeFileSync(path.join(consoleDir, 'index.html'), '<title>聚才</title>');
    writeFileSync(path.join(consoleDir, 'assets/index-3f2a.js'), 'export {}');
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    rmSync(consoleDir, { recursive: true, force: true });
  });

  it('takes the replicas of a service in turn', async () => {
    const origin = await open({ reports: [await echo('one'), await echo('two')] });
    const from = [];
    for (let round = 0; round < 4; round += 1)
      from.push(((await (await fetch(`${origin}/api/reports/x`)).json()) as Echo).from);
    expect(from).toEqual(['one', 'two', 'one', 'two']);
  });

  it('asks the next replica when one refuses, with the whole body and the query', async () => {
    const origin = await open({ reports: [await refusing(), await echo('two')] });
    for (let round = 0; round < 2; round += 1) {
      const body = JSON.stringify({ text: '报告'.repeat(100_000) });
      const response = await fetch(`${origin}/api/reports/reports?page=2&filter=%7B%22a%22%3A1%7D`, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': 'k-1' },
        body,
      });
      const answer = (await response.json()) as Echo;
      expect(answer).toMatchObject({
        from: 'two',
        method: 'POST',
        url: '/api/reports/reports?page=2&filter=%7B%22a%22%3A1%7D',
        body,
      });
      expect(answer.headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': 'k-1',
      });
    }
  });

  it.each([
    ['DELETE', 'of no stated length', { 'transfer-encoding': 'chunked' }],
    ['OPTIONS', 'of no stated length', { 'transfer-encoding': 'chunked' }],
    ['GET', 'of a stated length', { 'content-length': String(HIDDEN.length) }],
    ['DELETE', 'of a stated length', { 'content-length': String(HIDDEN.length) }],
  ])('keeps the body of a %s %s from being taken for a request of its own', async (method, _length, headers) => {
    const asked: string[] = [];
    const service = await listen((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      request.resume().on('end', () => response.end('{}'));
    });
    const origin = await open({ reports: [service] });
    await new Promise((resolve, reject) => {
      request(`${origin}/api/reports/x`, { method, headers }, (response) => response.resume().on('end', resolve))
        .on('error', reject)
        .end(HIDDEN);
    });
    expect((await fetch(`${origin}/api/reports/next`)).status).toBe(200);
    expect(asked).toEqual([`${method} /api/reports/x`, 'GET /api/reports/next']);
  });

  it('answers 503 with a problem and when to come back, when no replica answers', async () => {
    const origin = await open({ reports: [await refusing(), await refusing()], meetings: [await echo('meetings')] });
    const response = await fetch(`${origin}/api/reports/reports`);
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({
      status: 503,
      code: 'gateway.service-unavailable',
      correlationId: expect.any(String),
    });
    expect((await fetch(`${origin}/api/meetings/meetings`)).status).toBe(200);
  });

  it('never repeats a command whose connection broke under way', async () => {
    let asked = 0;
    const breaking = await listen((request) => {
      asked += 1;
      request.socket.destroy();
    });
    const origin = await open({ reports: [breaking, breaking] });
    const response = await fetch(`${origin}/api/reports/reports/1/submit`, { method: 'POST' });
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'gateway.connection-lost' });
    expect(asked).toBe(1);
  });

  it('answers 504 when a service stays silent', async () => {
    const origin = await open({ reports: [await listen(() => undefined)] }, { ANSWER_TIMEOUT_MS: '50' });
    const response = await fetch(`${origin}/api/reports/reports`);
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({ code: 'gateway.timeout' });
  });

  it('states where a request came from itself and drops what the client claims', async () => {
    const origin = await open({ reports: [await echo('one')] });
    const claims = {
      'x-forwarded-for': '10.9.8.7',
      'x-forwarded-proto': 'https',
      'x-real-ip': '10.9.8.7',
      forwarded: 'for=10.9.8.7',
    };
    const { headers } = (await (await fetch(`${origin}/api/reports/x`, { headers: claims })).json()) as Echo;
    expect(headers['x-forwarded-for']).toMatch(/^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/);
    expect(headers['x-forwarded-proto']).toBe('http');
    expect(JSON.stringify(headers)).not.toContain('10.9.8.7');
  });

  it('takes the word of what ends TLS in front of it, and nothing that a client put before that', async () => {
    const origin = await open({ reports: [await echo('one')] }, { TRUSTED_PROXIES: '127.0.0.0/8,::1/128' });
    const answer = await fetch(`${origin}/api/reports/x`, {
      headers: { 'x-forwarded-for': '198.51.100.1, 203.0.113.7', 'x-forwarded-proto': 'https' },
    });
    const { headers } = (await answer.json()) as Echo;
    expect(headers['x-forwarded-for']).toBe('203.0.113.7');
    expect(headers['x-forwarded-proto']).toBe('https');
  });

  it.each(['stated', 'unstated'])('refuses a body over the limit whose length is %s', async (length) => {
    const origin = await open({ reports: [await echo('one')] }, { BODY_LIMIT: '1000' });
    const part = new TextEncoder().encode('x'.repeat(600));
    const body = length === 'stated' ? 'x'.repeat(1_200) : ReadableStream.from([part, part]);
    const response = await fetch(`${origin}/api/reports/files`, {
      method: 'POST',
      body,
      duplex: 'half',
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'gateway.body-too-large' });
  });

  it('hands on an event stream as it comes, and lets go of it with the client', async () => {
    let left: (() => void) | undefined;
    const clientLeft = new Promise<void>((resolve) => {
      left = resolve;
    });
    const stream = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: first\n\n');
      response.on('close', () => left?.());
    });
    const origin = await open({ reports: [stream] });
    const aborting = new AbortController();
    const response = await fetch(`${origin}/api/reports/stream`, { signal: aborting.signal });
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    // The service has not ended its answer, so this came through at once.
    expect(new TextDecoder().decode(value)).toBe('data: first\n\n');
    aborting.abort();
    await clientLeft;
  });

  it('passes the login through and keeps the administration inside', async () => {
    const origin = await open({});
    expect(((await (await fetch(`${origin}/auth/realms/jucai/account`)).json()) as Echo).url).toBe(
      '/auth/realms/jucai/account',
    );
    for (const inside of [
      '/auth/admin/',
      '/auth/realms/master',
      '/auth/metrics',
      '/auth/realms/jucai/%2e%2e/master/x',
    ]) {
      const response = await fetch(`${origin}${inside}`);
      expect([inside, response.status < 500 && response.status >= 400]).toEqual([inside, true]);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    }
  });

  it('serves the console: the page never cached, hashed files for ever, routes by the page', async () => {
    const origin = await open({});
    for (const route of ['/', '/reports/0198/show']) {
      const response = await fetch(`${origin}${route}`);
      expect(await response.text()).toContain('聚才');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("frame-ancestors 'none'");
      expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
    const asset = await fetch(`${origin}/assets/index-3f2a.js`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${origin}/assets/old-1234.js`)).status).toBe(404);
    expect((await fetch(`${origin}/api/unknown/x`)).status).toBe(404);
  });
});
