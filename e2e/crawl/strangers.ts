import { createHmac, createPublicKey, createSign, generateKeyPairSync } from 'node:crypto';
import { ask, faultsOfRefusal } from './asking.js';
import { environment, overAll } from './environment.js';
import { signIn } from '../../scenarios/hebi-2023/src/keycloak-login.js';
import { masterToken, type Person } from './people.js';
import { routes } from './routes.js';
import { anyPath } from './writing.js';

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const decode = (part = ''): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;

/**
 * What looks like an officer's token and is not one, by what is wrong with it. Some are really signed by Keycloak, for something
 * else. Only Keycloak can sign what is expired or of another audience: each service's contract tests try that with a key they trust.
 */
async function forgeries(officer: Person): Promise<Record<string, string | undefined>> {
  const { origin, password } = environment();
  const { accessToken, refreshToken } = await signIn(origin, officer.account, password);
  const [header = '', payload = '', signature = ''] = accessToken.split('.');
  const head = decode(header);
  const certs = `${origin}/auth/realms/jucai/protocol/openid-connect/certs`;
  const { keys } = (await (await fetch(certs)).json()) as { keys: (JsonWebKey & { kid: string })[] };
  const key = keys.find(({ kid }) => kid === head['kid']);
  if (!key) throw new Error('Keycloak shows no key of its own token');
  const publicKey = createPublicKey({ key: key as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const stranger = (alsoHead: object = {}): string => {
    const text = `${encode({ ...head, ...alsoHead })}.${payload}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
  };
  const hmac = `${encode({ ...head, alg: 'HS256' })}.${payload}`;
  return {
    'no token': undefined,
    'algorithm none': `${encode({ ...head, alg: 'none' })}.${payload}.`,
    'HS256 with the public key': `${hmac}.${createHmac('sha256', publicKey).update(hmac).digest('base64url')}`,
    'another key under the real key id': stranger(),
    'unknown key id': stranger({ kid: 'somewhere-else' }),
    'a key of its own in the header': stranger({ kid: 'x', jku: 'http://127.0.0.1:1/certs' }),
    'changed payload': `${header}.${encode({ ...decode(payload), preferred_username: 'org.admin' })}.${signature}`,
    'cut signature': accessToken.slice(0, -8),
    'another realm, really signed': await masterToken(),
    'a refresh token, really signed': refreshToken,
  };
}

/** Asks every route with every forgery: each is refused as if nobody had asked, and told nothing. */
export async function faultsOfStrangers(people: readonly Person[]): Promise<string[]> {
  const officer = people.find(({ role }) => role === 'office');
  if (!officer?.assignmentId) throw new Error('The sample has no officer');
  const assignment = officer.assignmentId;
  const forged = Object.entries(await forgeries(officer));
  const asked = routes.flatMap((route) => forged.map(([what, token]) => ({ route, what, token })));
  const found = await overAll(asked, async ({ route, what, token }) => {
    const answer = await ask({
      method: route.verb,
      path: anyPath(route),
      headers: { 'jucai-assignment': assignment, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    });
    const faults = answer.status === 401 ? faultsOfRefusal(answer) : [`${answer.status}, not 401`];
    return faults.map((fault) => `${route.name} with ${what}: ${fault}`);
  });
  return found.flat();
}
