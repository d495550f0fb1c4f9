import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Secrets } from './secrets.js';
import { firstAdministrators } from './services.js';

interface DemonstrationAccount {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

export const accountsFile = (dataDir: string): string => path.join(dataDir, 'accounts.json');

/** The demonstration accounts, one line each; before the scenario wrote them down, the two first administrators. */
export function accountLines(dataDir: string, secrets: Secrets): string[] {
  const file = accountsFile(dataDir);
  const accounts = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as DemonstrationAccount[])
    : [
        {
          account: firstAdministrators.orgAdmin,
          password: secrets.demoPassword,
          name: '机构管理员',
          unit: '鹤壁市',
          roles: ['org-admin'],
        },
        {
          account: firstAdministrators.securityAdmin,
          password: secrets.demoPassword,
          name: '安全管理员',
          unit: '鹤壁市',
          roles: ['security-admin'],
        },
      ];
  const width = Math.max(...accounts.map(({ account }) => account.length));
  return accounts.map(
    ({ account, password, name, unit, roles }) =>
      `  ${account.padEnd(width)}  ${password}  ${unit} · ${name} · ${roles.join(', ')}`,
  );
}
