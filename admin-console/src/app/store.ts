import { localStorageStore } from 'ra-core';

/** What a person has set for themselves on this browser: columns, saved views, light or dark. */
export const store = localStorageStore('1', 'jucai');
