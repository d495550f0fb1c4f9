import { Button, TableCell, TableRow } from '@mui/material';
import { useFieldArray } from 'react-hook-form';
import { useT } from '../app/i18n/translate.js';
import { EditedTable, RowTools } from '../components/EditedTable.js';
import { Panel } from '../components/Panel.js';
import { CheckCell, TextCell } from '../components/TableInputs.js';
import { newSection } from './templateForm.js';

/** The narrative parts of a template, one row each. */
export const SectionsEditor = () => {
  const t = useT();
  const { fields, append, move, remove } = useFieldArray({ name: 'sections' });
  return (
    <Panel title={t('reports.sections')} aside={t('templateEditor.sectionsHint')}>
      <EditedTable
        label={t('reports.sections')}
        columns={[
          { label: t('resources.reports/reports.fields.number'), width: 44 },
          { label: t('templateEditor.names'), width: '26%' },
          { label: t('templateEditor.guidance') },
          { label: t('templates.length'), width: 128 },
          { label: t('templateEditor.demands'), width: 128 },
          { label: t('templateEditor.order'), width: 84 },
        ]}
      >
        {fields.map(({ id }, index) => {
          const at = `sections.${index}`;
          const label = (words: string) => `${t('reports.sections')} ${index + 1} ${words}`;
          return (
            <TableRow key={id}>
              <TableCell sx={{ pt: '8px !important' }}>{index + 1}</TableCell>
              <TableCell>
                <TextCell name={`${at}.name.zh`} label={label(t('templateEditor.nameZh'))} />
                <TextCell
                  name={`${at}.name.en`}
                  label={label(t('templateEditor.nameEn'))}
                  placeholder={t('templateEditor.english')}
                />
              </TableCell>
              <TableCell>
                <TextCell name={`${at}.guidance.zh`} label={label(t('templateEditor.guidanceZh'))} multiline />
                <TextCell
                  name={`${at}.guidance.en`}
                  label={label(t('templateEditor.guidanceEn'))}
                  placeholder={t('templateEditor.english')}
                  multiline
                />
              </TableCell>
              <TableCell>
                <TextCell
                  name={`${at}.minLength`}
                  label={label(t('templateEditor.least'))}
                  placeholder={t('templateEditor.least')}
                  numeric
                />
                <TextCell
                  name={`${at}.maxLength`}
                  label={label(t('templateEditor.most'))}
                  placeholder={t('templateEditor.most')}
                  numeric
                />
              </TableCell>
              <TableCell>
                <CheckCell
                  name={`${at}.required`}
                  label={label(t('templates.required'))}
                  words={t('templates.required')}
                />
                <TextCell
                  name={`${at}.minSharePercent`}
                  label={label(t('templateEditor.share'))}
                  placeholder={t('templateEditor.share')}
                  numeric
                />
              </TableCell>
              <TableCell>
                <RowTools
                  index={index}
                  count={fields.length}
                  name={String(index + 1)}
                  onMove={(to) => move(index, to)}
                  onRemove={() => remove(index)}
                />
              </TableCell>
            </TableRow>
          );
        })}
      </EditedTable>
      <Button
        sx={{ mt: 1 }}
        variant="outlined"
        onClick={() => append(newSection(), { focusName: `sections.${fields.length}.name.zh` })}
      >
        {t('templateEditor.addSection')}
      </Button>
    </Panel>
  );
};
