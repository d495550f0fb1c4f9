import base from '../../jest.config.base.mjs';

/** People at work in a browser, over the running system with the scenario in it. */
export default {
  ...base,
  testMatch: ['<rootDir>/*.story-spec.ts'],
  // A machine that does several things at once must not make a story red.
  testTimeout: 180_000,
  maxWorkers: 1,
};
