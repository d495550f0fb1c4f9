import base from '../jest.config.base.mjs';

/** Stories over the running system that `npm test` has started and loaded with the scenario. */
export default {
  ...base,
  testMatch: ['stories', 'crawl', 'browser'].map((folder) => `<rootDir>/${folder}/**/*.story-spec.ts`),
  testTimeout: 180_000,
  maxWorkers: 1,
};
