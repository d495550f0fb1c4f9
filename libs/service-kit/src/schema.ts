export * from './database/kit-schema.migration.js';
