import type { DataProvider, GetListParams, GetListResult, Identifier, RaRecord } from 'ra-core';
import { z } from 'zod';
import { askAbout, Withdrawn } from './conflict.js';
import { ApiProblem, isOutOfSight } from './problem.js';
import { request, type RequestOptions } from './request.js';

/** A record as every service answers it. */
export interface JucaiRecord extends RaRecord {
  version?: number;
  actions?: string[];
}

/** What a command answers: the record afterwards, or whatever the command is for. */
export type CommandAnswer = Record<string, unknown> | null;

/** How a command is sent. */
export interface CommandOptions {
  /** One of a run over several records: other content is another person's, never a repeat of one left unanswered. */
  byContent?: boolean;
}

/** React-admin's verbs and one of our own: commands are sub-resources. */
export interface JucaiDataProvider extends DataProvider {
  /** `command('reports/reports', report, 'submit', { note })` → POST /api/reports/reports/:id/submit. Without a record the command is the collection's. */
  command(
    resource: string,
    record: JucaiRecord | null,
    verb: string,
    body?: unknown,
    options?: CommandOptions,
  ): Promise<CommandAnswer>;
}

const ListAnswer = z.object({
  items: z.array(z.record(z.string(), z.unknown())),
  /** Left out by the few lists that are always whole, such as a record's history. */
  total: z.number().optional(),
  totalCapped: z.boolean().default(false),
});
const RecordAnswer = z.record(z.string(), z.unknown());

/** Resources that the services name by something else than `id`. */
const keyOf: Record<string, string> = { 'organizations/units': 'code' };

const pathOf = (resource: string, id?: Identifier, verb?: string) =>
  ['/api', resource, id === undefined ? undefined : encodeURIComponent(id), verb]
    .filter((step) => step !== undefined)
    .join('/');

const toRecord = (resource: string, body: unknown, version?: number): JucaiRecord => {
  const fields = RecordAnswer.parse(body);
  const id = z.union([z.string(), z.number()]).parse(fields[keyOf[resource] ?? 'id']);
  return { ...(version !== undefined && { version }), ...fields, id };
};

// Empty filters are no filters: the form keeps '' while the user has cleared a field.
const filterOf = (filter: Record<string, unknown>) => {
  const set = Object.entries(filter).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  return set.length ? JSON.stringify(Object.fromEntries(set)) : undefined;
};

const getRecord = async (resource: string, id: Identifier, signal?: AbortSignal) => {
  const { body, version } = await request(pathOf(resource, id), { signal });
  return toRecord(resource, body, version);
};

const list = async (
  resource: string,
  params: GetListParams,
  filter: Record<string, unknown> = {},
): Promise<GetListResult> => {
  const { pagination, sort, signal } = params;
  const { body } = await request(pathOf(resource), {
    query: {
      page: pagination?.page,
      perPage: pagination?.perPage,
      // 'id' is react-admin's way of naming no order: the service then uses its own.
      sort: sort && sort.field !== 'id' ? `${sort.order === 'DESC' ? '-' : ''}${sort.field}` : undefined,
      filter: filterOf({ ...(params.filter as Record<string, unknown> | undefined), ...filter }),
    },
    signal,
  });
  const { items, total, totalCapped } = ListAnswer.parse(body);
  return { data: items.map((item) => toRecord(resource, item)), total: total ?? items.length, meta: { totalCapped } };
};

// One thing below a record, such as the minutes of a meeting, has its words under its own name.
const calledAs = (resource: string, id: Identifier) => {
  const [service, , owner] = resource.split('/');
  return owner === undefined ? resource : `${service}/${id}`;
};

/** A change at the version the user saw. When somebody was quicker, the user sees both versions and decides. */
const change = async (
  resource: string,
  seen: JucaiRecord,
  mine: Record<string, unknown>,
  kind: 'edit' | 'command',
  send: (version: number | undefined) => Promise<unknown>,
): Promise<unknown> => {
  try {
    return await send(seen.version);
  } catch (failure) {
    if (!(failure instanceof ApiProblem) || failure.status !== 412) throw failure;
    const theirs = await getRecord(resource, seen.id).catch((gone: unknown) => {
      // Nothing to compare with: the refusal itself says that it has changed.
      throw isOutOfSight(gone) ? failure : gone;
    });
    const choice = await askAbout({ resource: calledAs(resource, seen.id), mine, theirs, kind });
    if (choice === 'back') throw failure;
    if (choice === 'theirs') throw new Withdrawn();
    // Asked for as before: what is found by its owner need not be found by an id of its own.
    return change(resource, { ...theirs, id: seen.id }, kind === 'edit' ? mine : theirs, kind, send);
  }
};

const write = async (path: string, options: RequestOptions) => (await request(path, options)).body;

/** The only way to the services. */
export const dataProvider: JucaiDataProvider = {
  supportAbortSignal: true,
  getList: (resource, params) => list(resource, params),
  getManyReference: (resource, params) => list(resource, params, { [params.target]: params.id }),
  getOne: async (resource, { id, signal }) => ({ data: (await getRecord(resource, id, signal)) as never }),
  getMany: async (resource, { ids, signal }) => {
    const found = await Promise.all(
      ids.map((id) =>
        getRecord(resource, id, signal).catch((failure: unknown) => {
          // Out of the caller's scope looks absent: the reference is left blank, the page still works.
          if (failure instanceof ApiProblem && failure.status === 404) return null;
          throw failure;
        }),
      ),
    );
    return { data: found.filter((record) => record !== null) as never[] };
  },
  create: async (resource, { data }) => ({
    data: toRecord(resource, await write(pathOf(resource), { method: 'POST', body: data })) as never,
  }),
  update: async (resource, { id, data, previousData }) => {
    const answer = await change(
      resource,
      { ...(previousData as JucaiRecord), id: id as Identifier },
      data as Record<string, unknown>,
      'edit',
      (version) => write(pathOf(resource, id as Identifier), { method: 'PATCH', body: data, version }),
    );
    return { data: toRecord(resource, answer) as never };
  },
  updateMany: async (resource, { ids, data }) => {
    for (const id of ids) {
      const { version } = await getRecord(resource, id);
      await write(pathOf(resource, id), { method: 'PATCH', body: data, version });
    }
    return { data: ids };
  },
  delete: async (resource, { id, previousData }) => {
    await write(pathOf(resource, id), {
      method: 'DELETE',
      version: (previousData as JucaiRecord | undefined)?.version,
    });
    return { data: previousData as never };
  },
  deleteMany: async (resource, { ids }) => {
    for (const id of ids) {
      const { version } = await getRecord(resource, id);
      await write(pathOf(resource, id), { method: 'DELETE', version });
    }
    return { data: ids };
  },
  command: async (resource, record, verb, body = {}, options = {}) => {
    const path = pathOf(resource, record?.id, verb);
    const answer = record
      ? await change(resource, record, record, 'command', (version) =>
          write(path, { ...options, method: 'POST', body, version }),
        )
      : await write(path, { ...options, method: 'POST', body });
    return RecordAnswer.nullable().parse(answer);
  },
};
