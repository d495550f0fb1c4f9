import { z } from 'zod';

/**
 * Keys of writes whose outcome is not known yet. A user's intention (one form, one click) keeps its key until the
 * service has given a definite answer, also over a reload or a new login, so that trying again can't do it twice.
 */
const Pending = z.record(z.string(), z.object({ key: z.string(), body: z.string(), unknown: z.boolean() }));
const storageKey = 'jucai.pending-writes';

const read = () => Pending.safeParse(JSON.parse(sessionStorage.getItem(storageKey) ?? '{}')).data ?? {};
const write = (pending: z.infer<typeof Pending>) => sessionStorage.setItem(storageKey, JSON.stringify(pending));

/** What is written where, as which assignment: the same two make the same intention. */
export interface Write {
  method: string;
  path: string;
  body: string;
  assignmentId: string | undefined;
  /** Other content is another intention, also with POST: two files sent to one address are two files, two people checked in at one address are two people. */
  byContent?: boolean;
}

// What this page finds was under way when the page before it ended: nobody knows what came of it.
write(Object.fromEntries(Object.entries(read()).map(([name, kept]) => [name, { ...kept, unknown: true }])));

// An edit is guarded by its version as well, so only a repeat with the very same content is the same intention;
// a POST creates, so after a dropped connection any content sent from that form still belongs to the first try.
const nameOf = ({ method, path, body, assignmentId, byContent }: Write) =>
  [assignmentId ?? '', method, path, method === 'POST' && !byContent ? '' : body].join(' ');

/** An intention under way: its key, and what to say once the answer is there or stays out. */
export interface Intention {
  key: string;
  answered: () => void;
  unanswered: () => void;
}

/** Begins a write, or takes up the one that was left without an answer. */
export const begin = (wanted: Write): Intention => {
  const name = nameOf(wanted);
  const known = read()[name];
  // Still in flight with other content: another intention at the same address, not a repeat.
  const taken = known && !known.unknown && known.body !== wanted.body;
  const key = known && !taken ? known.key : crypto.randomUUID();
  if (!taken) write({ ...read(), [name]: { key, body: wanted.body, unknown: known?.unknown ?? false } });
  const mine = () => read()[name]?.key === key;
  return {
    key,
    answered: () => {
      if (!mine()) return;
      const rest = read();
      delete rest[name];
      write(rest);
    },
    unanswered: () => {
      if (mine()) write({ ...read(), [name]: { key, body: wanted.body, unknown: true } });
    },
  };
};
