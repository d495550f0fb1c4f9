import pg from 'pg';
import { environment } from './environment.js';

/** A row of a table as PostgreSQL has it; columns by their own names. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly unit_code: string };

export const services = ['organizations', 'reports', 'meetings', 'integration'] as const;
export type Service = (typeof services)[number];

interface Unit {
  readonly code: string;
  readonly parent_code: string | null;
  readonly tier: string;
  readonly line: string | null;
}

/**
 * What is really there, read as superuser past every policy. Who is above whom is told by the parents of organizations alone, not
 * by the paths that the services' own policies compare.
 */
export class World {
  private constructor(
    private readonly clients: ReadonlyMap<Service, pg.Client>,
    private tables: ReadonlyMap<string, readonly Row[]>,
    private units: ReadonlyMap<string, Unit>,
  ) {}

  static async open(): Promise<World> {
    const { port, password } = environment().postgres;
    const clients = new Map<Service, pg.Client>();
    for (const database of services) {
      const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database });
      await client.connect();
      clients.set(database, client);
    }
    const world = new World(clients, new Map(), new Map());
    await world.look();
    return world;
  }

  /** Reads everything anew. */
  async look(): Promise<void> {
    const tables = new Map<string, readonly Row[]>();
    for (const service of services) {
      const scoped = await this.sql<{ name: string }>(service, 'select name from scoped_table order by name');
      for (const name of [...scoped.map((row) => row.name), 'stored_file'])
        tables.set(`${service}.${name}`, await this.rowsOf(service, name));
    }
    tables.set('organizations.unit', await this.rowsOf('organizations', 'unit'));
    this.tables = tables;
    const units = this.rows('organizations.unit') as unknown as Unit[];
    this.units = new Map(units.map((unit) => [unit.code, unit]));
  }

  rows(table: string): readonly Row[] {
    const rows = this.tables.get(table);
    if (!rows) throw new Error(`No table ${table}`);
    return rows;
  }

  get tableNames(): readonly string[] {
    return [...this.tables.keys()];
  }

  byId(table: string, id: unknown): Row | undefined {
    return this.rows(table).find((row) => row.id === id);
  }

  unit(code: string): Unit {
    const unit = this.units.get(code);
    if (!unit) throw new Error(`No unit ${code}`);
    return unit;
  }

  /** Whether `below` is the unit itself or lies under it. */
  covers(unit: string, below: string): boolean {
    for (let at: string | null = below; at !== null; at = this.unit(at).parent_code) if (at === unit) return true;
    return false;
  }

  async sql<T>(service: Service, text: string, values: unknown[] = []): Promise<T[]> {
    const client = this.clients.get(service);
    if (!client) throw new Error(`No database ${service}`);
    return (await client.query(text, values)).rows as T[];
  }

  /** One line for every table with rows of people's work: how many there are, and a digest over their contents. */
  async fingerprint(): Promise<Record<string, string>> {
    const marks: Record<string, string> = {};
    for (const name of [
      ...this.tables.keys(),
      ...services.flatMap((each) => [`${each}.share`, `${each}.record_history`]),
    ]) {
      const [service, table] = name.split('.') as [Service, string];
      const [mark] = await this.sql<{ mark: string }>(
        service,
        `select count(*) || ' ' || coalesce(md5(string_agg(to_jsonb(t)::text, '' order by to_jsonb(t)::text)), '') as mark from "${table}" t`,
      );
      marks[name] = mark?.mark ?? '';
    }
    return marks;
  }

  async close(): Promise<void> {
    for (const client of this.clients.values()) await client.end();
  }

  private async rowsOf(service: Service, table: string): Promise<Row[]> {
    return (await this.sql<{ row: Row }>(service, `select to_jsonb(t) as row from "${table}" t`)).map(({ row }) => row);
  }
}
