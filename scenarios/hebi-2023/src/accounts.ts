import { renameSync, writeFileSync } from 'node:fs';
import type { ScenarioData } from './data.js';

interface DemonstrationAccount {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

/** One for each role and tier, from the city down. */
const FIRST = [
  'city.presider',
  'city.deputy',
  'office.director',
  'office.staff',
  'hrss.lead',
  'hrss.staff',
  'xunxian.lead',
  'xunxian.staff',
  'etdz.lead',
  'xunxian.hrss.lead',
  'xunxian.hrss.staff',
  'org.admin',
  'security.admin',
  'city.auditor',
] as const;

/** The accounts with which people can go through the story by hand. */
export const demonstrationAccounts = ({ people, units }: ScenarioData, password: string): DemonstrationAccount[] =>
  FIRST.map((account) => {
    const person = people.find((each) => each.account === account);
    const [assignment] = person?.assignments ?? [];
    if (!person || !assignment) throw new Error(`No person ${account}`);
    const unit = units.find(({ code }) => code === assignment.unitCode)?.shortName.zh ?? assignment.unitCode;
    return { account, password, name: `${person.personName}（${assignment.post}）`, unit, roles: assignment.roles };
  });

/** Readable by its owner only: passwords are in it. Written beside and renamed, so that a reader never sees half a file. */
export function writeAccounts(file: string, accounts: readonly DemonstrationAccount[]): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
