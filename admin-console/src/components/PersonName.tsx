import { Box } from '@mui/material';
import type { LocalText } from '../app/i18n/locale.js';
import { useText } from '../app/i18n/translate.js';

interface PersonNameProps {
  name: string;
  unit?: LocalText | string | null;
  post?: string | null;
}

/** A person, always as name, unit and post. */
export const PersonName = ({ name, unit, post }: PersonNameProps) => {
  const text = useText();
  const where = [typeof unit === 'string' ? unit : unit && text(unit), post].filter(Boolean).join(' · ');
  return (
    <span>
      {name}
      {where && (
        <Box component="span" sx={{ ml: 1, color: 'text.secondary', fontSize: 12.5 }}>
          {where}
        </Box>
      )}
    </span>
  );
};
