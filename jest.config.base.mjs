import { fileURLToPath } from 'node:url';

/** What every project's tests share: TypeScript by swc, ES modules, libraries read from their source. */
export default {
  testEnvironment: 'node',
  // A machine that does several things at once must not make a test red.
  testTimeout: 60_000,
  testEnvironmentOptions: { customExportConditions: ['@jucai/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // `npm test` sums up what every run adds to its totals.
  reporters: ['default', fileURLToPath(new URL('./infra/local/jest-totals-reporter.mjs', import.meta.url))],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
          target: 'es2022',
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
