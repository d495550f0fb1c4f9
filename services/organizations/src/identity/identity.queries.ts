import type { Role } from '@jucai/contracts';
import { Database, systemActor } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';

/** A person as Keycloak should have them. */
export interface WantedPerson {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly enabled: boolean;
  /** Of all assignments in force. */
  readonly roles: Role[];
  /** Units of the assignments in force. */
  readonly unitCodes: string[];
}

/** A unit as Keycloak should have it; `wanted` when it or a unit below it holds an account. */
export interface WantedUnit {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly wanted: boolean;
}

export interface WantedSystem {
  readonly client: string;
  readonly name: string;
  readonly enabled: boolean;
}

const inForce = `a.enabled and (business_now() at time zone 'Asia/Shanghai')::date between a.valid_from and coalesce(a.valid_to, 'infinity')`;
const held = `assignment_copy a join unit_copy u on u.code = a.unit_code and u.status = 'active'`;

const people = (where: string) => `select p.id, p.account, p.name, p.enabled,
    array(select distinct r from ${held}, unnest(a.roles) r where a.account = p.account and ${inForce} order by r) as roles,
    array(select distinct a.unit_code from ${held} where a.account = p.account and ${inForce} order by a.unit_code) as "unitCodes"
  from person p ${where} order by p.account`;
const units = (where: string) => `select c.code, c.name_zh as name, c.path,
    c.status = 'active' and exists (select 1 from ${held} where starts_with(u.path, c.path) and ${inForce}) as wanted
  from unit_copy c ${where} order by c.path`;

/** What Keycloak should be like, whoever asks: the mirror works for the whole tree. */
@Injectable()
export class IdentityQueries {
  constructor(private readonly database: Database) {}

  async person(account: string): Promise<WantedPerson | null> {
    return (await this.read<WantedPerson>(people('where p.account = $1'), account))[0] ?? null;
  }

  people(): Promise<WantedPerson[]> {
    return this.read(people(''));
  }

  async unit(code: string): Promise<WantedUnit | null> {
    return (await this.read<WantedUnit>(units('where c.code = $1'), code))[0] ?? null;
  }

  /** Units that Keycloak should have a group for. */
  async units(): Promise<WantedUnit[]> {
    return this.read<WantedUnit>(`select * from (${units('')}) all_units where wanted`);
  }

  async system(client: string): Promise<WantedSystem | null> {
    const rows = await this.read<WantedSystem>(
      'select client, name_zh as name, enabled from department_system where client = $1',
      client,
    );
    return rows[0] ?? null;
  }

  systems(): Promise<WantedSystem[]> {
    return this.read('select client, name_zh as name, enabled from department_system order by client');
  }

  private async read<T>(text: string, ...values: string[]): Promise<T[]> {
    const [rows] = await this.database.read<[T[]]>(systemActor('organizations'), [{ text, values }]);
    return rows;
  }
}
