import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { sizes } from '../app/theme.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { UnitTree } from './UnitTree.js';

interface UnitsFrameProps {
  selected: string | undefined;
  /** On a phone there is room for one of both. */
  phone: 'tree' | 'unit';
  children: ReactNode;
}

/** Tree at the left, one unit at the right. */
export const UnitsFrame = ({ selected, phone, children }: UnitsFrameProps) => {
  useLiveUpdates('organizations', { unit: 'organizations/units', assignment: 'organizations/assignments' });
  return (
    <Box sx={{ display: 'flex', bgcolor: 'background.paper', minHeight: `calc(100vh - ${sizes.bar}px)` }}>
      <Box
        className="no-print"
        sx={{
          display: { xs: phone === 'tree' ? 'block' : 'none', md: 'block' },
          width: { xs: '100%', md: 264 },
          flexShrink: 0,
          borderRight: { md: 1 },
          borderColor: { md: 'divider' },
          position: { md: 'sticky' },
          top: sizes.bar,
          height: { md: `calc(100vh - ${sizes.bar}px)` },
          overflowY: 'auto',
        }}
      >
        <UnitTree selected={selected} />
      </Box>
      <Box sx={{ display: { xs: phone === 'unit' ? 'block' : 'none', md: 'block' }, flex: 1, minWidth: 0 }}>
        {children}
      </Box>
    </Box>
  );
};
