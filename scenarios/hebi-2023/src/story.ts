import { type Api, type Client, Refused } from './api.js';
import type { ScenarioData } from './data.js';
import { canonical, type Json } from './digest.js';
import { LoginFailed } from './keycloak-login.js';
import { retryWhile } from './retry.js';
import { settle } from './settle.js';

export type Step = ScenarioData['acts'][number]['steps'][number];

/** What a step came to: done now or found done, and what was looked at. */
export interface Told {
  readonly already?: boolean;
  /** The step only looks, every time anew. */
  readonly looked?: boolean;
  readonly checked?: readonly string[];
}

/** One verb of steps.yaml. */
export type Verb = (story: Story, step: Step) => Promise<Told>;

/** Something is not as the story says. */
export class NotAsTold extends Error {
  constructor(what: string, expected: unknown, found: unknown) {
    super(`${what}：应为 ${JSON.stringify(expected)}，实为 ${JSON.stringify(found)}`);
    this.name = 'NotAsTold';
  }
}

/** Throws unless both are the same JSON; answers the line that says so. */
export function same<T>(what: string, found: T, expected: T): string {
  if (canonical(found as Json) !== canonical(expected as Json)) throw new NotAsTold(what, expected, found);
  return `${what}：${typeof expected === 'object' ? '与预期一致' : String(expected)}`;
}

interface Page<T> {
  readonly items: T[];
  readonly total: number;
}

const PER_PAGE = 100;
const CITY = 'hebi';

/**
 * Waits until a person can sign in and act: the reconciler brings accounts and their roles to Keycloak, which takes its moment in a
 * system just started and for an account just made.
 */
export const signedIn = (client: Client): Promise<unknown> =>
  retryWhile(
    (error) => error instanceof LoginFailed || (error instanceof Refused && [400, 403].includes(error.status)),
    async () => {
      try {
        await client.get('/organizations/units', { perPage: 1 });
      } catch (error) {
        // A token that was given before the roles were says so for its whole life.
        client.signOut();
        throw error;
      }
    },
  );

/** The data, and the people who act in it. */
export class Story {
  /** Ids of assignments by account and unit, for those who hold several. */
  private readonly assignments = new Map<string, string>();
  /** Who has signed in. */
  private readonly present = new Set<string>();

  constructor(
    readonly data: ScenarioData,
    private readonly api: Api,
  ) {}

  /** A person, acting for a unit; who holds one assignment only need not say for which. */
  async as(account: string, unitCode?: string): Promise<Client> {
    const held = this.data.people.find((person) => person.account === account)?.assignments ?? [];
    const wanted = unitCode ?? held[0]?.unitCode ?? CITY;
    const client = this.api.as(account, held.length < 2 ? null : await this.assignmentOf(account, wanted));
    if (!this.present.has(account)) await signedIn(client);
    this.present.add(account);
    return client;
  }

  asSystem(client: string, secret: string): Client {
    return this.api.asSystem(client, secret);
  }

  get admin(): Client {
    return this.api.as('org.admin');
  }

  get office(): Client {
    return this.api.as('office.staff');
  }

  settled(): Promise<void> {
    return settle(this.admin);
  }

  /** All records of a list, page by page. */
  async all<T>(client: Client, path: string, filter: object = {}): Promise<T[]> {
    const items: T[] = [];
    for (let page = 1; ; page += 1) {
      const answer = await client.get<Page<T>>(path, { page, perPage: PER_PAGE, filter });
      items.push(...answer.items);
      if (items.length >= answer.total || answer.items.length === 0) return items;
    }
  }

  nameOf(account: string): string {
    return this.data.people.find((person) => person.account === account)?.personName ?? account;
  }

  unitName(code: string): string {
    return this.data.units.find((unit) => unit.code === code)?.shortName.zh ?? code;
  }

  private async assignmentOf(account: string, unitCode: string): Promise<string> {
    const key = `${account} ${unitCode}`;
    const known = this.assignments.get(key);
    if (known) return known;
    const granted = await this.all<{ id: string; unitCode: string }>(
      this.api.as('security.admin'),
      '/organizations/assignments',
      { account },
    );
    for (const { id, unitCode: unit } of granted) this.assignments.set(`${account} ${unit}`, id);
    const found = this.assignments.get(key);
    if (!found) throw new Error(`${account} holds no assignment at ${unitCode}`);
    return found;
  }
}

/** The part of a ref after `#`, without the list that it names. */
export const partOf = ({ ref }: Step): string => ref.split('#')[1]?.split('/').at(-1) ?? '';
