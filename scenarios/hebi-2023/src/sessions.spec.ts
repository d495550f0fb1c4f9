import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Session } from './keycloak-login.js';
import { Sessions } from './sessions.js';

const HOUR_MS = 3_600_000;

describe('Sessions', () => {
  let sessions: Sessions;
  let made: string[];
  const login = (livesMs: number) => {
    const make = async (how: string): Promise<Session> => {
      made.push(how);
      return { accessToken: `${how} ${made.length}`, refreshToken: 'once', expiresAt: Date.now() + livesMs };
    };
    return { signIn: () => make('sign-in'), renew: () => make('renew') };
  };
  const askedTogether = (livesMs: number) =>
    Promise.all(Array.from({ length: 6 }, () => sessions.tokenOf('office.staff', login(livesMs))));

  beforeEach(() => {
    sessions = new Sessions();
    made = [];
  });

  it('signs in once for all who ask together', async () => {
    expect(new Set(await askedTogether(HOUR_MS))).toEqual(new Set(['sign-in 1']));
    expect(made).toEqual(['sign-in']);
  });

  it('renews once for all who find the token ended', async () => {
    const ended = { ...login(HOUR_MS), signIn: login(-1).signIn };
    const tokens = await Promise.all(Array.from({ length: 6 }, () => sessions.tokenOf('office.staff', ended)));
    expect(new Set(tokens)).toEqual(new Set(['renew 2']));
    expect(made).toEqual(['sign-in', 'renew']);
  });

  it('signs in anew when the renewal is refused', async () => {
    await sessions.tokenOf('office.staff', {
      signIn: async () => ({
        accessToken: String(made.push('sign-in')),
        refreshToken: 'used',
        expiresAt: made.length < 2 ? 0 : Infinity,
      }),
      renew: () => Promise.reject(new Error('used before')),
    });
    expect(made).toEqual(['sign-in', 'sign-in']);
  });

  it('asks again after a login that failed', async () => {
    const refused = { ...login(HOUR_MS), signIn: () => Promise.reject(new Error('away')) };
    await expect(sessions.tokenOf('office.staff', refused)).rejects.toThrow('away');
    expect(await sessions.tokenOf('office.staff', login(HOUR_MS))).toBe('sign-in 1');
  });

  it('forgets a refused token once, not the one that followed it', async () => {
    const first = await sessions.tokenOf('office.staff', login(HOUR_MS));
    await sessions.forgetToken('office.staff', first);
    const second = await sessions.tokenOf('office.staff', login(HOUR_MS));
    await sessions.forgetToken('office.staff', first);
    expect(await sessions.tokenOf('office.staff', login(HOUR_MS))).toBe(second);
    expect(made).toEqual(['sign-in', 'sign-in']);
  });
});
