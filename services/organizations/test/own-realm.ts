import KcAdminClient from '@keycloak/keycloak-admin-client';
import { fileURLToPath } from 'node:url';
import { composeRealm } from '../../../infra/local/src/realm.js';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this test needs a running Keycloak`);
  return value;
};

/**
 * A realm of the test's own in a real Keycloak, made of the same files as the shipped one. Never the shipped one itself: a
 * reconciler locks every account that its database does not know.
 */
export class OwnRealm {
  private constructor(
    readonly url: URL,
    readonly name: string,
    readonly secret: string,
    /** As the server's administrator, acting in this realm. */
    readonly admin: KcAdminClient,
  ) {}

  static async create(name: string): Promise<OwnRealm> {
    const url = new URL(required('TEST_KEYCLOAK_URL'));
    const realm = new OwnRealm(
      url,
      name,
      `secret-of-${name}`,
      new KcAdminClient({ baseUrl: url.href, realmName: 'master' }),
    );
    await realm.logIn();
    const folder = fileURLToPath(new URL('../../../infra/keycloak', import.meta.url));
    const shipped = composeRealm(folder, {
      origin: 'http://localhost',
      reconcilerSecret: realm.secret,
      loginTheme: undefined,
    });
    await realm.admin.realms.create({ ...shipped, realm: name });
    return realm;
  }

  /** The administrator's token lives for a minute. */
  async logIn(): Promise<void> {
    this.admin.realmName = 'master';
    await this.admin.auth({
      grantType: 'password',
      clientId: 'admin-cli',
      username: 'admin',
      password: required('TEST_KEYCLOAK_ADMIN_PASSWORD'),
    });
    this.admin.realmName = this.name;
  }

  async remove(): Promise<void> {
    await this.logIn();
    await this.admin.realms.del({ realm: this.name });
  }
}
