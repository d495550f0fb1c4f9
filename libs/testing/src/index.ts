export * from './forged-tokens.js';
export * from './service-contract.js';
export * from './template-database.js';
export * from './test-environment.js';
export * from './test-service.js';
export * from './test-topics.js';
export * from './token-maker.js';
