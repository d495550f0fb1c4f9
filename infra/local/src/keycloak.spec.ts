import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { markRealmImported, prepareKeycloak } from './keycloak.js';

describe('prepareKeycloak', () => {
  let dataDir: string;
  const prepare = (changes: { origin?: string } = {}) =>
    prepareKeycloak({
      checkout: path.resolve(import.meta.dirname, '../../..'),
      dataDir,
      distribution: path.join(dataDir, 'distribution'),
      port: 20_001,
      managementPort: 20_002,
      databasePort: 20_003,
      databasePassword: 'database',
      adminPassword: 'admin',
      reconcilerSecret: 'reconciler',
      origin: 'http://localhost:20000',
      ...changes,
    });

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'keycloak-'));
    mkdirSync(path.join(dataDir, 'distribution'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('imports the realm at the first start only, and leaves no secret behind', () => {
    const importFile = path.join(dataDir, 'keycloak/data/import/jucai-realm.json');
    expect(prepare().args).toContain('--import-realm');
    expect(existsSync(importFile)).toBe(true);
    markRealmImported(dataDir);
    expect(existsSync(importFile)).toBe(false);
    expect(prepare().args).not.toContain('--import-realm');
    markRealmImported(dataDir);
    expect(prepare().args).not.toContain('--import-realm');
  });

  it('imports again when the first start was ended before Keycloak was ready', () => {
    prepare();
    expect(prepare().args).toContain('--import-realm');
  });

  it('says what to do when the realm has changed since', () => {
    prepare();
    markRealmImported(dataDir);
    expect(() => prepare({ origin: 'http://localhost:20009' })).toThrow('npm run reset');
  });
});
