import { administrators, roles } from '@jucai/contracts';
import { CheckboxGroupInput } from 'react-admin';
import { useT, useWord } from '../app/i18n/translate.js';

/** Input for the roles of an assignment; the three administrators' roles stand apart, as each is held alone. */
export const RolesInput = () => {
  const t = useT();
  const word = useWord();
  const choices = [...roles.filter((role) => !administrators.includes(role)), ...administrators];
  return (
    <CheckboxGroupInput
      source="roles"
      label={t('resources.organizations/assignments.fields.roles')}
      helperText={t('assignments.rolesHint')}
      choices={choices.map((id) => ({ id, name: word('roles', id) }))}
      isRequired
    />
  );
};
