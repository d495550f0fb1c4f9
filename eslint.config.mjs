import tseslint from 'typescript-eslint';

const services = ['organizations', 'meetings', 'reports', 'policies', 'talents', 'integration'];
const testFiles = ['**/*.spec.ts', '**/*.e2e-spec.ts', '**/test/**/*.ts', '**/*.keycloak-spec.ts'];

// Imports point one way: service -> service-kit -> contracts; nobody imports a service; testing is for tests.
const intoAnotherProject = (except = '') => ({
  regex: `^(\\.\\./)+${except}([\\w-]+/)+(src|dist)/`,
  message: 'Projects meet only through the libraries.',
});
const services_ = services.map((name) => ({
  regex: `^@jucai/${name}(/|$)`,
  message: 'A service is never imported: it talks by events.',
}));
const testing = { regex: '^@jucai/testing', message: 'The testing library is for tests.' };
const kit = { regex: '^@jucai/service-kit', message: 'Contracts stand below the kit.' };
const frameworks = {
  regex: '^(@nestjs/|typeorm$)',
  message: 'Contracts and the console know no Nest and no TypeORM.',
};
const nest = {
  regex: '^(@nestjs/|@jucai/service-kit$)',
  message: 'Entities and policies know no Nest: import from @jucai/service-kit/domain.',
};
const dataSource = {
  name: 'typeorm',
  importNames: ['DataSource', 'Repository', 'getRepository'],
  message: 'Everything goes through Database, in an actor’s scope.',
};

const atRunTime = {
  selector: `ImportExpression[source.value=/^@jucai\\u002F(${services.join('|')})(\\u002F|$)|\\u002F(src|dist)\\u002F/]`,
  message: 'A service is not imported at run time either.',
};

const restrict = (patterns, paths = [], byPath = intoAnotherProject()) => ({
  'no-restricted-imports': ['error', { patterns: [byPath, ...services_, ...patterns], paths }],
});

export default tseslint.config(
  { ignores: ['**/dist/**', '.nx/**', '.data/**', '**/generated/**', '**/node_modules/**'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: { ...restrict([]), 'no-restricted-syntax': ['error', atRunTime] },
  },
  { files: ['libs/contracts/**/*.ts'], rules: restrict([testing, kit, frameworks]) },
  { files: ['libs/service-kit/src/**/*.ts'], rules: restrict([testing]) },
  {
    files: ['services/*/src/**/*.ts'],
    rules: {
      ...restrict([testing], [dataSource]),
      'no-restricted-syntax': [
        'error',
        atRunTime,
        {
          selector:
            'CallExpression[callee.object.property.name="em"][callee.property.name=/^(save|insert|update|upsert|delete|remove)$/]',
          message:
            'Records are written by tx.insert, tx.save and tx.remove: history, audit and version come with them.',
        },
        {
          selector: 'MemberExpression[object.name="process"][property.name="env"]',
          message: 'The environment is read once, by the schema of config.ts.',
        },
      ],
    },
  },
  {
    files: ['services/*/src/**/*.entity.ts', 'services/*/src/**/*.policy.ts'],
    rules: restrict([testing, nest], [dataSource]),
  },
  {
    files: testFiles,
    rules: {
      // Tests may set up what the runtime sets up.
      ...restrict([], [], intoAnotherProject('(?!infra/)')),
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // The stories drive what the runtime starts and sign in as the scenario's driver does.
  { files: ['e2e/**/*.ts'], rules: restrict([], [], intoAnotherProject('(?!infra/|scenarios/)')) },
  { files: ['admin-console/src/**/*.ts', 'admin-console/src/**/*.tsx'], rules: restrict([testing, kit, frameworks]) },
);
