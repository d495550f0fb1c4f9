import { z } from 'zod';
import { DomainError } from '../domain-error.js';
import type { Query } from '../database/query.js';

const MAX_PER_PAGE = 100;
/** Totals are exact up to here; beyond, the answer says that there are more. */
const TOTAL_CAP = 10_000;

const parseJson = (text: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: '不是有效的 JSON | not valid JSON' });
    return z.NEVER;
  }
};

/** Every filter may be left out. Spelled out, since `partial()` of a shape that is not known yet gives `any`. */
type Filters<F extends z.ZodObject> = z.ZodObject<
  { [K in keyof F['shape']]: z.ZodOptional<F['shape'][K]> },
  z.core.$strict
>;

/** Query of a list: `page`, `perPage`, `sort` (a field, `-` in front for descending), `filter` (JSON). Unknown names are refused. */
export function listQuery<F extends z.ZodObject, S extends readonly [string, ...string[]]>(sortFields: S, filter: F) {
  const sorts = sortFields.flatMap((field) => [field, `-${field}`]) as [string, ...string[]];
  return z.strictObject({
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    perPage: z.coerce.number().int().min(1).max(MAX_PER_PAGE).default(25),
    sort: z.enum(sorts).optional(),
    filter: z
      .string()
      .max(4_000)
      .default('{}')
      .transform(parseJson)
      .pipe(z.strictObject(filter.partial().shape) as unknown as Filters<F>),
  });
}

export interface ListQuery<F = object> {
  readonly page: number;
  readonly perPage: number;
  readonly sort?: string | undefined;
  readonly filter: F;
}

/** A page of records and how many there are in the caller's scope. */
export const pageOf = <T extends z.ZodType>(item: T, id: string) =>
  z
    .object({ items: z.array(item), total: z.int(), totalCapped: z.boolean(), page: z.int(), perPage: z.int() })
    .meta({ id });

export interface Page<T> {
  readonly items: T[];
  readonly total: number;
  /** True when `total` is where counting stopped. */
  readonly totalCapped: boolean;
  readonly page: number;
  readonly perPage: number;
}

interface ListStatement {
  /** What one item is made of. */
  readonly select: string;
  /** The table with its alias, and joins that decide which rows there are. */
  readonly from: string;
  /**
   * Left joins that only say more about a row, each on a unique key. The page is chosen first and these are done for its rows alone;
   * where a condition or the order asks for one, it takes part in the choice. `from` is then the table and its alias, no more.
   */
  readonly labels?: string;
  /** Values that `select` and `from` name as `$1` and on. */
  readonly values?: readonly unknown[];
  /** Conditions with `?` for each value, in order; those whose value is undefined are left out. */
  readonly where?: readonly (readonly [condition: string, value: unknown])[];
  /** Column (or expression) of each sort field. */
  readonly sortBy: Readonly<Record<string, string>>;
  /** The sort fields whose column may be null: nulls come last, whichever the direction. An index made for one direction serves that one only. */
  readonly nullable?: readonly string[];
  /** When the caller names no order; the id is always added, so that pages never overlap. */
  readonly defaultSort: string;
  readonly id: string;
}

/** The two queries of a list: its page and its total. */
export function listQueries(statement: ListStatement, query: ListQuery): [page: Query, total: Query] {
  const values: unknown[] = [...(statement.values ?? [])];
  const conditions = (statement.where ?? [])
    .filter(([, value]) => value !== undefined)
    .map(([condition, value]) => condition.replaceAll('?', `$${values.push(value)}`));
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  const sort = query.sort ?? statement.defaultSort;
  const field = sort.replace(/^-/, '');
  const column = statement.sortBy[field];
  if (!column) throw new DomainError('invalid', 'sort.unknown', { zh: '不能按此排序', en: `Can not sort by ${sort}` });
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  // Said of a column without nulls, it would keep every plain index from serving descending order.
  const nulls = direction === 'desc' && statement.nullable?.includes(field) ? ' nulls last' : '';
  const order = `order by ${column} ${direction}${nulls}, ${statement.id} ${direction}`;
  const limit = `limit ${query.perPage} offset ${(query.page - 1) * query.perPage}`;
  const { select, from, labels } = statement;
  // PostgreSQL drops a left join on a unique key whose columns nobody asks for: from the choice of the page, and from the count.
  const rows = labels === undefined ? from : `${from} ${labels}`;
  const [alias] = statement.id.split('.');
  return [
    {
      text:
        labels === undefined
          ? `select ${select} from ${rows} ${where} ${order} ${limit}`
          : `select ${select} from (select ${alias}.* from ${rows} ${where} ${order} ${limit}) ${alias} ${labels} ${order}`,
      values,
    },
    {
      text: `select count(*) as total from (select 1 from ${rows} ${where} limit ${TOTAL_CAP + 1}) counted`,
      values,
    },
  ];
}

/** Puts the two results of `listQueries` together. */
export function toPage<T>(rows: unknown[], totals: unknown[], query: ListQuery): Page<T> {
  const { total } = (totals as { total: number }[])[0] ?? { total: 0 };
  return {
    items: rows as T[],
    total: Math.min(total, TOTAL_CAP),
    totalCapped: total > TOTAL_CAP,
    page: query.page,
    perPage: query.perPage,
  };
}
