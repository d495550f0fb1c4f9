import {
  Box,
  Checkbox,
  FormControlLabel,
  InputAdornment,
  List,
  ListItemButton,
  ListItemText,
  Skeleton,
  TextField,
  Typography,
} from '@mui/material';
import SearchIcon from '@mui/icons-material/Search';
import { RichTreeView } from '@mui/x-tree-view/RichTreeView';
import { useGetList, useStore } from 'ra-core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { EmptyState } from '../components/EmptyState.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import type { Unit } from './unit.js';
import { useUnits } from './useUnits.js';

interface Branch {
  id: string;
  label: string;
  children: Branch[];
}

/** Address of a unit's page. */
export const unitPath = (code: string) => `/organizations/units/${code}/show`;

/** The tree of units with a search by name or pinyin initials. */
export const UnitTree = ({ selected }: { selected: string | undefined }) => {
  const t = useT();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const [abolished, setAbolished] = useStore('organizations.showAbolished', false);
  return (
    <Box component="section" aria-label={t('organizations.tree')}>
      <Box sx={{ p: 1.5, pb: 0.5 }}>
        <TextField
          type="search"
          label={t('organizations.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          fullWidth
          margin="none"
          slotProps={{
            htmlInput: { 'data-search': true },
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon fontSize="small" />
                </InputAdornment>
              ),
            },
          }}
        />
        <FormControlLabel
          control={
            <Checkbox size="small" checked={abolished} onChange={(event) => setAbolished(event.target.checked)} />
          }
          label={t('organizations.showAbolished')}
          slotProps={{ typography: { sx: { fontSize: 13 } } }}
        />
      </Box>
      {q ? <Found q={q} selected={selected} /> : <Tree selected={selected} abolished={abolished} />}
    </Box>
  );
};

const Tree = ({ selected, abolished }: { selected: string | undefined; abolished: boolean }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const navigate = useNavigate();
  const { units, error, isPending } = useUnits();
  const [opened, setOpened] = useStore<string[] | null>('organizations.opened', null);

  const { roots, above } = useMemo(() => {
    const shown = units.filter(({ status }) => abolished || status === 'active');
    const branches = new Map<string, Branch>(
      shown.map((unit) => [
        unit.code,
        {
          id: unit.code,
          label:
            unit.status === 'active'
              ? text(unit.shortName)
              : `${text(unit.shortName)}（${word('unitStatus', unit.status)}）`,
          children: [],
        },
      ]),
    );
    const parents = new Map(units.map(({ code, parentCode }) => [code, parentCode]));
    const top: Branch[] = [];
    for (const { code, parentCode } of shown) {
      const branch = branches.get(code);
      if (branch) (branches.get(parentCode ?? '')?.children ?? top).push(branch);
    }
    const chain: string[] = [];
    for (let code = parents.get(selected ?? ''); code; code = parents.get(code)) chain.push(code);
    return { roots: top, above: chain };
  }, [units, abolished, selected, text, word]);

  if (error && !units.length) return <ProblemNotice failure={error} />;
  if (isPending)
    return (
      <Box sx={{ px: 2 }} role="status" aria-label={t('app.loading')}>
        {[1, 2, 3, 4].map((line) => (
          <Skeleton key={line} height={32} />
        ))}
      </Box>
    );
  if (!roots.length) return <EmptyState title={t('organizations.empty')} hint={t('organizations.emptyHint')} />;
  return (
    <RichTreeView
      aria-label={t('organizations.tree')}
      items={roots}
      selectedItems={selected ?? null}
      expandedItems={[...new Set([...(opened ?? roots.map(({ id }) => id)), ...above])]}
      onExpandedItemsChange={(_, ids) => setOpened(ids)}
      expansionTrigger="iconContainer"
      onItemClick={(_, code) => void navigate(unitPath(code))}
      sx={{
        px: 1,
        pb: 2,
        '& .MuiTreeItem-content': { py: 0, minHeight: 32, borderRadius: 1 },
        '& .MuiTreeItem-label': { fontSize: 14 },
        '& .MuiTreeItem-content[data-selected]': {
          bgcolor: 'action.hover',
          color: 'primary.main',
          '& .MuiTreeItem-label': { fontWeight: 600 },
        },
      }}
    />
  );
};

const Found = ({ q, selected }: { q: string; selected: string | undefined }) => {
  const t = useT();
  const text = useText();
  const {
    data = [],
    total,
    error,
    isPending,
  } = useGetList<Unit>('organizations/units', {
    pagination: { page: 1, perPage: 50 },
    filter: { q },
  });
  if (error && !data.length) return <ProblemNotice failure={error} />;
  if (isPending) return null;
  if (!data.length) return <EmptyState title={t('organizations.noMatch')} hint={t('organizations.noMatchHint')} />;
  return (
    <>
      <Typography role="status" variant="caption" color="textSecondary" sx={{ px: 2 }}>
        {t('organizations.searchResults', { count: total ?? data.length })}
      </Typography>
      <List dense disablePadding>
        {data.map((unit) => (
          <li key={unit.code}>
            <ListItemButton component={Link} to={unitPath(unit.code)} selected={unit.code === selected}>
              <ListItemText primary={text(unit.shortName)} secondary={text(unit.name)} />
            </ListItemButton>
          </li>
        ))}
      </List>
    </>
  );
};
