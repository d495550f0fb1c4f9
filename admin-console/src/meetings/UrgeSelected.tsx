import { Typography } from '@mui/material';
import { useDataProvider, useListContext } from 'ra-core';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useText } from '../app/i18n/translate.js';
import { urgeForm } from './actionItemForms.js';
import { BulkCommand } from './BulkCommand.js';
import { LongTextInput } from './inputs.js';
import type { ActionItemSummary } from './records.js';

/** Urges the action items that are ticked in the list, as far as the service offers it. */
export const UrgeSelected = () => {
  const t = useT();
  const text = useText();
  const provider = useDataProvider<JucaiDataProvider>();
  const { data = [], selectedIds = [], onSelect } = useListContext<ActionItemSummary>();
  const items = data.filter(({ id, actions }) => selectedIds.includes(id) && actions.includes('urge'));
  return (
    <>
      {items.length < selectedIds.length && (
        <Typography component="span" variant="body2" sx={{ mr: 1 }}>
          {t('actionItems.urgeable', { count: items.length, all: selectedIds.length })}
        </Typography>
      )}
      <BulkCommand
        items={items}
        nameOf={({ title, leadUnitName }) => `${text(leadUnitName)} · ${text(title)}`}
        words="actionItems.commands.urge"
        schema={urgeForm}
        run={(item, values) => provider.command('meetings/action-items', item, 'urge', values, { byContent: true })}
        onDone={(done) => onSelect(selectedIds.filter((ticked) => !done.some(({ id }) => id === ticked)))}
      >
        <LongTextInput source="text" label={t('actionItems.urgeText')} />
      </BulkCommand>
    </>
  );
};
