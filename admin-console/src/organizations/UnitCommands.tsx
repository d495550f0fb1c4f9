import { Box } from '@mui/material';
import { useDataProvider } from 'ra-core';
import { DateInput, NumberInput, SelectInput, TextInput } from 'react-admin';
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { ReasonInput } from '../components/ReasonInput.js';
import { UnitPicker } from '../components/UnitPicker.js';
import { EmployerInputs } from './EmployerInputs.js';
import type { Unit } from './unit.js';
import { useBusinessDay } from './useClock.js';
import { abolishUnitForm, createUnitForm, employerForm, moveUnitForm, renameUnitForm } from './unitForms.js';

const resource = 'organizations/units';

const NameInputs = () => {
  const t = useT();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '2fr 1fr' }, columnGap: 1.5 }}>
      <TextInput source="name.zh" label={t('resources.organizations/units.fields.nameZh')} isRequired />
      <TextInput source="shortName.zh" label={t('resources.organizations/units.fields.shortNameZh')} isRequired />
      <TextInput source="name.en" label={t('resources.organizations/units.fields.nameEn')} isRequired />
      <TextInput source="shortName.en" label={t('resources.organizations/units.fields.shortNameEn')} isRequired />
    </Box>
  );
};

// Every operation is dated and reasoned; both go into the trail.
const OperationInputs = () => {
  const t = useT();
  return (
    <>
      <DateInput
        source="effectiveOn"
        label={t('resources.organizations/units.fields.effectiveOn')}
        isRequired
        fullWidth
      />
      <ReasonInput />
    </>
  );
};

const EmployerOfNewUnit = () => {
  const kind = useWatch<{ kind: string }>({ name: 'kind' });
  return kind === 'employer' ? <EmployerInputs at="employer." required={false} /> : null;
};

/** What may be done to a unit; each button shows only when the service offers it. */
export const UnitCommands = ({ unit }: { unit: Unit }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const navigate = useNavigate();
  const provider = useDataProvider();
  const effectiveOn = useBusinessDay();
  const createForm = useMemo(() => createUnitForm(t), [t]);
  const kinds = createForm.shape.kind.options.map((kind) => ({ id: kind, name: word('unitKind', kind) }));
  return (
    <>
      <CommandButton
        resource={resource}
        record={unit}
        verb="create-child"
        words="organizations.commands.create"
        hint={{ unit: text(unit.name) }}
        schema={createForm}
        defaults={{ effectiveOn, sortOrder: 0 }}
        run={async ({ employer, ...values }) => {
          const described = values.kind === 'employer' && employer?.type && { employer };
          const { data } = await provider.create<Unit>(resource, {
            data: { ...values, ...described, parentCode: unit.code },
          });
          void navigate(`/${resource}/${data.code}/show`);
        }}
      >
        <NameInputs />
        <SelectInput
          source="kind"
          label={t('resources.organizations/units.fields.kind')}
          choices={kinds}
          isRequired
          fullWidth
        />
        <EmployerOfNewUnit />
        <TextInput
          source="code"
          label={t('resources.organizations/units.fields.code')}
          helperText={t('resources.organizations/units.fields.codeHint')}
          isRequired
          fullWidth
        />
        <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '2fr 1fr 1fr' }, columnGap: 1.5 }}>
          <TextInput
            source="line"
            label={t('form.optionalLabel', { label: t('resources.organizations/units.fields.line') })}
            helperText={t('organizations.lineHint')}
          />
          <DateInput
            source="validFrom"
            label={t('form.optionalLabel', { label: t('resources.organizations/units.fields.validFrom') })}
            helperText={t('organizations.validFromHint')}
          />
          <NumberInput
            source="sortOrder"
            label={t('resources.organizations/units.fields.sortOrder')}
            helperText={t('organizations.sortOrderHint')}
          />
        </Box>
        <OperationInputs />
      </CommandButton>
      <CommandButton
        resource={resource}
        record={unit}
        verb="rename"
        words="organizations.commands.rename"
        schema={renameUnitForm}
        defaults={{ name: unit.name, shortName: unit.shortName, effectiveOn }}
      >
        <NameInputs />
        <OperationInputs />
      </CommandButton>
      <CommandButton
        resource={resource}
        record={unit}
        verb="describe-employer"
        words="organizations.commands.describe"
        schema={employerForm}
        defaults={
          unit.employer
            ? {
                type: unit.employer.type,
                creditCode: unit.employer.creditCode,
                statisticalHomeCode: unit.employer.statisticalHomeCode,
              }
            : {}
        }
      >
        <EmployerInputs required />
      </CommandButton>
      <CommandButton
        resource={resource}
        record={unit}
        verb="move"
        words="organizations.commands.move"
        schema={moveUnitForm}
        defaults={{ effectiveOn }}
      >
        <UnitPicker
          source="parentCode"
          label={t('resources.organizations/units.fields.parentCode')}
          filter={{ status: 'active' }}
          required
        />
        <OperationInputs />
      </CommandButton>
      <CommandButton
        resource={resource}
        record={unit}
        verb="abolish"
        words="organizations.commands.abolish"
        schema={abolishUnitForm}
        defaults={{ effectiveOn }}
        danger
      >
        <UnitPicker
          source="successorCode"
          label={t('form.optionalLabel', { label: t('resources.organizations/units.fields.successorCode') })}
          filter={{ status: 'active' }}
        />
        <OperationInputs />
      </CommandButton>
    </>
  );
};
