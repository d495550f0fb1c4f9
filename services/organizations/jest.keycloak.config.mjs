import base from '../../jest.config.base.mjs';

/** What needs a real Keycloak (TEST_KEYCLOAK_URL, TEST_KEYCLOAK_ADMIN_PASSWORD) beside the test servers: run with the whole system. */
export default { ...base, testMatch: ['<rootDir>/src/**/*.keycloak-spec.ts'], testTimeout: 60_000 };
