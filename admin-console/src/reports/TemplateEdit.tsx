import { useDataProvider } from 'ra-core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { useT, useText } from '../app/i18n/translate.js';
import { EmptyState } from '../components/EmptyState.js';
import { PageTitle } from '../components/PageTitle.js';
import { RecordPage } from '../components/RecordPage.js';
import { contentOf } from './templateForm.js';
import { TemplateEditor } from './TemplateEditor.js';
import type { Template } from './template.js';

const resource = 'reports/templates';

/** Changes a draft of a template. */
const TemplateEditing = ({ record: template }: { record: Template }) => {
  const t = useT();
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const provider = useDataProvider();
  const back = () => void navigate(`/${resource}/${template.id}/show`);
  return (
    <>
      <PageTitle>
        {t('templateEditor.edit', { name: text(template.name), version: template.templateVersion })}
      </PageTitle>
      {template.actions.includes('edit') ? (
        <TemplateEditor
          template={template}
          draft={`${resource}.${template.id}.edit`}
          onCancel={back}
          onSubmit={async (values, seen) => {
            await provider.update(resource, {
              id: template.id,
              data: contentOf(values, template.indicators),
              previousData: { ...template, ...seen },
            });
            await queries.invalidateQueries({ queryKey: [resource] });
            back();
          }}
        />
      ) : (
        <EmptyState title={t('templateEditor.closed')} hint={t('templateEditor.closedHint')} />
      )}
    </>
  );
};

const TemplateEdit = () => <RecordPage resource={resource} page={TemplateEditing} />;

export default TemplateEdit;
