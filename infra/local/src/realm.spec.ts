import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { roles } from '@jucai/contracts';
import { composeRealm } from './realm.js';

interface Realm {
  readonly roles: { readonly realm: readonly { readonly name: string }[] };
  readonly clients: readonly {
    readonly clientId: string;
    readonly enabled: boolean;
    readonly directAccessGrantsEnabled?: boolean;
    readonly redirectUris?: readonly string[];
    readonly attributes?: Readonly<Record<string, string>>;
    readonly defaultClientScopes?: readonly string[];
    readonly secret?: string;
  }[];
  readonly clientScopes: readonly { readonly name: string }[];
  readonly loginTheme?: string;
}

const inputs = { origin: 'http://localhost:8080', reconcilerSecret: 'made-at-first-start', loginTheme: undefined };
const folder = path.resolve(import.meta.dirname, '../../keycloak');
const realm = composeRealm(folder, inputs) as unknown as Realm;
const client = (id: string): Realm['clients'][number] | undefined =>
  realm.clients.find(({ clientId }) => clientId === id);

describe('composeRealm', () => {
  it('has exactly the roles of the contracts, beside those that Keycloak gives everybody', () => {
    const ofKeycloak = ['default-roles-jucai', 'offline_access', 'uma_authorization'];
    expect(realm.roles.realm.map(({ name }) => name).sort()).toEqual([...roles, ...ofKeycloak].sort());
  });

  it('gives the account page of Keycloak what it reads its user by', () => {
    for (const id of ['account', 'account-console'])
      expect(client(id)).toMatchObject({ defaultClientScopes: expect.arrayContaining(['basic', 'profile', 'roles']) });
  });

  it('lets no client log in with a password directly', () => {
    for (const each of realm.clients) expect(each).not.toHaveProperty('directAccessGrantsEnabled', true);
    expect(client('admin-cli')).toMatchObject({ enabled: false, directAccessGrantsEnabled: false });
  });

  it('returns the console to its own origin only, with PKCE and the audience of the API', () => {
    expect(client('jucai-console')).toMatchObject({
      redirectUris: ['http://localhost:8080/*'],
      attributes: { 'pkce.code.challenge.method': 'S256' },
    });
    expect(client('jucai-console')?.defaultClientScopes).toContain('jucai-audience');
  });

  it('defines every scope that a client names', () => {
    const defined = realm.clientScopes.map(({ name }) => name);
    for (const { defaultClientScopes } of realm.clients)
      expect(defined).toEqual(expect.arrayContaining([...(defaultClientScopes ?? [])]));
  });

  it('takes the secret of this installation and leaves no place open', () => {
    expect(client('jucai-reconciler')?.secret).toBe('made-at-first-start');
    expect(JSON.stringify(realm)).not.toContain('{{');
  });

  it('names the login theme where there is one', () => {
    expect(realm.loginTheme).toBeUndefined();
    expect(composeRealm(folder, { ...inputs, loginTheme: 'jucai' })).toMatchObject({ loginTheme: 'jucai' });
  });
});
