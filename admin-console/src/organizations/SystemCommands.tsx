import { useDataProvider } from 'ra-core';
import { CheckboxGroupInput, TextInput } from 'react-admin';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { z } from 'zod';
import { may } from '../app/assignment/session.js';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useText } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { UnitPicker } from '../components/UnitPicker.js';
import { changeSystemForm, eventKinds, registerSystemForm, type DepartmentSystem } from './departmentSystem.js';
import { newRecord } from './newRecord.js';
import { SecretDialog, type Secret } from './SecretDialog.js';

const resource = 'organizations/department-systems';
const NewSecret = z.object({ client: z.string(), secret: z.string().nullable() });

const NameInputs = () => {
  const t = useT();
  return (
    <>
      <TextInput
        source="name.zh"
        label={t('resources.organizations/department-systems.fields.nameZh')}
        isRequired
        fullWidth
      />
      <TextInput
        source="name.en"
        label={t('resources.organizations/department-systems.fields.nameEn')}
        isRequired
        fullWidth
      />
    </>
  );
};

const EventTypesInput = () => {
  const t = useT();
  const text = useText();
  return (
    <CheckboxGroupInput
      source="eventTypes"
      label={t('resources.organizations/department-systems.fields.eventTypes')}
      helperText={t('systems.eventTypesHint')}
      choices={eventKinds.map(({ name, title, summary }) => ({ id: name, name: `${text(title)}（${text(summary)}）` }))}
      isRequired
      row={false}
    />
  );
};

/** Registers a department's system; its secret is asked for afterwards, on its own page. */
export const RegisterSystem = () => {
  const t = useT();
  const navigate = useNavigate();
  const provider = useDataProvider();
  const schema = useMemo(() => registerSystemForm(t), [t]);
  return (
    <CommandButton
      resource={resource}
      record={newRecord(may('department-system.change'))}
      verb="create"
      words="systems.commands.register"
      schema={schema}
      defaults={{ client: 'dept-', eventTypes: eventKinds.length === 1 ? [eventKinds[0]?.name] : [] }}
      primary
      run={async (values) => {
        const { data } = await provider.create<DepartmentSystem>(resource, { data: values });
        void navigate(`/${resource}/${data.id}/show`);
      }}
    >
      <NameInputs />
      <UnitPicker
        source="unitCode"
        label={t('resources.organizations/department-systems.fields.unitCode')}
        helperText={t('systems.unitHint')}
        filter={{ status: 'active' }}
        required
      />
      <TextInput
        source="client"
        label={t('resources.organizations/department-systems.fields.client')}
        helperText={t('resources.organizations/department-systems.fields.clientHint')}
        autoComplete="off"
        isRequired
        fullWidth
      />
      <EventTypesInput />
    </CommandButton>
  );
};

/** What may be done to a system; each button shows only when the service offers it. */
export const SystemCommands = ({ system }: { system: DepartmentSystem }) => {
  const text = useText();
  const provider = useDataProvider<JucaiDataProvider>();
  const t = useT();
  const schema = useMemo(() => changeSystemForm(t), [t]);
  const [secret, setSecret] = useState<Secret | null>(null);
  const name = text(system.name);
  return (
    <>
      <CommandButton
        resource={resource}
        record={system}
        verb="new-secret"
        words="systems.commands.secret"
        hint={{ name }}
        primary
        danger
        run={async (_, subject) => setSecret(NewSecret.parse(await provider.command(resource, subject, 'secret')))}
      />
      <CommandButton
        resource={resource}
        record={system}
        verb="change"
        words="systems.commands.change"
        schema={schema}
        defaults={{ name: system.name, eventTypes: system.eventTypes }}
        run={(data, subject) => provider.update(resource, { id: system.id, data, previousData: subject })}
      >
        <NameInputs />
        <EventTypesInput />
      </CommandButton>
      <CommandButton
        resource={resource}
        record={system}
        verb="disable"
        words="systems.commands.disable"
        hint={{ name }}
        danger
      />
      <CommandButton
        resource={resource}
        record={system}
        verb="enable"
        words="systems.commands.enable"
        hint={{ name }}
      />
      {secret && <SecretDialog secret={secret} name={name} onClose={() => setSecret(null)} />}
    </>
  );
};
