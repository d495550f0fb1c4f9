import { createHash, randomBytes } from 'node:crypto';

/** Tokens of one signed-in person; the refresh token works once. */
export interface Session {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

const CLIENT = 'jucai-console';
const MARGIN_MS = 20_000;

interface TokenAnswer {
  access_token: string;
  refresh_token?: string;
  expires_in: number;
}

const session = (answer: TokenAnswer): Session => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token ?? '',
  expiresAt: Date.now() + answer.expires_in * 1_000 - MARGIN_MS,
});

const cookiesOf = (response: Response): string[] =>
  response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');

const realm = (origin: string) => `${origin}/auth/realms/jucai/protocol/openid-connect`;

async function token(origin: string, body: Record<string, string>): Promise<TokenAnswer> {
  const response = await fetch(`${realm(origin)}/token`, {
    method: 'POST',
    body: new URLSearchParams(body),
    signal: AbortSignal.timeout(15_000),
  });
  if (!response.ok)
    throw new LoginFailed(`Keycloak refuses (${response.status}): ${await response.text()}`, response.status >= 500);
  return (await response.json()) as TokenAnswer;
}

/** The login did not work; `passing` when Keycloak itself was not well. */
export class LoginFailed extends Error {
  constructor(
    message: string,
    readonly passing: boolean,
  ) {
    super(message);
  }
}

/** Signs a person in as a browser does: authorization code with PKCE, through the login page's form. */
export async function signIn(origin: string, account: string, password: string): Promise<Session> {
  const verifier = randomBytes(32).toString('base64url');
  const redirect = `${origin}/`;
  const query = new URLSearchParams({
    client_id: CLIENT,
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid',
    state: randomBytes(8).toString('hex'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const page = await fetch(`${realm(origin)}/auth?${query.toString()}`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(15_000),
  });
  const form = /<form[^>]*action="([^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&');
  if (!form) throw new LoginFailed(`No login page (${page.status})`, page.status >= 500);
  const answer = await fetch(form, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(page).join('; ') },
    body: new URLSearchParams({ username: account, password }),
    signal: AbortSignal.timeout(15_000),
  });
  const location = answer.headers.get('location');
  const code = location && new URL(location).searchParams.get('code');
  if (!code) throw new LoginFailed(`${account} can not sign in (${answer.status})`, answer.status >= 500);
  return session(
    await token(origin, {
      grant_type: 'authorization_code',
      client_id: CLIENT,
      redirect_uri: redirect,
      code,
      code_verifier: verifier,
    }),
  );
}

/** The next token of the same session. */
export const renew = async (origin: string, { refreshToken }: Session): Promise<Session> =>
  session(await token(origin, { grant_type: 'refresh_token', client_id: CLIENT, refresh_token: refreshToken }));

/** A department system's own token. */
export const signInSystem = async (origin: string, client: string, secret: string): Promise<Session> =>
  session(await token(origin, { grant_type: 'client_credentials', client_id: client, client_secret: secret }));
