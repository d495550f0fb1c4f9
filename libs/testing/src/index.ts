export * from './template-database.js';
export * from './test-environment.js';
export * from './test-service.js';
export * from './test-topics.js';
export * from './token-maker.js';
