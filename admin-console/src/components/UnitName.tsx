import { Tooltip } from '@mui/material';
import { useGetOne } from 'ra-core';
import type { LocalText } from '../app/i18n/locale.js';
import { useText } from '../app/i18n/translate.js';

interface NamedUnit {
  id: string;
  name: LocalText;
  shortName: LocalText;
}

/** Name of a unit: short in tables, the full name on hover and focus. */
export const UnitName = ({ name, shortName }: { name: LocalText; shortName?: LocalText | null }) => {
  const text = useText();
  const full = text(name);
  const short = shortName ? text(shortName) : full;
  if (short === full) return <span>{full}</span>;
  return (
    <Tooltip title={full} describeChild>
      <span>{short}</span>
    </Tooltip>
  );
};

/** Name of a unit of which a record has only the code; the code itself is never shown. */
export const UnitNameOf = ({ unitCode }: { unitCode: string | null | undefined }) => {
  const { data } = useGetOne<NamedUnit>(
    'organizations/units',
    { id: unitCode ?? '' },
    { enabled: !!unitCode, staleTime: 300_000 },
  );
  return data ? <UnitName name={data.name} shortName={data.shortName} /> : <span>—</span>;
};
