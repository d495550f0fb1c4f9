import { DomainError } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { IdentityQueries, type WantedSystem } from './identity.queries.js';
import { Keycloak, KeycloakAway, KeycloakRefused } from './keycloak.js';

/** Clients of department systems begin so; all others are none of our business. */
const PREFIX = 'dept-';

/** A department system's confidential client: client credentials only, for the audience of our services. */
@Injectable()
export class SystemMirror {
  constructor(
    private readonly queries: IdentityQueries,
    private readonly keycloak: Keycloak,
  ) {}

  async mirror(client: string): Promise<void> {
    const system = await this.queries.system(client);
    if (system) await this.ensure(system);
    else if (client.startsWith(PREFIX)) await this.shut(client);
  }

  /** Makes a new secret, by which the one before stops working. Answers now or not at all: there is a person waiting. */
  async newSecret(client: string): Promise<string> {
    try {
      const system = await this.queries.system(client);
      if (!system) throw new Error(`No department system ${client}`);
      const id = await this.ensure(system);
      const { value } = await this.keycloak.call((admin) => admin.clients.generateNewClientSecret({ id }));
      if (!value) throw new Error('Keycloak answered without a secret');
      return value;
    } catch (error) {
      if (!(error instanceof KeycloakAway)) throw error;
      throw new DomainError('unavailable', 'identity.unreachable', {
        zh: '身份服务暂时无法访问，请稍后再试',
        en: 'The identity server can not be reached at the moment; try again later',
      });
    }
  }

  private async ensure({ client: clientId, name, enabled }: WantedSystem): Promise<string> {
    const wanted = { clientId, name, enabled };
    const found = await this.find(clientId);
    if (found?.id) {
      const { id } = found;
      if (found.name !== name || found.enabled !== enabled)
        await this.keycloak.call((admin) => admin.clients.update({ id }, { ...found, ...wanted }));
      return id;
    }
    try {
      return await this.create(wanted);
    } catch (error) {
      // The reconciler and whoever asks for a secret may meet: one of them makes the client.
      const made = error instanceof KeycloakRefused && error.status === 409 ? await this.find(clientId) : null;
      if (made?.id) return made.id;
      throw error;
    }
  }

  private async create(wanted: { clientId: string; name: string; enabled: boolean }): Promise<string> {
    const { id } = await this.keycloak.call((admin) =>
      admin.clients.create({
        ...wanted,
        publicClient: false,
        serviceAccountsEnabled: true,
        standardFlowEnabled: false,
        implicitFlowEnabled: false,
        directAccessGrantsEnabled: false,
        fullScopeAllowed: false,
        // `profile` has the user name by which services know a client's token, `jucai-audience` lets them accept it.
        defaultClientScopes: ['basic', 'profile', 'service_account', 'jucai-audience'],
        optionalClientScopes: [],
      }),
    );
    return id;
  }

  private async shut(clientId: string): Promise<void> {
    const found = await this.find(clientId);
    if (found?.id && found.enabled) {
      const { id } = found;
      await this.keycloak.call((admin) => admin.clients.update({ id }, { ...found, enabled: false }));
    }
  }

  private async find(clientId: string) {
    const [client] = await this.keycloak.call((admin) => admin.clients.find({ clientId }));
    return client ?? null;
  }
}
