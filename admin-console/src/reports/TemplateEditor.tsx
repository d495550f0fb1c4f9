import { Box } from '@mui/material';
import { TextInput } from 'react-admin';
import { useMemo } from 'react';
import { useT } from '../app/i18n/translate.js';
import { RecordForm } from '../components/RecordForm.js';
import type { Seen } from '../components/useRecordDraft.js';
import { IndicatorsEditor } from './IndicatorsEditor.js';
import { RulesEditor } from './RulesEditor.js';
import { SectionsEditor } from './SectionsEditor.js';
import { startOf, templateForm, type TemplateForm } from './templateForm.js';
import type { Template } from './template.js';

interface TemplateEditorProps {
  template?: Template | undefined;
  draft: string;
  onSubmit: (values: TemplateForm, seen: Seen) => Promise<unknown>;
  onCancel: () => void;
}

/** A template as one form: name, sections, indicators, rules; errors beside the cell and in a list on top. */
export const TemplateEditor = ({ template, draft, onSubmit, onCancel }: TemplateEditorProps) => {
  const t = useT();
  const schema = useMemo(() => templateForm(t), [t]);
  return (
    <Box sx={{ bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider', px: 2, pt: 1 }}>
      <RecordForm
        schema={schema}
        defaults={startOf(template)}
        draft={draft}
        version={template?.version}
        onSubmit={onSubmit}
        onCancel={onCancel}
        submitLabel={t('form.save')}
      >
        <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, columnGap: 1.5, maxWidth: 900 }}>
          <TextInput source="name.zh" label={t('templateEditor.templateNameZh')} isRequired fullWidth />
          <TextInput source="name.en" label={t('templateEditor.templateNameEn')} isRequired fullWidth />
        </Box>
        <Box sx={{ mx: -2 }}>
          <SectionsEditor />
          <IndicatorsEditor />
          <RulesEditor />
        </Box>
      </RecordForm>
    </Box>
  );
};
