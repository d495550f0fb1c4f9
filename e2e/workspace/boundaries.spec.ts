import { beforeAll, describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';

const root = new URL('../../', import.meta.url).pathname;

/** A line of code in a file that exists, so that the linter sees it in its real place. */
const misplaced: readonly [what: string, file: string, code: string][] = [
  [
    'a service imports another by its path',
    'services/organizations/src/app.module.ts',
    `import '../../meetings/src/app.module.js';`,
  ],
  [
    'a library imports a service by its path',
    'libs/service-kit/src/config.ts',
    `import '../../../services/reports/src/app.module.js';`,
  ],
  [
    'a service imports what was built of another',
    'services/organizations/src/app.module.ts',
    `import '../../reports/dist/app.module.js';`,
  ],
  ['a service imports another by its name', 'services/organizations/src/app.module.ts', `import '@jucai/meetings';`],
  ['a service imports the testing library', 'services/organizations/src/app.module.ts', `import '@jucai/testing';`],
  ['contracts import the kit', 'libs/contracts/src/topics.ts', `import '@jucai/service-kit';`],
  ['contracts import Nest', 'libs/contracts/src/topics.ts', `import '@nestjs/common';`],
  ['the kit imports a service', 'libs/service-kit/src/config.ts', `import '@jucai/reports';`],
  ['an entity imports Nest', 'services/organizations/src/units/unit.entity.ts', `import '@nestjs/common';`],
  [
    'an entity imports the kit beyond its domain part',
    'services/organizations/src/units/unit.entity.ts',
    `import '@jucai/service-kit';`,
  ],
  [
    'a feature takes the data source',
    'services/organizations/src/units/units.service.ts',
    `import { DataSource } from 'typeorm'; export const use = DataSource;`,
  ],
  ['the console imports the kit', 'admin-console/src/main.tsx', `import '@jucai/service-kit';`],
  ['the console imports Nest', 'admin-console/src/main.tsx', `import '@nestjs/common';`],
  [
    'the runtime imports a service',
    'infra/local/src/start.ts',
    `import '../../../services/reports/src/app.module.js';`,
  ],
  ['the testing library imports a service', 'libs/testing/src/index.ts', `import '@jucai/meetings';`],
  ['the scenario imports a service', 'scenarios/hebi-2023/src/api.ts', `import '@jucai/meetings';`],
  ['a bench imports a service', 'bench/src/main.ts', `import '../../services/reports/src/app.module.js';`],
  ['a story imports a service', 'e2e/crawl/world.ts', `import '../../services/reports/src/app.module.js';`],
];

describe('boundaries', () => {
  let eslint: ESLint;
  beforeAll(() => {
    eslint = new ESLint({ cwd: root });
  });

  it.each(misplaced)('refuses when %s', async (_, file, code) => {
    const [result] = await eslint.lintText(code, { filePath: `${root}${file}` });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-imports');
  });

  it('lets the allowed directions pass', async () => {
    const allowed = `import '@jucai/contracts'; import '@jucai/service-kit';`;
    const [result] = await eslint.lintText(allowed, { filePath: `${root}services/organizations/src/app.module.ts` });
    expect(result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-imports')).toEqual([]);
  });

  it.each([`await import('@jucai/meetings');`, `await import('../../meetings/src/app.module.js');`])(
    'refuses %s in a service',
    async (code) => {
      const [result] = await eslint.lintText(`export const f = async () => { ${code} };`, {
        filePath: `${root}services/organizations/src/app.module.ts`,
      });
      expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-syntax');
    },
  );

  it('keeps writes of records with the transaction', async () => {
    const code = `export const f = (tx: { em: { save(record: object): void } }): void => tx.em.save({});`;
    const [result] = await eslint.lintText(code, {
      filePath: `${root}services/organizations/src/units/units.service.ts`,
    });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-syntax');
  });
});
