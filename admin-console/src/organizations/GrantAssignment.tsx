import { Box } from '@mui/material';
import { useDataProvider } from 'ra-core';
import { DateInput, TextInput } from 'react-admin';
import { useMemo } from 'react';
import { may } from '../app/assignment/session.js';
import { useT } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { PersonPicker } from '../components/PersonPicker.js';
import { UnitPicker } from '../components/UnitPicker.js';
import { newRecord } from './newRecord.js';
import { grantAssignmentForm } from './people.js';
import { RolesInput } from './RolesInput.js';
import { useBusinessDay } from './useClock.js';

const resource = 'organizations/assignments';

/** Days and post of an assignment. */
export const PostInput = () => {
  const t = useT();
  return (
    <TextInput
      source="post"
      label={t('form.optionalLabel', { label: t('resources.organizations/assignments.fields.post') })}
      helperText={t('assignments.postHint')}
      fullWidth
    />
  );
};

/** The last day of an assignment. */
export const LastDayInput = () => {
  const t = useT();
  return (
    <DateInput
      source="validTo"
      label={t('form.optionalLabel', { label: t('resources.organizations/assignments.fields.validTo') })}
      helperText={t('assignments.lastDayHint')}
      fullWidth
    />
  );
};

/** Gives a person an assignment. From a person's page the person is known, from a unit's page the unit. */
export const GrantAssignment = ({ account, unitCode }: { account?: string; unitCode?: string }) => {
  const t = useT();
  const provider = useDataProvider();
  const today = useBusinessDay();
  const schema = useMemo(() => grantAssignmentForm(t), [t]);
  return (
    <CommandButton
      resource={resource}
      record={{ ...newRecord(may('assignment.grant')), id: `new.${account ?? ''}.${unitCode ?? ''}` }}
      verb="create"
      words="assignments.commands.grant"
      schema={schema}
      defaults={{ account, unitCode, roles: [], validFrom: today }}
      run={(data) => provider.create(resource, { data })}
    >
      {!account && (
        <PersonPicker source="account" label={t('resources.organizations/assignments.fields.personName')} required />
      )}
      <UnitPicker
        source="unitCode"
        label={t('resources.organizations/assignments.fields.unitCode')}
        helperText={t('assignments.unitHint')}
        filter={{ status: 'active' }}
        required
      />
      <RolesInput />
      <PostInput />
      <UnitPicker
        source="homeUnitCode"
        label={t('form.optionalLabel', { label: t('resources.organizations/assignments.fields.homeUnitCode') })}
        helperText={t('assignments.homeUnitHint')}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, columnGap: 1.5 }}>
        <DateInput
          source="validFrom"
          label={t('resources.organizations/assignments.fields.validFrom')}
          isRequired
          fullWidth
        />
        <LastDayInput />
      </Box>
    </CommandButton>
  );
};
