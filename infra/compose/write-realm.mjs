// Writes the realm for Keycloak's import to the file named: infra/keycloak put together with this installation's values.
import { existsSync, writeFileSync } from 'node:fs';
import { composeRealm } from '../local/dist/realm.js';

const [, , target] = process.argv;
const { JUCAI_ORIGIN: origin, KEYCLOAK_CLIENT_SECRET: reconcilerSecret } = process.env;
if (!target || !origin || !reconcilerSecret)
  throw new Error('A target, JUCAI_ORIGIN and KEYCLOAK_CLIENT_SECRET are needed');

const folder = new URL('../keycloak', import.meta.url).pathname;
const loginTheme = existsSync(`${folder}/themes/jucai`) ? 'jucai' : undefined;
writeFileSync(target, JSON.stringify(composeRealm(folder, { origin, reconcilerSecret, loginTheme }), null, 2), {
  mode: 0o600,
});
