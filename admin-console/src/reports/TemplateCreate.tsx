import { Box, Skeleton } from '@mui/material';
import { useDataProvider, useGetOne } from 'ra-core';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useT } from '../app/i18n/translate.js';
import { PageTitle } from '../components/PageTitle.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { wholeRecord } from '../components/wholeRecord.js';
import { contentOf, newTemplateCode } from './templateForm.js';
import { TemplateEditor } from './TemplateEditor.js';
import type { Template } from './template.js';

const resource = 'reports/templates';

/** A new template, from nothing or after the pattern of another one (`?like=<id>`). */
const TemplateCreate = () => {
  const t = useT();
  const navigate = useNavigate();
  const provider = useDataProvider();
  const [search] = useSearchParams();
  const like = search.get('like');
  const {
    data: pattern,
    error,
    isLoading,
  } = useGetOne<Template>(resource, { id: like ?? '', ...wholeRecord }, { enabled: !!like });
  return (
    <>
      <PageTitle>{t('templateEditor.create')}</PageTitle>
      {error && (
        <Box sx={{ p: 2 }}>
          <ProblemNotice failure={error} />
        </Box>
      )}
      {isLoading && <Skeleton variant="rectangular" height={240} sx={{ m: 2 }} />}
      {(!like || pattern) && (
        <TemplateEditor
          template={pattern}
          draft={`${resource}.create.${like ?? ''}`}
          onCancel={() => void navigate(`/${resource}`)}
          onSubmit={async (values) => {
            const data = { code: newTemplateCode(), ...contentOf(values, pattern?.indicators) };
            const { data: created } = await provider.create<Template>(resource, { data });
            void navigate(`/${resource}/${created.id}/show`);
          }}
        />
      )}
    </>
  );
};

export default TemplateCreate;
