import { type Permission, permissions, type Role } from '@jucai/contracts';

/** Who acts, as exactly one assignment: one unit, one subtree, its roles. */
export interface Actor {
  readonly account: string;
  readonly personName: string | null;
  /** Null for systems. */
  readonly assignmentId: string | null;
  readonly unitCode: string;
  /** The subtree of the assignment's unit; ends in '/'. */
  readonly path: string;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
}

/** Consumers and jobs of a service act as the service itself, over everything that it owns. */
export const systemActor = (service: string): Actor => ({
  account: `system:${service}`,
  personName: null,
  assignmentId: null,
  unitCode: '',
  path: '/',
  roles: [],
  permissions: new Set(permissions),
});

/** Paths end in '/', so '/a/' never covers '/ab/'. An empty path covers nothing. */
export const covers = (actor: Pick<Actor, 'path'>, path: string): boolean =>
  actor.path !== '' && path.startsWith(actor.path);

export const may = (actor: Actor, permission: Permission): boolean => actor.permissions.has(permission);

/**
 * The bounds of an actor's subtree for `path >= lo and path < hi` under collation "C".
 * '0' is the character after '/', so the upper bound is the path with its last '/' replaced.
 * An empty path gives two empty bounds: nothing lies between them.
 */
export const scopeBounds = (path: string): { lo: string; hi: string } =>
  path === '' ? { lo: '', hi: '' } : { lo: path, hi: `${path.slice(0, -1)}0` };
