import base from '../jest.config.base.mjs';

/** Stories over the running system that `npm test` has started and loaded with the scenario. */
export default { ...base, testMatch: ['<rootDir>/stories/**/*.story-spec.ts'], testTimeout: 180_000, maxWorkers: 1 };
