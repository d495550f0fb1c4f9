import type { JucaiRecord } from '../app/dataProvider.js';

/** Stands for a record that is still to be made, so that a list's "new" is a command like any other. */
export const newRecord = (offered: boolean): JucaiRecord => ({ id: 'new', actions: offered ? ['create'] : [] });
