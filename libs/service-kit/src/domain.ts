/** What entities and policies may import: no Nest, no database. */
export * from './domain-error.js';
export * from './database/scoped-record.js';
export * from './identity/actor.js';
