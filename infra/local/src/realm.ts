import { readFileSync } from 'node:fs';
import path from 'node:path';
import { roles } from '@jucai/contracts';

interface RealmInputs {
  readonly origin: string;
  readonly reconcilerSecret: string;
  readonly loginTheme: string | undefined;
}

/**
 * The realm as code: the files of infra/keycloak put together with what differs between installations.
 * Built-in client scopes are in a file because Keycloak makes none of its own once a realm file names any.
 */
export function composeRealm(folder: string, inputs: RealmInputs): Record<string, unknown> {
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const fill = (text: string): string =>
    text.replaceAll('{{origin}}', inputs.origin).replaceAll('{{reconcilerSecret}}', inputs.reconcilerSecret);
  const realm = JSON.parse(fill(readFileSync(path.join(folder, 'realm.json'), 'utf8'))) as Record<string, unknown> & {
    roles: { realm: { name: string }[] };
    clientScopes: unknown[];
  };
  const named = realm.roles.realm.map(({ name }) => name);
  const missing = roles.filter((role) => !named.includes(role));
  if (missing.length > 0) throw new Error(`infra/keycloak/realm.json lacks the roles ${missing.join(', ')}`);
  return {
    ...realm,
    ...(inputs.loginTheme ? { loginTheme: inputs.loginTheme } : {}),
    clientScopes: [...(read('builtin-client-scopes.json') as unknown[]), ...realm.clientScopes],
    components: {
      'org.keycloak.userprofile.UserProfileProvider': [
        {
          providerId: 'declarative-user-profile',
          subComponents: {},
          // Keycloak wants this part as text.
          config: { 'kc.user.profile.config': [JSON.stringify(read('user-profile.json'))] },
        },
      ],
    },
  };
}
