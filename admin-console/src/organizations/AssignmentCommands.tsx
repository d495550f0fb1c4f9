import { useDataProvider } from 'ra-core';
import { DateInput } from 'react-admin';
import { useMemo } from 'react';
import { useT } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { ReasonInput } from '../components/ReasonInput.js';
import { LastDayInput, PostInput } from './GrantAssignment.js';
import { changeAssignmentForm, endAssignmentForm, type Assignment } from './people.js';
import { RolesInput } from './RolesInput.js';

const resource = 'organizations/assignments';

/** What may be done to an assignment; each button shows only when the service offers it. */
export const AssignmentCommands = ({ assignment }: { assignment: Assignment }) => {
  const t = useT();
  const provider = useDataProvider();
  const schema = useMemo(() => changeAssignmentForm(t), [t]);
  const { roles, post, validTo, personName: name } = assignment;
  return (
    <>
      <CommandButton
        resource={resource}
        record={assignment}
        verb="change"
        words="assignments.commands.change"
        hint={{ name }}
        schema={schema}
        defaults={{ roles, post, validTo }}
        run={({ roles: chosen, post: written = null, validTo: until = null }, subject) =>
          provider.update(resource, {
            id: assignment.id,
            data: { roles: chosen, post: written, validTo: until },
            previousData: subject,
          })
        }
      >
        <RolesInput />
        <PostInput />
        <LastDayInput />
      </CommandButton>
      <CommandButton
        resource={resource}
        record={assignment}
        verb="end"
        words="assignments.commands.end"
        hint={{ name }}
        schema={endAssignmentForm}
        danger
      >
        <DateInput
          source="on"
          label={t('form.optionalLabel', { label: t('resources.organizations/assignments.fields.on') })}
          helperText={t('assignments.endHint')}
          fullWidth
        />
        <ReasonInput />
      </CommandButton>
    </>
  );
};
