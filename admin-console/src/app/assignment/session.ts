import { useSyncExternalStore } from 'react';
import type { Permission } from '@jucai/contracts';
import { z } from 'zod';

const LocalText = z.object({ zh: z.string(), en: z.string() });

const Assignment = z.object({
  id: z.string(),
  unitCode: z.string(),
  unitName: LocalText,
  unitKind: z.string(),
  tier: z.string(),
  roles: z.array(z.string()),
  post: z.string().nullable(),
  permissions: z.array(z.string()),
});
/** A person's unit, roles and rights: what a request acts as. */
export type Assignment = z.infer<typeof Assignment>;

/** Answer of GET /api/organizations/me. */
export const Me = z.object({
  account: z.string(),
  personName: z.string(),
  assignments: z.array(Assignment),
  businessTime: z.string(),
  mode: z.enum(['production', 'demonstration', 'test']),
});
export type Me = z.infer<typeof Me>;

/** Who is logged in, and as which of the assignments they work. */
export interface Session extends Me {
  chosen: Assignment | null;
}

let session: Session | null = null;
const listeners = new Set<() => void>();

const publish = (next: Session) => {
  session = next;
  for (const listener of listeners) listener();
};

const memoryOf = (account: string) => `jucai.assignment.${account}`;

/** Takes in who is logged in; the only assignment, or the one chosen last on this browser, is chosen by itself. */
export const startSession = (me: Me) => {
  const remembered = localStorage.getItem(memoryOf(me.account));
  const [only] = me.assignments.length === 1 ? me.assignments : [];
  publish({ ...me, chosen: only ?? me.assignments.find(({ id }) => id === remembered) ?? null });
};

/** From now on the console acts as this assignment. */
export const choose = (assignment: Assignment) => {
  if (!session) throw new Error('No session to choose an assignment in');
  localStorage.setItem(memoryOf(session.account), assignment.id);
  publish({ ...session, chosen: assignment });
};

/** The assignment that requests are made as; none before one is chosen. */
export const chosenAssignmentId = () => session?.chosen?.id;

/** Whose drafts these are: the same browser may serve several people. */
export const draftOwner = () => `${session?.account ?? ''}.${session?.chosen?.id ?? ''}`;

/** Whether the chosen assignment has the right. Services check again; this only decides what is offered. */
export const may = (permission: Permission) => session?.chosen?.permissions.includes(permission) ?? false;

/** The session, once there is one. */
export const useSession = (): Session | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );

/** Session and assignment on pages, which exist only after one is chosen. */
export const useAssignment = (): { session: Session; assignment: Assignment } => {
  const current = useSession();
  if (!current?.chosen) throw new Error('This page needs an assignment');
  return { session: current, assignment: current.chosen };
};
