import { renew, type Session, signIn, signInSystem } from '../../scenarios/hebi-2023/src/keycloak-login.js';
import { Sessions } from '../../scenarios/hebi-2023/src/sessions.js';
import { environment, overAll } from './environment.js';

type Role =
  | 'leader'
  | 'office'
  | 'unit-lead'
  | 'unit-staff'
  | 'org-admin'
  | 'security-admin'
  | 'auditor'
  | 'expert'
  | 'service-desk'
  | 'client'
  | 'none';

/** One of the sample: an account in one of its assignments, or a department's system. */
export interface Sample {
  readonly name: string;
  readonly account: string;
  readonly unit: string;
  readonly role: Role;
}

export interface Person extends Sample {
  /** An access token that is good now: the crawl takes longer than one lasts. */
  readonly token: () => Promise<string>;
  readonly assignmentId: string | null;
}

const at = (account: string, unit: string, role: Role): Sample => ({ name: `${account}@${unit}`, account, unit, role });

/** Every tier and every role; somebody with two assignments in each of them; somebody whose assignment has ended; a machine. */
export const samples: readonly Sample[] = [
  at('xunxian.staff', 'xunxian', 'unit-staff'),
  at('qixian.lead', 'qixian', 'unit-lead'),
  at('etdz.lead', 'etdz', 'unit-lead'),
  at('hrss.lead', 'city_hrss', 'unit-lead'),
  at('xunxian.hrss.staff', 'xunxian_hrss', 'unit-staff'),
  at('yunshan.staff', 'emp_yunshan', 'unit-staff'),
  at('sci.staff', 'city_sci', 'unit-staff'),
  at('sci.staff', 'hebi', 'office'),
  at('office.staff', 'hebi', 'office'),
  at('city.presider', 'hebi', 'leader'),
  at('org.admin', 'hebi', 'org-admin'),
  at('security.admin', 'hebi', 'security-admin'),
  at('city.auditor', 'hebi', 'auditor'),
  at('expert.one', 'hebi', 'expert'),
  at('service.desk', 'hebi', 'service-desk'),
  at('qixian.former', 'qixian', 'none'),
  at('dept-stats-bureau', 'hebi', 'client'),
];

/** A token of Keycloak's own realm: really signed by the same server, by another issuer. Its administrator reads what only Keycloak knows. */
export async function masterToken(): Promise<string> {
  const { keycloakUrl, keycloakAdminPassword } = environment();
  const answer = await fetch(`${keycloakUrl}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'admin-cli',
      username: 'admin',
      password: keycloakAdminPassword,
    }),
  });
  if (!answer.ok) throw new Error(`Keycloak's administrator can not sign in: ${answer.status}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function secretOf(client: string, admin: string): Promise<string> {
  const clients = `${environment().keycloakUrl}/admin/realms/jucai/clients`;
  const ask = async <T>(url: string): Promise<T> =>
    (await (await fetch(url, { headers: { authorization: `Bearer ${admin}` } })).json()) as T;
  const [found] = await ask<{ id: string }[]>(`${clients}?clientId=${client}`);
  return (await ask<{ value: string }>(`${clients}/${found?.id}/client-secret`)).value;
}

/** Everybody of the sample, signed in as in real life. */
export async function signInAll(): Promise<Person[]> {
  const { origin, password } = environment();
  const admin = await masterToken();
  const sessions = new Sessions();
  return overAll(
    samples,
    async (sample): Promise<Person> => {
      const { account } = sample;
      if (sample.role === 'client') {
        const secret = await secretOf(account, admin);
        const signInAgain = () => signInSystem(origin, account, secret);
        const token = () => sessions.tokenOf(account, { signIn: signInAgain, renew: signInAgain });
        return { ...sample, token, assignmentId: null };
      }
      const login = {
        signIn: () => signIn(origin, account, password),
        renew: (session: Session) => renew(origin, session),
      };
      const token = () => sessions.tokenOf(account, login);
      const me = await fetch(`${origin}/api/organizations/me`, {
        headers: { authorization: `Bearer ${await token()}` },
      });
      const { assignments } = (await me.json()) as { assignments: { id: string; unitCode: string }[] };
      const chosen = assignments.find(({ unitCode }) => unitCode === sample.unit);
      return { ...sample, token, assignmentId: chosen?.id ?? null };
    },
    2,
  );
}
