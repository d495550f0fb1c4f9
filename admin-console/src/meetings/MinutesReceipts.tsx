import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useT } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { formatMoment } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { StateChip } from '../components/StateChip.js';
import { UnitName } from '../components/UnitName.js';
import { ScrollBox } from '../components/RecordColumns.js';
import type { Minutes } from './records.js';

/** One's own unit signs for the minutes. */
export const AcknowledgeMinutes = ({ minutes }: { minutes: Minutes }) =>
  minutes.receipts.map((receipt) => (
    <CommandButton
      key={receipt.id}
      resource="meetings/minutes-receipts"
      record={receipt}
      verb="acknowledge"
      words="minutes.commands.acknowledge"
      primary
    />
  ));

/** To whom the minutes went, and who has signed for them; who has not stands first. */
export const MinutesReceipts = ({ minutes }: { minutes: Minutes }) => {
  const t = useT();
  if (!minutes.receipts.length) return null;
  const done = minutes.receipts.filter(({ acknowledgedAt }) => acknowledgedAt).length;
  const rows = minutes.receipts.toSorted((one, other) => Number(!!one.acknowledgedAt) - Number(!!other.acknowledgedAt));
  return (
    <Panel title={t('minutes.receipts')} aside={t('minutes.receiptCount', { done, all: minutes.receipts.length })}>
      <ScrollBox label={t('minutes.receipts')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('receipts.unit')}</TableCell>
              <TableCell>{t('resources.meetings/minutes.fields.outstanding')}</TableCell>
              <TableCell>{t('minutes.acknowledgedBy')}</TableCell>
              <TableCell>{t('minutes.acknowledgedAt')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ id, unitName, acknowledgedAt, acknowledgedByName }) => (
              <TableRow key={id}>
                <TableCell>
                  <UnitName name={unitName} />
                </TableCell>
                <TableCell>
                  <StateChip
                    words="minutesReceiptState"
                    state={acknowledgedAt ? 'acknowledged' : 'waiting'}
                    quiet={!!acknowledgedAt}
                  />
                </TableCell>
                <TableCell>{acknowledgedByName ?? '—'}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {acknowledgedAt ? formatMoment(acknowledgedAt) : '—'}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollBox>
    </Panel>
  );
};
