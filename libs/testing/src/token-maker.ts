import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** An issuer of our own, with its key set on loopback: endpoint tests need no login. */
export class TokenMaker {
  private constructor(
    private readonly server: Server,
    private readonly privateKey: CryptoKey,
    readonly jwksUrl: string,
    readonly issuer: string,
  ) {}

  static async start(): Promise<TokenMaker> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' }] });
    const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(keys));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new TokenMaker(server, privateKey, `${origin}/certs`, `${origin}/realms/jucai`);
  }

  /** A token as Keycloak gives it; `claims` override, to make one that must be refused. */
  async token(
    account: string,
    realmRoles: readonly string[],
    claims: JWTPayload & Record<string, unknown> = {},
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({
      iss: this.issuer,
      aud: 'jucai-api',
      sub: `sub-${account}`,
      typ: 'Bearer',
      azp: 'jucai-console',
      preferred_username: account,
      realm_access: { roles: [...realmRoles] },
      iat: now,
      exp: now + 300,
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'test' })
      .sign(this.privateKey);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
