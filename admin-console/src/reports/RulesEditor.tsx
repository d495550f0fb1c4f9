import { Box, Button, MenuItem, TableCell, TableRow, TextField } from '@mui/material';
import { useController, useFieldArray, useWatch } from 'react-hook-form';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { EditedTable, RowTools } from '../components/EditedTable.js';
import { Panel } from '../components/Panel.js';
import { SelectCell, TextCell } from '../components/TableInputs.js';
import { isNumeric } from './figures.js';
import { shownRule, storedRule } from './ruleText.js';
import { newRule, ruleKinds, severities, type IndicatorRow } from './templateForm.js';

/** What the figures of a filing must meet: conditions over indicators by their numbers, and changes that need a reason. */
export const RulesEditor = () => {
  const t = useT();
  const { fields, append, move, remove } = useFieldArray({ name: 'rules' });
  return (
    <Panel title={t('templates.rules')} aside={t('templateEditor.rulesHint')}>
      {fields.length > 0 && (
        <EditedTable
          label={t('templates.rules')}
          columns={[
            { label: t('resources.reports/reports.fields.number'), width: 44 },
            { label: t('templateEditor.ruleKind'), width: 128 },
            { label: t('templateEditor.condition') },
            { label: t('templateEditor.severity'), width: 128 },
            { label: t('templateEditor.message'), width: '34%' },
            { label: t('templateEditor.order'), width: 84 },
          ]}
        >
          {fields.map(({ id }, index) => (
            <RuleRow key={id} index={index} count={fields.length} onMove={move} onRemove={remove} />
          ))}
        </EditedTable>
      )}
      <Button
        sx={{ mt: 1 }}
        variant="outlined"
        onClick={() => append(newRule(), { focusName: `rules.${fields.length}.expression` })}
      >
        {t('templateEditor.addRule')}
      </Button>
    </Panel>
  );
};

interface RuleRowProps {
  index: number;
  count: number;
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
}

const RuleRow = ({ index, count, onMove, onRemove }: RuleRowProps) => {
  const t = useT();
  const word = useWord();
  const at = `rules.${index}`;
  const indicators = useWatch<{ indicators: IndicatorRow[] }>({ name: 'indicators' }) as IndicatorRow[];
  const kind = useWatch<Record<string, string>>({ name: `${at}.kind` });
  const label = (words: string) => `${t('templates.rules')} ${index + 1} ${words}`;
  return (
    <TableRow>
      <TableCell sx={{ pt: '8px !important' }}>{index + 1}</TableCell>
      <TableCell>
        <SelectCell
          name={`${at}.kind`}
          label={label(t('templateEditor.ruleKind'))}
          choices={ruleKinds.map((id) => ({ id, name: word('ruleKind', id) }))}
        />
      </TableCell>
      <TableCell>
        {kind === 'change' ? (
          <>
            <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>{t('templateEditor.overPercent')}</Box>
            <TextCell name={`${at}.overPercent`} label={label(t('templateEditor.overPercent'))} numeric />
            <ScopeCell name={`${at}.indicatorCodes`} label={label(t('templateEditor.scope'))} indicators={indicators} />
          </>
        ) : (
          <TextCell
            name={`${at}.expression`}
            label={label(t('templateEditor.condition'))}
            placeholder="[4] + [5] = [3]"
            format={(kept) => shownRule(kept, indicators)}
            parse={(typed) => storedRule(typed, indicators)}
          />
        )}
      </TableCell>
      <TableCell>
        {kind === 'change' ? (
          word('ruleSeverity', 'warning')
        ) : (
          <SelectCell
            name={`${at}.severity`}
            label={label(t('templateEditor.severity'))}
            choices={severities.map((id) => ({ id, name: word('ruleSeverity', id) }))}
          />
        )}
      </TableCell>
      <TableCell>
        <TextCell name={`${at}.says.zh`} label={label(t('templateEditor.messageZh'))} />
        <TextCell
          name={`${at}.says.en`}
          label={label(t('templateEditor.messageEn'))}
          placeholder={t('templateEditor.english')}
        />
      </TableCell>
      <TableCell>
        <RowTools
          index={index}
          count={count}
          name={label('')}
          onMove={(to) => onMove(index, to)}
          onRemove={() => onRemove(index)}
        />
      </TableCell>
    </TableRow>
  );
};

const ScopeCell = ({ name, label, indicators }: { name: string; label: string; indicators: IndicatorRow[] }) => {
  const t = useT();
  const text = useText();
  const { field } = useController<Record<string, string[]>>({ name });
  const chosen = field.value ?? [];
  const numbers = indicators.flatMap(({ code }, index) => (chosen.includes(code) ? [`[${index + 1}]`] : []));
  return (
    <TextField
      select
      name={field.name}
      value={chosen}
      inputRef={field.ref}
      onChange={({ target }) => field.onChange(target.value)}
      onBlur={field.onBlur}
      margin="none"
      fullWidth
      slotProps={{
        select: {
          multiple: true,
          displayEmpty: true,
          renderValue: () => numbers.join(' ') || t('templateEditor.allNumeric'),
        },
        htmlInput: { 'aria-label': label },
      }}
      sx={{ '& .MuiSelect-select': { py: '3px', px: '6px' } }}
    >
      {indicators.map((row, index) =>
        isNumeric(row) ? (
          <MenuItem key={row.code} value={row.code}>
            {`${index + 1} ${text(row.name) || row.name.zh}`}
          </MenuItem>
        ) : null,
      )}
    </TextField>
  );
};
