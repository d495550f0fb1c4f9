import { Box } from '@mui/material';
import { useT } from '../app/i18n/translate.js';
import type { LightColours } from '../app/theme.js';

/** State of a deadline. */
export type LightState = keyof LightColours;

// A circle, a triangle and a square: told apart without colour, on paper and by colour-blind readers.
const shapes: Record<LightState, string> = {
  green: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  yellow: 'M6 .8 11.6 11H.4z',
  red: 'M1 1h10v10H1z',
};

/** One of the three lights: its colour, its shape and its word together. */
export const Light = ({ state }: { state: LightState }) => {
  const t = useT();
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap' }}>
      <Box
        component="svg"
        viewBox="0 0 12 12"
        aria-hidden
        sx={{
          width: 12,
          height: 12,
          flexShrink: 0,
          fill: (theme) => theme.palette.lights[state],
          printColorAdjust: 'exact',
        }}
      >
        <path d={shapes[state]} />
      </Box>
      {t(`light.${state}`)}
    </Box>
  );
};
