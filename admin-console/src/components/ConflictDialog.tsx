import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { useEffect, useId, useState } from 'react';
import { answerConflictsWith, type Choice, type Conflict } from '../app/conflict.js';
import { useT, useText } from '../app/i18n/translate.js';
import { joined } from './format.js';

const isLocalText = (value: unknown): value is { zh: string; en: string } =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** Two versions side by side when somebody else was quicker; the user decides which one stays. */
export const ConflictDialog = () => {
  const t = useT();
  const text = useText();
  const translate = useTranslate();
  const title = useId();
  const [asked, setAsked] = useState<{ conflict: Conflict; decide: (choice: Choice) => void } | null>(null);
  useEffect(() => {
    answerConflictsWith((conflict) => new Promise((decide) => setAsked({ conflict, decide })));
  }, []);
  if (!asked) return null;

  const { conflict, decide } = asked;
  const end = (choice: Choice) => () => {
    setAsked(null);
    decide(choice);
  };
  // Of a list only what the other one doesn't have the same: twenty rows side by side would show nothing.
  const listed = (mine: unknown[], other: unknown): string => {
    const same = new Set(Array.isArray(other) ? other.map((one) => JSON.stringify(one)) : []);
    const names = mine.flatMap((one, index) => (same.has(JSON.stringify(one)) ? [] : nameOf(one, index)));
    return names.length ? joined(names) : t('conflict.count', { count: mine.length });
  };
  const nameOf = (one: unknown, index: number): string => {
    if (typeof one !== 'object' || one === null) return String(one);
    const named = 'name' in one ? one.name : 'message' in one ? one.message : null;
    return isLocalText(named) ? text(named) : String(index + 1);
  };
  const shown = (value: unknown, other: unknown): string => {
    if (value === null || value === undefined || value === '') return '—';
    if (isLocalText(value)) return text(value);
    if (Array.isArray(value)) return listed(value, other);
    if (typeof value === 'boolean') return translate(`ra.boolean.${value}`);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  };
  // Only fields that have a name for people: versions, codes and the like say nothing to them.
  const rows = Object.entries(conflict.mine).flatMap(([field, mine]) => {
    const key = `resources.${conflict.resource}.fields.${field}`;
    const label = translate(key, { _: key });
    const theirs: unknown = conflict.theirs[field];
    if (label === key || JSON.stringify(mine) === JSON.stringify(theirs)) return [];
    return [{ field, label, mine: shown(mine, theirs), theirs: shown(theirs, mine) }];
  });
  const edit = conflict.kind === 'edit';
  return (
    <Dialog open onClose={end('back')} maxWidth="md" aria-labelledby={title}>
      <DialogTitle id={title}>{t('conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1.5 }}>{t(edit ? 'conflict.text' : 'conflict.commandText')}</DialogContentText>
        {rows.length ? (
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('conflict.field')}</TableCell>
                <TableCell>{t(edit ? 'conflict.mine' : 'conflict.before')}</TableCell>
                <TableCell>{t(edit ? 'conflict.theirs' : 'conflict.now')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map(({ field, label, mine, theirs }) => (
                <TableRow key={field}>
                  <TableCell component="th" scope="row">
                    {label}
                  </TableCell>
                  <TableCell>{mine}</TableCell>
                  <TableCell>{theirs}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        ) : (
          t('conflict.none')
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button color="inherit" onClick={end('back')}>
          {t('conflict.back')}
        </Button>
        <Button variant="outlined" onClick={end('theirs')}>
          {t(edit ? 'conflict.takeTheirs' : 'conflict.leave')}
        </Button>
        <Button variant="contained" onClick={end('mine')}>
          {t(edit ? 'conflict.keepMine' : 'conflict.proceed')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
