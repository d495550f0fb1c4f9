import { useTranslate } from 'ra-core';
import { useT, useWord } from '../app/i18n/translate.js';
import { formatDay, joined } from './format.js';
import { UnitNameOf } from './UnitName.js';

/** A field that an act changed, from what to what. */
export interface FieldChange {
  field: string;
  before?: unknown;
  after?: unknown;
}

/** What an act changed. Only fields that have a name for people; what an act itself says (disabled, ended) needs no second line. */
export const ChangedFields = ({ resource, changes }: { resource: string; changes: FieldChange[] }) => {
  const t = useT();
  const translate = useTranslate();
  return changes.map(({ field, before, after }) => {
    const key = `resources.${resource}.history.${field}`;
    const label = translate(key, { _: key });
    if (label === key) return null;
    return (
      <div key={field} style={{ fontSize: 12.5 }}>
        {t('form.labelled', { label, value: '' })}
        <Value field={field} value={before} /> → <Value field={field} value={after} />
      </div>
    );
  });
};

const Value = ({ field, value }: { field: string; value: unknown }) => {
  const word = useWord();
  if (value === null || value === undefined || value === '') return <>—</>;
  if (field.endsWith('nitCode') && typeof value === 'string') return <UnitNameOf unitCode={value} />;
  if (Array.isArray(value))
    return <>{joined(value.map((each) => word(field === 'roles' ? 'roles' : 'eventTypes', String(each))))}</>;
  const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : '—';
  return <>{/^\d{4}-\d{2}-\d{2}(T|$)/.test(plain) ? formatDay(plain) : plain}</>;
};
