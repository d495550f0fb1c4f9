import { z } from 'zod';

/** What kind of employer: enterprise 企业, university 高校, research institute 科研院所, hospital 医院, state-owned 国企, social organization 社会组织, stationed 驻鹤单位. */
export const EmployerType = z.enum([
  'enterprise',
  'university',
  'research-institute',
  'hospital',
  'state-owned-enterprise',
  'social-organization',
  'stationed-unit',
]);
export type EmployerType = z.infer<typeof EmployerType>;

/** GB 32100-2015: without I, O, S, V and Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/;

/** The check character that belongs to the first 17 of a unified social credit code (GB 32100-2015). */
export function creditCodeCheck(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    sum += CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % CHARACTERS.length;
  }
  return CHARACTERS[(CHARACTERS.length - (sum % CHARACTERS.length)) % CHARACTERS.length] ?? '';
}

/** Unified social credit code (统一社会信用代码), known to be mistyped by its last character. */
export const CreditCode = z
  .string()
  .trim()
  .toUpperCase()
  .superRefine((code, context) => {
    if (!FORM.test(code)) {
      const message =
        '统一社会信用代码为18位数字或大写字母（不含 I、O、S、V、Z） | The unified social credit code has 18 digits or letters (no I, O, S, V, Z)';
      context.addIssue({ code: 'custom', message });
    } else if (creditCodeCheck(code.slice(0, 17)) !== code[17]) {
      const message =
        '统一社会信用代码的校验位不符，请核对 | The check character of the unified social credit code is wrong';
      context.addIssue({ code: 'custom', message });
    }
  })
  .meta({ pattern: FORM.source });
