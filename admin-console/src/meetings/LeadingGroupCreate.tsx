import { Box } from '@mui/material';
import { useDataProvider } from 'ra-core';
import { useMemo } from 'react';
import { TextInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useAssignment } from '../app/assignment/session.js';
import { useT } from '../app/i18n/translate.js';
import { PageTitle } from '../components/PageTitle.js';
import { RecordForm } from '../components/RecordForm.js';
import { UnitPicker } from '../components/UnitPicker.js';
import { createGroupForm } from './leadingGroupForms.js';
import { LeadingGroupInputs } from './LeadingGroupInputs.js';
import type { LeadingGroup } from './records.js';

const resource = 'meetings/leading-groups';

/** A new leading group; its members are entered on its own page. */
const LeadingGroupCreate = () => {
  const t = useT();
  const navigate = useNavigate();
  const provider = useDataProvider();
  const { assignment } = useAssignment();
  const schema = useMemo(() => createGroupForm(t), [t]);
  return (
    <>
      <PageTitle>{t('groups.create')}</PageTitle>
      <Box sx={{ bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider', px: 2, pt: 1.5 }}>
        <Box sx={{ maxWidth: 640 }}>
          <RecordForm
            schema={schema}
            defaults={{ unitCode: assignment.unitCode }}
            draft={`${resource}.create`}
            submitLabel={t('groups.createSubmit')}
            onCancel={() => void navigate(`/${resource}`)}
            onSubmit={async (values) => {
              const { data } = await provider.create<LeadingGroup>(resource, { data: values });
              void navigate(`/${resource}/${data.id}/show`);
            }}
          >
            <UnitPicker source="unitCode" label={t('groups.unit')} helperText={t('groups.unitHint')} required />
            <LeadingGroupInputs />
            <TextInput source="code" label={t('groups.code')} helperText={t('groups.codeHint')} isRequired fullWidth />
          </RecordForm>
        </Box>
      </Box>
    </>
  );
};

export default LeadingGroupCreate;
