import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Link, Tooltip, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { Facts } from '../components/Facts.js';
import { formatMoment } from '../components/format.js';
import { PersonName } from '../components/PersonName.js';
import { StateChip } from '../components/StateChip.js';
import type { AuditEntry } from './AuditEntryList.js';
import { useAct, useFieldNames, useThing } from './auditWords.js';

/** The act of an entry; a click opens all that the trail holds of it. */
export const AuditEntryOpened = ({ entry }: { entry: AuditEntry }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const act = useAct();
  const thing = useThing();
  const fieldNames = useFieldNames();
  const title = useId();
  const [open, setOpen] = useState(false);
  const field = (
    name: 'occurredAt' | 'person' | 'unitCode' | 'action' | 'record' | 'changedFields' | 'correlationId',
  ) => t(`resources.integration/audit-entries.fields.${name}`);
  const code = (value: string | null) => value && <code style={{ overflowWrap: 'anywhere' }}>{value}</code>;
  return (
    <>
      <Tooltip title={t('audit.open')} describeChild>
        <Link
          component="button"
          type="button"
          color="inherit"
          sx={{ textAlign: 'left', font: 'inherit', textDecorationStyle: 'dotted', textUnderlineOffset: 3 }}
          onClick={() => setOpen(true)}
        >
          {act(entry.action)}
        </Link>
      </Tooltip>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={title} maxWidth="sm" fullWidth>
        <DialogTitle id={title}>{t('audit.entry', { position: entry.position })}</DialogTitle>
        <DialogContent>
          <Facts
            facts={[
              { label: field('action'), value: act(entry.action) },
              {
                label: t('resources.integration/audit-entries.fields.result'),
                value: <StateChip words="auditResult" state={entry.result} quiet={entry.result === 'done'} />,
              },
              { label: field('occurredAt'), value: formatMoment(entry.occurredAt) },
              { label: field('person'), value: <PersonName name={entry.personName ?? t('audit.system')} /> },
              { label: t('auditFields.account'), value: code(entry.account) },
              { label: field('unitCode'), value: entry.unitName && text(entry.unitName) },
              {
                label: field('record'),
                value: entry.recordType && [thing(entry.recordType), entry.recordLabel].filter(Boolean).join(' · '),
              },
              { label: t('audit.recordCode'), value: code(entry.recordId) },
              {
                label: field('changedFields'),
                value: entry.changedFields.length > 0 && fieldNames(entry.changedFields, entry.recordType, true),
              },
              { label: t('audit.valuesHash'), value: code(entry.valuesHash) },
              { label: t('audit.service'), value: word('services', entry.service) },
              { label: t('audit.address'), value: code(entry.address) },
              { label: field('correlationId'), value: code(entry.correlationId) },
            ]}
          />
          <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1.5 }}>
            {t('audit.realTime')}
          </Typography>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{t('audit.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
};
