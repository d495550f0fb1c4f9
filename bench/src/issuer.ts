import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { atEnd } from './at-end.js';

/** Gives tokens such as Keycloak's (RS256) and serves the keys to check them by. */
export interface Issuer {
  readonly issuer: string;
  readonly jwksUrl: string;
  token(account: string, claims: object): Promise<string>;
}

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256', use: 'sig' }] });
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(keys));
  atEnd(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${origin}/realms/jucai`;
  return {
    issuer,
    jwksUrl: `${origin}/certs`,
    token: (account, claims) =>
      new SignJWT({
        iss: issuer,
        aud: 'jucai-api',
        sub: `sub-${account}`,
        typ: 'Bearer',
        azp: 'jucai-console',
        preferred_username: account,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
        .setIssuedAt()
        .setExpirationTime('2h')
        .sign(privateKey),
  };
}
