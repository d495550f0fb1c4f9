import { Box, Skeleton } from '@mui/material';
import { useDataProvider, useGetOne } from 'ra-core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router-dom';
import { useT, useText } from '../app/i18n/translate.js';
import { EmptyState } from '../components/EmptyState.js';
import { PageTitle } from '../components/PageTitle.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { wholeRecord } from '../components/wholeRecord.js';
import { contentOf } from './templateForm.js';
import { TemplateEditor } from './TemplateEditor.js';
import type { Template } from './template.js';

const resource = 'reports/templates';

/** Changes a draft of a template. */
const TemplateEdit = () => {
  const t = useT();
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const provider = useDataProvider();
  const { id = '' } = useParams();
  const { data: template, error, isPending } = useGetOne<Template>(resource, { id, ...wholeRecord });
  if (error && !template)
    return (
      <Box sx={{ p: 2 }}>
        <ProblemNotice failure={error} />
      </Box>
    );
  if (isPending) return <Skeleton variant="rectangular" height={240} sx={{ m: 2 }} />;
  const back = () => void navigate(`/${resource}/${id}/show`);
  return (
    <>
      <PageTitle>
        {t('templateEditor.edit', { name: text(template.name), version: template.templateVersion })}
      </PageTitle>
      {template.actions.includes('edit') ? (
        <TemplateEditor
          template={template}
          draft={`${resource}.${id}.edit`}
          onCancel={back}
          onSubmit={async (values) => {
            // At the version that the form began with, also when it began yesterday and comes from a kept draft.
            await provider.update(resource, {
              id,
              data: contentOf(values, template.indicators),
              previousData: { ...template, version: values.base },
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

export default TemplateEdit;
