import { KitEmployers1700000000010 } from './database/kit-employers.migration.js';
import { KitSchema1700000000000 } from './database/kit-schema.migration.js';
import { KitVisibilityChanges1700000000020 } from './database/kit-visibility-changes.migration.js';

export { KitVisibilityChanges1700000000020 };

/** What every service's database begins with. */
export const kitMigrations = [
  KitSchema1700000000000,
  KitEmployers1700000000010,
  KitVisibilityChanges1700000000020,
] as const;
