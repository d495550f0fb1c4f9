import { useDataProvider } from 'ra-core';
import { TextInput } from 'react-admin';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { may } from '../app/assignment/session.js';
import { useT } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { ReasonInput } from '../components/ReasonInput.js';
import { UnitPicker } from '../components/UnitPicker.js';
import { newRecord } from './newRecord.js';
import { changePersonForm, disablePersonForm, registerPersonForm, type Person } from './people.js';

const resource = 'organizations/people';

const NameAndUnit = () => {
  const t = useT();
  return (
    <>
      <TextInput source="name" label={t('resources.organizations/people.fields.name')} isRequired fullWidth />
      <UnitPicker
        source="unitCode"
        label={t('resources.organizations/people.fields.unitCode')}
        helperText={t('people.unitHint')}
        filter={{ status: 'active' }}
        required
      />
    </>
  );
};

/** Puts a new person on the books, with an account. */
export const RegisterPerson = () => {
  const t = useT();
  const navigate = useNavigate();
  const provider = useDataProvider();
  const schema = useMemo(() => registerPersonForm(t), [t]);
  return (
    <CommandButton
      resource={resource}
      record={newRecord(may('person.change'))}
      verb="create"
      words="people.commands.register"
      schema={schema}
      primary
      run={async (values) => {
        const { data } = await provider.create<Person>(resource, { data: values });
        void navigate(`/${resource}/${data.id}/show`);
      }}
    >
      <NameAndUnit />
      <TextInput
        source="account"
        label={t('resources.organizations/people.fields.account')}
        helperText={t('resources.organizations/people.fields.accountHint')}
        autoComplete="off"
        isRequired
        fullWidth
      />
    </CommandButton>
  );
};

/** What may be done to a person; each button shows only when the service offers it. */
export const PersonCommands = ({ person }: { person: Person }) => {
  const provider = useDataProvider();
  const { name, unitCode, account } = person;
  return (
    <>
      <CommandButton
        resource={resource}
        record={person}
        verb="change"
        words="people.commands.change"
        schema={changePersonForm}
        defaults={{ name, unitCode }}
        run={(data, subject) => provider.update(resource, { id: person.id, data, previousData: subject })}
      >
        <NameAndUnit />
      </CommandButton>
      <CommandButton
        resource={resource}
        record={person}
        verb="disable"
        words="people.commands.disable"
        hint={{ name, account }}
        schema={disablePersonForm}
        danger
      >
        <ReasonInput />
      </CommandButton>
      <CommandButton
        resource={resource}
        record={person}
        verb="enable"
        words="people.commands.enable"
        hint={{ name, account }}
      />
    </>
  );
};
