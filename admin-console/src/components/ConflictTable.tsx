import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { Conflict } from '../app/conflict.js';
import { useT } from '../app/i18n/translate.js';
import { useConflictRows } from './useConflictRows.js';

/** Two versions side by side, field by field. */
export const ConflictTable = ({ conflict }: { conflict: Conflict }) => {
  const t = useT();
  const rows = useConflictRows(conflict);
  const edit = conflict.kind === 'edit';
  if (!rows.length) return <>{t(edit ? 'conflict.sameAsMine' : 'conflict.none')}</>;
  return (
    <Table size="small" sx={{ '& td': { whiteSpace: 'pre-line', overflowWrap: 'anywhere', verticalAlign: 'top' } }}>
      <TableHead>
        <TableRow>
          <TableCell>{t('conflict.field')}</TableCell>
          <TableCell>{t(edit ? 'conflict.mine' : 'conflict.before')}</TableCell>
          <TableCell>{t(edit ? 'conflict.theirs' : 'conflict.now')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ label, mine, theirs }) => (
          <TableRow key={label}>
            <TableCell component="th" scope="row">
              {label}
            </TableCell>
            <TableCell>{mine}</TableCell>
            <TableCell>{theirs}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
