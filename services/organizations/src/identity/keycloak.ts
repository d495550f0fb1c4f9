import KcAdminClient, { NetworkError } from '@keycloak/keycloak-admin-client';
import { SERVICE_CONFIG } from '@jucai/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { OrganizationsConfig } from '../organizations-config.js';

const TOKEN_LIFE_MS = 30_000;
const TIMEOUT_MS = 10_000;
const PAGE = 100;

/** Keycloak can't be reached or can't serve us at present: nothing is wrong with what was asked, and it will do later. */
export class KeycloakAway extends Error {}

/** Keycloak understood and declined; the same again would be declined again. */
export class KeycloakRefused extends Error {
  constructor(
    readonly status: number,
    cause: unknown,
  ) {
    super(`Keycloak refused (${status}): ${reasonOf(cause)}`, { cause });
  }
}

/** The admin API as the reconciler's own client; it logs in by itself and tells "away" from "refused". */
@Injectable()
export class Keycloak {
  private readonly admin: KcAdminClient;
  private loggedInAt = -Infinity;

  constructor(@Inject(SERVICE_CONFIG) private readonly config: OrganizationsConfig) {
    this.admin = new KcAdminClient({
      baseUrl: config.KEYCLOAK_URL,
      realmName: config.KEYCLOAK_REALM,
      timeout: TIMEOUT_MS,
    });
  }

  /** Does some calls; fails with `KeycloakAway` when they may succeed later. */
  async call<T>(work: (admin: KcAdminClient) => Promise<T>): Promise<T> {
    try {
      await this.logIn();
      return await work(this.admin);
    } catch (error) {
      if (error instanceof KeycloakAway) throw error;
      const status = error instanceof NetworkError ? error.response.status : null;
      // No answer at all, or a starting, stopping, overloaded server, or a token that it no longer knows.
      if (status === null || status === 401 || status === 429 || status >= 500) {
        this.loggedInAt = -Infinity;
        throw new KeycloakAway(`Keycloak is away: ${reasonOf(error)}`, { cause: error });
      }
      throw new KeycloakRefused(status, error);
    }
  }

  /** Takes something away; when it is gone already, that is as good. */
  async remove(work: (admin: KcAdminClient) => Promise<unknown>): Promise<void> {
    try {
      await this.call(work);
    } catch (error) {
      if (!(error instanceof KeycloakRefused && error.status === 404)) throw error;
    }
  }

  private async logIn(): Promise<void> {
    if (Date.now() - this.loggedInAt < TOKEN_LIFE_MS) return;
    const { KEYCLOAK_CLIENT_ID: clientId, KEYCLOAK_CLIENT_SECRET: clientSecret } = this.config;
    try {
      await this.admin.auth({ grantType: 'client_credentials', clientId, clientSecret });
    } catch (error) {
      // Wrong secret, missing realm: for somebody to put right, while our work waits.
      throw new KeycloakAway(`Keycloak does not let ${clientId} in: ${reasonOf(error)}`, { cause: error });
    }
    this.loggedInAt = Date.now();
  }
}

/** Everything that a paged call has. */
export async function allPages<T>(page: (range: { first: number; max: number }) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const items = await page({ first: all.length, max: PAGE });
    all.push(...items);
    if (items.length < PAGE) return all;
  }
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as { message: string; cause?: { code?: string } };
  return cause?.code ? `${message} (${cause.code})` : message;
}
