import { Alert, Button, Link, Tooltip } from '@mui/material';
import { useListContext } from 'ra-core';
import type { ReactNode } from 'react';
import { useT } from '../app/i18n/translate.js';
import type { AuditEntry } from './AuditEntryList.js';
import { useThing } from './auditWords.js';

/** Filters that no input shows: by a click on a person or on a record of the trail. */
type Narrowing = Partial<Pick<AuditEntry, 'account' | 'recordType' | 'recordId'>>;

/** Narrows the trail to what the cell says: one person's acts, or what was done to one record. */
export const NarrowButton = ({ to, hint, children }: { to: Narrowing | null; hint: string; children: ReactNode }) => {
  const list = useListContext();
  if (!to) return children;
  return (
    <Tooltip title={hint} describeChild>
      <Link
        component="button"
        type="button"
        color="inherit"
        translate="no"
        sx={{ textAlign: 'left', font: 'inherit', textDecorationStyle: 'dotted', textUnderlineOffset: 3 }}
        onClick={() => list.setFilters({ ...(list.filterValues as Record<string, unknown>), ...to })}
      >
        {children}
      </Link>
    </Tooltip>
  );
};

/** Says what the trail is narrowed to by such a click, and takes it back. */
export const Narrowed = () => {
  const t = useT();
  const thing = useThing();
  const list = useListContext<AuditEntry>();
  const { account, recordType, recordId, ...rest } = list.filterValues as Narrowing & Record<string, unknown>;
  if (!account && !recordId) return null;
  // Right after the click the rows from before it are still there: the one that was clicked is among them.
  const entries = list.data ?? [];
  const personName = entries.find((entry) => entry.account === account)?.personName;
  const recordLabel = entries.find((entry) => entry.recordId === recordId)?.recordLabel;
  const what = [
    ...(account ? [personName ?? account] : []),
    ...(recordId && recordType ? [recordLabel ?? t('audit.thisRecord', { thing: thing(recordType) })] : []),
  ].join(' · ');
  return (
    <Alert
      severity="info"
      role="status"
      sx={{ mt: 1 }}
      action={
        <Button color="inherit" onClick={() => list.setFilters(rest)}>
          {t('audit.wide')}
        </Button>
      }
    >
      {t('audit.narrowed', { what })}
    </Alert>
  );
};
