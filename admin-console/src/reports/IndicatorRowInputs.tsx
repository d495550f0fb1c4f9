import { TableCell, TableRow } from '@mui/material';
import type { ClipboardEvent } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useT, useWord } from '../app/i18n/translate.js';
import { RowTools } from '../components/EditedTable.js';
import { CheckCell, SelectCell, TextCell } from '../components/TableInputs.js';
import { isNumeric } from './figures.js';
import { directions, indicatorTypes, periodRules, unitRules } from './templateForm.js';
import { englishUnit } from './usualUnits.js';
import { WeightCell } from './WeightCell.js';

interface IndicatorRowInputsProps {
  index: number;
  count: number;
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
  onPaste: (event: ClipboardEvent) => void;
}

/** One indicator as a row of inputs; what its type has no use for is not asked. */
export const IndicatorRowInputs = ({ index, count, onMove, onRemove, onPaste }: IndicatorRowInputsProps) => {
  const t = useT();
  const word = useWord();
  const { setValue, getValues } = useFormContext();
  const at = `indicators.${index}`;
  const [type = '', acrossUnits] = useWatch<Record<string, string>>({ name: [`${at}.type`, `${at}.acrossUnits`] });
  const numeric = isNumeric({ type });
  const label = (words: string) => `${t('reports.indicators')} ${index + 1} ${words}`;
  const set = (field: string, value: unknown) => setValue(`${at}.${field}`, value, { shouldDirty: true });
  const unitOf = (field: 'zh' | 'en') => String(getValues(`${at}.unitOfMeasure.${field}`) ?? '');

  const takeEnglishUnit = () => {
    const english = englishUnit(unitOf('zh').trim());
    if (english && !unitOf('en')) set('unitOfMeasure.en', english);
  };
  const fitType = (picked: string) => {
    const usual = { percent: '%', money: '万元' }[picked];
    if (usual && !unitOf('zh')) set('unitOfMeasure', { zh: usual, en: englishUnit(usual) });
    if (picked !== 'integer' && getValues(`${at}.acrossUnits`) === 'distinct-persons') set('acrossUnits', 'sum');
  };
  return (
    <TableRow>
      <TableCell sx={{ pt: '8px !important' }}>{index + 1}</TableCell>
      <TableCell>
        <TextCell name={`${at}.name.zh`} label={label(t('templateEditor.nameZh'))} onPaste={onPaste} />
        <TextCell
          name={`${at}.name.en`}
          label={label(t('templateEditor.nameEn'))}
          placeholder={t('templateEditor.english')}
        />
        {type === 'choice' && (
          <TextCell
            name={`${at}.choices`}
            label={label(t('templateEditor.choices'))}
            placeholder={t('templateEditor.choicesHint')}
            multiline
          />
        )}
      </TableCell>
      <TableCell>
        {numeric && (
          <>
            <TextCell
              name={`${at}.unitOfMeasure.zh`}
              label={label(t('templateEditor.unitZh'))}
              list="usual-units"
              onLeave={takeEnglishUnit}
            />
            <TextCell
              name={`${at}.unitOfMeasure.en`}
              label={label(t('templateEditor.unitEn'))}
              placeholder={t('templateEditor.english')}
            />
          </>
        )}
      </TableCell>
      <TableCell>
        <SelectCell
          name={`${at}.type`}
          label={label(t('templates.type'))}
          choices={indicatorTypes.map((id) => ({ id, name: word('indicatorType', id) }))}
          onPick={fitType}
        />
        {(type === 'decimal' || type === 'percent') && (
          <SelectCell
            name={`${at}.decimals`}
            label={label(t('templateEditor.decimals'))}
            choices={[0, 1, 2, 3, 4, 5, 6].map((places) => ({
              id: String(places),
              name: t('templateEditor.places', { places }),
            }))}
          />
        )}
      </TableCell>
      <TableCell>
        {numeric && (
          <SelectCell
            name={`${at}.acrossUnits`}
            label={label(t('campaigns.rollUp.acrossUnits'))}
            choices={unitRules
              .filter((id) => id !== 'distinct-persons' || type === 'integer')
              .map((id) => ({ id, name: word('acrossUnits', id) }))}
          />
        )}
        {numeric && acrossUnits === 'weighted-mean' && <WeightCell at={at} index={index} />}
      </TableCell>
      <TableCell>
        {numeric && (
          <>
            <SelectCell
              name={`${at}.periods`}
              label={label(t('templateEditor.periods'))}
              choices={periodRules.map((id) => ({ id, name: word('acrossPeriods', id) }))}
            />
            <SelectCell
              name={`${at}.direction`}
              label={label(t('templates.direction'))}
              choices={directions.map((id) => ({ id, name: word('indicatorDirection', id) }))}
            />
          </>
        )}
      </TableCell>
      <TableCell>
        <CheckCell
          name={`${at}.evidenceRequired`}
          label={label(t('templates.evidence'))}
          words={t('templates.evidence')}
        />
        <TextCell name={`${at}.code`} label={label(t('templateEditor.code'))} />
      </TableCell>
      <TableCell>
        <RowTools
          index={index}
          count={count}
          name={String(index + 1)}
          onMove={(to) => onMove(index, to)}
          onRemove={() => onRemove(index)}
        />
      </TableCell>
    </TableRow>
  );
};
