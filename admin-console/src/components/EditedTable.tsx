import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import DeleteOutlineIcon from '@mui/icons-material/DeleteOutlined';
import { Box, IconButton, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { KeyboardEvent, ReactNode } from 'react';
import { useT } from '../app/i18n/translate.js';

interface EditedTableProps {
  label: string;
  columns: { label: string; width?: number | string }[];
  children: ReactNode;
}

// In a table Enter is no "send": it would send off a half-filled form from the middle of a row.
const keepEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
};

/** A table whose cells are inputs. */
export const EditedTable = ({ label, columns, children }: EditedTableProps) => (
  <Box sx={{ overflowX: 'auto' }} onKeyDown={keepEnter}>
    <Table
      size="small"
      aria-label={label}
      sx={{ '& td, & th': { px: 0.5, verticalAlign: 'top' }, '& td > * + *': { mt: 0.5 } }}
    >
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableCell key={column.label} sx={{ width: column.width, whiteSpace: 'nowrap' }}>
              {column.label}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>{children}</TableBody>
    </Table>
  </Box>
);

interface RowToolsProps {
  index: number;
  count: number;
  /** What the row is called, such as its number. */
  name: string;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** Moves a row up or down, or takes it out. */
export const RowTools = ({ index, count, name, onMove, onRemove }: RowToolsProps) => {
  const t = useT();
  return (
    <Box sx={{ display: 'flex', whiteSpace: 'nowrap' }}>
      <IconButton
        aria-label={t('editedTable.up', { name })}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
        sx={{ p: 0.5 }}
      >
        <ArrowUpwardIcon sx={{ fontSize: 16 }} />
      </IconButton>
      <IconButton
        aria-label={t('editedTable.down', { name })}
        disabled={index === count - 1}
        onClick={() => onMove(index + 1)}
        sx={{ p: 0.5 }}
      >
        <ArrowDownwardIcon sx={{ fontSize: 16 }} />
      </IconButton>
      <IconButton aria-label={t('editedTable.remove', { name })} onClick={onRemove} sx={{ p: 0.5 }}>
        <DeleteOutlineIcon sx={{ fontSize: 16 }} />
      </IconButton>
    </Box>
  );
};
