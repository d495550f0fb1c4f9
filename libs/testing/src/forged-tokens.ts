import { createHmac } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import type { TokenMaker } from './token-maker.js';

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Tokens that look like the account's own and must all be refused with 401, by what is wrong with them. */
export async function forgedTokens(
  tokens: TokenMaker,
  account: string,
  roles: readonly string[],
): Promise<Record<string, string>> {
  const good = await tokens.token(account, roles);
  const [header = '', payload = '', signature = ''] = good.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const { privateKey } = await generateKeyPair('RS256');
  const stranger = (kid: string) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
  const publicKey = await (await fetch(tokens.jwksUrl)).text();
  const hs256 = `${encode({ alg: 'HS256', kid: 'test' })}.${payload}`;
  const now = Math.floor(Date.now() / 1_000);
  return {
    'algorithm none': `${encode({ alg: 'none' })}.${payload}.`,
    'algorithm none with a signature': `${encode({ alg: 'none' })}.${payload}.${signature}`,
    'HS256 with the public key': `${hs256}.${createHmac('sha256', publicKey).update(hs256).digest('base64url')}`,
    'another key under our key id': await stranger('test'),
    'unknown key id': await stranger('somewhere-else'),
    'key named by the token itself': await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', jku: 'http://127.0.0.1:1/certs', kid: 'x' })
      .sign(privateKey),
    'wrong issuer': await tokens.token(account, roles, { iss: 'http://127.0.0.1:1/realms/jucai' }),
    'wrong audience': await tokens.token(account, roles, { aud: 'account' }),
    expired: await tokens.token(account, roles, { iat: now - 900, exp: now - 600 }),
    'not yet valid': await tokens.token(account, roles, { nbf: now + 600 }),
    'an ID token': await tokens.token(account, roles, { typ: 'ID' }),
    'changed payload': `${header}.${encode({ ...claims, preferred_username: 'org.admin' })}.${signature}`,
    'cut signature': `${header}.${payload}.${signature.slice(0, -8)}`,
    'no signature': `${header}.${payload}`,
    'not a token': 'x'.repeat(40),
  };
}
