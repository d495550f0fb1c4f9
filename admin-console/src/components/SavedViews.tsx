import DeleteOutlineIcon from '@mui/icons-material/DeleteOutlined';
import {
  Box,
  Button,
  IconButton,
  List,
  ListItem,
  ListItemButton,
  ListItemText,
  Popover,
  TextField,
  Typography,
} from '@mui/material';
import { extractValidSavedQueries, useListContext, useSavedQueries, type SavedQuery } from 'ra-core';
import { useState, type FormEvent } from 'react';
import { useFilterValues } from './useFilterValues.js';
import { useT } from '../app/i18n/translate.js';

interface SavedViewsProps {
  resource: string;
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** Filters and order under a name, to come back to in one click. */
export const SavedViews = ({ resource, anchor, onClose }: SavedViewsProps) => {
  const t = useT();
  const { sort, perPage, setFilters, setSort, setPerPage } = useListContext();
  const filter = useFilterValues();
  const [stored, setStored] = useSavedQueries(resource);
  const [name, setName] = useState('');
  const views = extractValidSavedQueries(stored);

  const open = ({ value }: SavedQuery) => {
    setFilters((value.filter ?? {}) as Record<string, unknown>);
    if (value.sort) setSort(value.sort);
    if (value.perPage) setPerPage(value.perPage);
    onClose();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const label = name.trim();
    if (!label) return;
    const view: SavedQuery = { label, value: { filter, displayedFilters: [], sort, perPage } };
    setStored([...views.filter((other) => other.label !== label), view]);
    setName('');
  };
  return (
    <Popover
      open={!!anchor}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
    >
      <Box sx={{ width: 344, p: 1.5 }}>
        {views.length ? (
          <List dense disablePadding aria-label={t('list.views')}>
            {views.map((view) => (
              <ListItem
                key={view.label}
                disablePadding
                secondaryAction={
                  <IconButton
                    edge="end"
                    aria-label={t('list.removeView', { name: view.label })}
                    onClick={() => setStored(views.filter((other) => other !== view))}
                  >
                    <DeleteOutlineIcon fontSize="small" />
                  </IconButton>
                }
              >
                <ListItemButton onClick={() => open(view)}>
                  <ListItemText primary={view.label} />
                </ListItemButton>
              </ListItem>
            ))}
          </List>
        ) : (
          <Typography variant="caption" color="textSecondary">
            {t('list.noViews')}
          </Typography>
        )}
        <Box component="form" onSubmit={save} sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1 }}>
          <TextField
            label={t('list.viewName')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            fullWidth
          />
          <Button type="submit" variant="outlined" sx={{ flexShrink: 0 }} disabled={!name.trim()}>
            {t('list.saveView')}
          </Button>
        </Box>
      </Box>
    </Popover>
  );
};
