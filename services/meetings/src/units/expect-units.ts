import { DomainError, type Transaction } from '@jucai/service-kit';

/** Units named in a request, each with the field that names it: active ones only. */
export async function expectUnits(tx: Transaction, named: readonly { code: string; path: string }[]): Promise<void> {
  const known = await tx.select<{ code: string }>({
    text: `select code from unit_copy where code = any($1) and status = 'active'`,
    values: [named.map(({ code }) => code)],
  });
  const missing = named.filter(({ code }) => !known.some((unit) => unit.code === code));
  if (missing.length === 0) return;
  throw new DomainError(
    'invalid',
    'unit.unknown',
    {
      zh: `没有这个单位：${missing.map(({ code }) => code).join('、')}`,
      en: `No such unit: ${missing.map(({ code }) => code).join(', ')}`,
    },
    missing.map(({ path }) => ({ path, message: { zh: '没有这个单位', en: 'No such unit' } })),
  );
}
