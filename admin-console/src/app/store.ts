import { localStorageStore, type Store } from 'ra-core';
import { signedInAccount } from './keycloak.js';

let store: Store | undefined;

/**
 * What a person has set for themselves on this browser: columns, filters, saved views, light or dark. It is still there at the
 * next login, and nobody else's at this browser.
 */
export const ownStore = (): Store => (store ??= localStorageStore('1', `jucai/${signedInAccount()}/`));
