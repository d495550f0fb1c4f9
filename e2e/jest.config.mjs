import base from '../jest.config.base.mjs';

/** Without servers: the workspace's own rules. The stories run against the whole system (`stories.config.mjs`). */
export default { ...base, testMatch: ['<rootDir>/workspace/**/*.spec.ts'], testTimeout: 60_000 };
