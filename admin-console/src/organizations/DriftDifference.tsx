import { Fragment } from 'react';
import { useT, useWord } from '../app/i18n/translate.js';
import { joined } from '../components/format.js';
import { UnitNameOf } from '../components/UnitName.js';
import type { components } from '../generated/organizations.js';

type Difference = components['schemas']['DriftItem']['differences'][number];

/** One thing that the identity server has otherwise: what it should be, and what it is. */
export const DriftDifference = ({ field, expected, actual }: Difference) => {
  const t = useT();
  const word = useWord();
  return (
    <div>
      {t('form.labelled', { label: word('identityField', field), value: t('identity.expected') })}{' '}
      <Said field={field} value={expected} />
      {' · '}
      {t('identity.actual')} <Said field={field} value={actual} />
    </div>
  );
};

const Said = ({ field, value }: { field: Difference['field']; value: string }) => {
  const t = useT();
  const word = useWord();
  if (!value) return <>{t('identity.nothing')}</>;
  if (field === 'enabled') return <>{word('accountState', value === 'true' ? 'enabled' : 'disabled')}</>;
  if (field === 'name') return <>{value}</>;
  // The service says several in one text: roles and units between commas, a place as the path of codes.
  const parts = value.split(field === 'place' ? '/' : ', ').filter(Boolean);
  if (field === 'roles') return <>{joined(parts.map((role) => word('roles', role)))}</>;
  return parts.map((code, index) => (
    <Fragment key={code}>
      {index > 0 && (field === 'place' ? ' / ' : ' · ')}
      <UnitNameOf unitCode={code} />
    </Fragment>
  ));
};
