import { HttpError, type AuthProvider } from 'ra-core';
import { may, type Session } from './assignment/session.js';
import { signInAgain, signOut } from './keycloak.js';
import { pages } from './sections.js';

const permissionOf = new Map(pages.map(({ resource, permission }) => [resource, permission]));

/** Keycloak logs in before anything is drawn; here is what remains: rights of the chosen assignment, and logging out. */
export const createAuthProvider = (session: Session): AuthProvider => ({
  login: () => Promise.resolve(),
  logout: signOut,
  checkAuth: () => Promise.resolve(),
  // `request` has renewed a refused token once; a second refusal means that the login is over.
  checkError: async (failure: unknown) => {
    if (failure instanceof HttpError && failure.status === 401) await signInAgain();
  },
  getIdentity: () => Promise.resolve({ id: session.account, fullName: session.personName }),
  getPermissions: () => Promise.resolve(session.chosen?.permissions ?? []),
  canAccess: ({ resource }) => {
    const permission = permissionOf.get(resource);
    return Promise.resolve(!permission || may(permission));
  },
});
