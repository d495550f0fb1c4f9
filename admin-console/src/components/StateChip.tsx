import { Box } from '@mui/material';
import type { WordGroup } from '../app/i18n/keys.js';
import { useWord } from '../app/i18n/translate.js';

interface StateChipProps {
  /** Where the words of the states are, such as `unitStatus`. */
  words: WordGroup;
  state: string;
  /** Final states stand back. */
  quiet?: boolean;
}

/** State of a record, the same everywhere: a word in a frame, without colour, for colour belongs to the lights. */
export const StateChip = ({ words, state, quiet = false }: StateChipProps) => {
  const word = useWord();
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        px: 0.75,
        border: 1,
        borderRadius: 0.75,
        borderColor: quiet ? 'divider' : 'primary.main',
        color: quiet ? 'text.secondary' : 'primary.main',
        fontSize: 12.5,
        lineHeight: '20px',
        whiteSpace: 'nowrap',
      }}
    >
      {word(words, state)}
    </Box>
  );
};
