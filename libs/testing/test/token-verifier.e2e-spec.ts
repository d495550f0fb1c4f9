import { type ServiceConfig, TokenVerifier } from '@jucai/service-kit';
import { TokenMaker } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

describe('a token, while the identity server comes up', () => {
  let maker: TokenMaker;
  let starting: Server;
  let answer: { status: number; body: string };
  let verifier: TokenVerifier;

  beforeAll(async () => {
    maker = await TokenMaker.start();
    starting = createServer((_, response) => response.writeHead(answer.status).end(answer.body));
    await new Promise<void>((resolve) => starting.listen(0, '127.0.0.1', resolve));
    verifier = new TokenVerifier({
      OIDC_JWKS_URL: `http://127.0.0.1:${(starting.address() as AddressInfo).port}/certs`,
      OIDC_ISSUER: maker.issuer,
      OIDC_AUDIENCE: 'jucai-api',
    } as ServiceConfig);
  });
  afterAll(async () => {
    await maker.stop();
    await new Promise((resolve) => starting.close(resolve));
  });

  it.each([
    { status: 503, body: '' },
    { status: 200, body: '<html>starting</html>' },
    { status: 200, body: '{}' },
  ])('is not called invalid for $status "$body": its owner need not sign in again', async (said) => {
    answer = said;
    const authorization = `Bearer ${await maker.token('xunxian.staff', ['unit-staff'])}`;
    await expect(verifier.verify(authorization)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'identity.unreachable',
    });
  });
});
