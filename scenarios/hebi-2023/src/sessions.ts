import type { Session } from './keycloak-login.js';

/** How one account comes by its tokens. */
export interface Login {
  readonly signIn: () => Promise<Session>;
  readonly renew: (session: Session) => Promise<Session>;
}

/**
 * Who has signed in. All who ask at the same time wait for the same login or renewal: a refresh token works once, and Keycloak
 * takes several logins of one account at a time for an attack and locks it.
 */
export class Sessions {
  private readonly sessions = new Map<string, Promise<Session>>();

  async tokenOf(account: string, login: Login): Promise<string> {
    const held = this.sessions.get(account) ?? this.begin(account, login.signIn());
    const session = await held;
    if (session.expiresAt >= Date.now()) return session.accessToken;
    // The first who finds it ended begins the next.
    if (this.sessions.get(account) === held) {
      const next = session.refreshToken ? login.renew(session).catch(() => login.signIn()) : login.signIn();
      void this.begin(account, next);
    }
    return this.tokenOf(account, login);
  }

  forget(account: string): void {
    this.sessions.delete(account);
  }

  /** Forgets the session with a token that was refused, unless another has already begun the next. */
  async forgetToken(account: string, accessToken: string): Promise<void> {
    const held = this.sessions.get(account);
    const session = await held?.catch(() => undefined);
    if (session?.accessToken === accessToken && this.sessions.get(account) === held) this.forget(account);
  }

  private begin(account: string, session: Promise<Session>): Promise<Session> {
    this.sessions.set(account, session);
    session.catch(() => {
      if (this.sessions.get(account) === session) this.forget(account);
    });
    return session;
  }
}
