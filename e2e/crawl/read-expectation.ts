import type { Answer } from './asking.js';
import type { Sample } from './people.js';
import type { Row, World } from './world.js';

export type Role = Sample['role'];

interface ListExpectation {
  readonly kind: 'list';
  readonly table: string;
  readonly roles: readonly Role[];
  /** Filters that take a column's value as it is. */
  readonly filters: Readonly<Record<string, string>>;
  /** A column of which `q` finds the text. */
  readonly q?: string;
  /** What narrows the list beyond the caller's sight. */
  readonly where?: (row: Row, who: Sample, world: World) => boolean;
}

interface RecordExpectation {
  readonly kind: 'record';
  readonly table: string;
  readonly roles: readonly Role[];
  /** Parameters of the path for a row; null when the row has no such page. */
  readonly parameters: (row: Row) => Readonly<Record<string, string>> | null;
  readonly query?: Readonly<Record<string, string>>;
  /** Who of those who see the record may open this page of it. */
  readonly also?: (row: Row, who: Sample, world: World) => boolean;
  /** Content that was given with the record on purpose may name others. */
  readonly quotes?: true;
}

interface OtherExpectation {
  readonly kind: 'other';
  readonly roles: readonly Role[];
  readonly query?: Readonly<Record<string, string>>;
  readonly quotes?: true;
  /** What is wrong with the answer, if anything. */
  readonly check?: (answer: Answer, who: Sample, world: World) => string[];
}

export type ReadExpectation = ListExpectation | RecordExpectation | OtherExpectation;

export const list = (
  table: string,
  roles: readonly Role[],
  filters: ListExpectation['filters'] = {},
  q?: string,
): ListExpectation => ({
  kind: 'list',
  table,
  roles,
  filters,
  ...(q !== undefined && { q }),
});
export const record = (
  table: string,
  roles: readonly Role[],
  key: 'id' | 'code' | 'meeting_id' = 'id',
): RecordExpectation => ({
  kind: 'record',
  table,
  roles,
  parameters: (row) => ({ [key === 'code' ? 'code' : 'id']: String(row[key]) }),
});
export const other = (
  roles: readonly Role[],
  rest: Omit<OtherExpectation, 'kind' | 'roles'> = {},
): OtherExpectation => ({
  kind: 'other',
  roles,
  ...rest,
});
