import { Box, List, ListItem, ListItemButton } from '@mui/material';
import { useCreatePath, useListContext, useResourceContext, type RaRecord } from 'ra-core';
import { Link } from 'react-router-dom';
import type { Column } from './ListPage.js';

interface PhoneListProps<R extends RaRecord> {
  columns: Column<R>[];
  label: (column: Column<R>) => string;
  rowClick: 'show' | 'edit' | false;
}

/** The same list on a narrow screen: a title and a few lines instead of columns. */
export const PhoneList = <R extends RaRecord>({ columns, label, rowClick }: PhoneListProps<R>) => {
  const resource = useResourceContext();
  const createPath = useCreatePath();
  const { data = [] } = useListContext<R>();
  const titles = columns.filter(({ phone }) => phone === 'title');
  const lines = columns.filter(({ phone }) => phone === 'line');
  return (
    <List disablePadding>
      {data.map((record) => {
        const content = (
          <Box sx={{ minWidth: 0, width: '100%' }}>
            {titles.map((column) => (
              <Box key={column.source} sx={{ fontWeight: 600 }}>
                {column.render(record)}
              </Box>
            ))}
            {lines.map((column) => (
              <Box key={column.source} sx={{ display: 'flex', gap: 1, fontSize: 13 }}>
                <Box component="span" sx={{ color: 'text.secondary', flexShrink: 0 }}>
                  {label(column)}
                </Box>
                <Box component="span" sx={{ minWidth: 0 }}>
                  {column.render(record)}
                </Box>
              </Box>
            ))}
          </Box>
        );
        return rowClick ? (
          <ListItem key={record.id} disablePadding divider>
            <ListItemButton
              component={Link}
              to={createPath({ resource: resource ?? '', id: record.id, type: rowClick })}
            >
              {content}
            </ListItemButton>
          </ListItem>
        ) : (
          <ListItem key={record.id} divider>
            {content}
          </ListItem>
        );
      })}
    </List>
  );
};
