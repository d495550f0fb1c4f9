import { LoginFailed, renew, signIn, signInSystem } from './keycloak-login.js';
import { retryWhile } from './retry.js';
import { type Login, Sessions } from './sessions.js';

/** An answer that is an error; `status` 502, 503 and 504 pass by themselves. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: {
      code?: string;
      detail?: string;
      detailEn?: string;
      errors?: { path: string; message: string }[];
    },
    what: string,
  ) {
    super(
      `${what}: ${status} ${problem.code ?? ''} ${problem.detail ?? ''} ${(problem.errors ?? []).map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
  }
}

const PASSING = new Set([502, 503, 504]);

/** Worth another try with the same key: connection lost, or a part that is away for the moment. */
const passing = (error: unknown): boolean => {
  if (error instanceof Refused) return PASSING.has(error.status);
  if (error instanceof LoginFailed) return error.passing;
  // What fetch throws when the connection is refused or lost, or when time is out.
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
};

interface Options {
  /** Also the step's name: the same step again is answered and not done again. */
  readonly key?: string;
  readonly version?: number;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, unknown>>;
}

/** The public API as one person (as one of their assignments), or as a department system. */
export class Client {
  constructor(
    private readonly origin: string,
    private readonly account: string,
    private readonly login: Login,
    private readonly assignmentId: string | null,
    private readonly sessions: Sessions,
  ) {}

  get<T>(path: string, query: Options['query'] = {}): Promise<T> {
    return this.call<T>('GET', path, { query });
  }

  post<T>(path: string, key: string, body: unknown = {}, version?: number): Promise<T> {
    return this.call<T>('POST', path, { key, body, ...(version !== undefined && { version }) });
  }

  put<T>(path: string, key: string, body: unknown, version?: number): Promise<T> {
    return this.call<T>('PUT', path, { key, body, ...(version !== undefined && { version }) });
  }

  patch<T>(path: string, key: string, body: unknown, version?: number): Promise<T> {
    return this.call<T>('PATCH', path, { key, body, ...(version !== undefined && { version }) });
  }

  /** One file, as a form sends it. */
  upload<T>(path: string, key: string, name: string, content: Uint8Array, mediaType: string): Promise<T> {
    const form = new FormData();
    form.set('file', new Blob([content.slice()], { type: mediaType }), name);
    return this.call<T>('POST', path, { key, body: form });
  }

  /** Forgets the token, for whose roles have changed since. */
  signOut(): void {
    this.sessions.forget(this.account);
  }

  private call<T>(method: string, path: string, options: Options): Promise<T> {
    return retryWhile(passing, async () => {
      const token = await this.token();
      const answer = await this.once(method, path, options, token);
      // A token that ended on the way, or a Keycloak that was reset: once more, signed in anew.
      if (answer.status === 401) {
        await this.sessions.forgetToken(this.account, token);
        const again = await this.once(method, path, options, await this.token());
        return this.read<T>(again, `${method} ${path} as ${this.account}`);
      }
      return this.read<T>(answer, `${method} ${path} as ${this.account}`);
    });
  }

  private async once(
    method: string,
    path: string,
    { key, version, body, query }: Options,
    token: string,
  ): Promise<Response> {
    const url = new URL(`/api${path}`, this.origin);
    for (const [name, value] of Object.entries(query ?? {}))
      url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    const form = body instanceof FormData;
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    if (this.assignmentId) headers['jucai-assignment'] = this.assignmentId;
    if (key !== undefined) headers['idempotency-key'] = key;
    if (version !== undefined) headers['if-match'] = `"${version}"`;
    if (body !== undefined && !form) headers['content-type'] = 'application/json';
    return fetch(url, {
      method,
      headers,
      signal: AbortSignal.timeout(30_000),
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
    });
  }

  private async read<T>(answer: Response, what: string): Promise<T> {
    const text = await answer.text();
    const json = (text && /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : text) as T;
    if (answer.ok) return json;
    throw new Refused(
      answer.status,
      typeof json === 'string' ? { detail: json.slice(0, 200) } : (json as Refused['problem']),
      what,
    );
  }

  private token(): Promise<string> {
    return this.sessions.tokenOf(this.account, this.login);
  }
}

/** Hands out clients; each account signs in once. */
export class Api {
  private readonly sessions = new Sessions();

  constructor(
    readonly origin: string,
    private readonly password: string,
  ) {}

  /** As a person, with their only assignment, or with the one named. */
  as(account: string, assignmentId: string | null = null): Client {
    return this.client(account, () => signIn(this.origin, account, this.password), assignmentId);
  }

  asSystem(client: string, secret: string): Client {
    return this.client(client, () => signInSystem(this.origin, client, secret), null);
  }

  private client(account: string, signInAgain: Login['signIn'], assignmentId: string | null): Client {
    const login: Login = { signIn: signInAgain, renew: (session) => renew(this.origin, session) };
    return new Client(this.origin, account, login, assignmentId, this.sessions);
  }
}
