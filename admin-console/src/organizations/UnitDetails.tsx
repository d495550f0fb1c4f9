import { Box, Skeleton } from '@mui/material';
import { useGetList, useGetOne } from 'ra-core';
import { Link } from 'react-router-dom';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { ApiProblem } from '../app/problem.js';
import { CutNotice } from '../components/CutNotice.js';
import { EmptyState } from '../components/EmptyState.js';
import { Facts } from '../components/Facts.js';
import { formatDate } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { RecordHeader } from '../components/RecordHeader.js';
import { StateChip } from '../components/StateChip.js';
import { RecordColumns } from '../components/RecordColumns.js';
import { UnitCommands } from './UnitCommands.js';
import { UnitHistory } from './UnitHistory.js';
import { UnitLink } from './UnitLink.js';
import { UnitPeople } from './UnitPeople.js';
import { unitPath } from './UnitTree.js';
import type { Unit } from './unit.js';

/** One unit: what it is, who works there, what became of it. */
export const UnitDetails = ({ code }: { code: string }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const { data: unit, error, isPending } = useGetOne<Unit>('organizations/units', { id: code });
  if (error instanceof ApiProblem && error.status === 404)
    return <EmptyState title={t('record.gone')} hint={t('organizations.noMatchHint')} />;
  if (error && !unit)
    return (
      <Box sx={{ p: 2 }}>
        <ProblemNotice failure={error} />
      </Box>
    );
  if (isPending) return <Skeleton variant="rectangular" height={52} sx={{ m: 2 }} />;
  const employerFacts = ({ type, creditCode, statisticalHomeCode }: NonNullable<Unit['employer']>) => [
    { label: t('resources.organizations/units.fields.employerType'), value: word('employerType', type) },
    { label: t('resources.organizations/units.fields.creditCode'), value: creditCode },
    {
      label: t('resources.organizations/units.fields.statisticalHomeCode'),
      value: <UnitLink code={statisticalHomeCode} />,
    },
  ];
  return (
    <>
      <RecordHeader
        title={text(unit.name)}
        state={<StateChip words="unitStatus" state={unit.status} quiet={unit.status === 'abolished'} />}
        note={word('tier', unit.tier)}
        actions={<UnitCommands key={unit.code} unit={unit} />}
      />
      <RecordColumns side={<UnitHistory unitCode={unit.code} />}>
        <Panel title={t('record.details')}>
          <Facts
            facts={[
              { label: t('resources.organizations/units.fields.shortName'), value: text(unit.shortName) },
              { label: t('resources.organizations/units.fields.kind'), value: word('unitKind', unit.kind) },
              {
                label: t('resources.organizations/units.fields.parentCode'),
                value: unit.parentCode && <UnitLink code={unit.parentCode} />,
              },
              ...(unit.employer ? employerFacts(unit.employer) : []),
              {
                label: t('resources.organizations/units.fields.successorCode'),
                value: unit.successorCode && <UnitLink code={unit.successorCode} />,
              },
              {
                label: t('resources.organizations/units.fields.validFrom'),
                value: unit.validFrom && formatDate(unit.validFrom),
              },
              {
                label: t('resources.organizations/units.fields.validTo'),
                value: unit.validTo && formatDate(unit.validTo),
              },
            ]}
          />
        </Panel>
        <UnitPeople unitCode={unit.code} open={unit.status === 'active'} />
        <UnitChildren unitCode={unit.code} />
      </RecordColumns>
    </>
  );
};

const UnitChildren = ({ unitCode }: { unitCode: string }) => {
  const t = useT();
  const text = useText();
  const { data = [], total } = useGetList<Unit>('organizations/units', {
    pagination: { page: 1, perPage: 100 },
    filter: { parentCode: unitCode },
  });
  const active = data.filter(({ status }) => status === 'active');
  if (!active.length) return null;
  return (
    <Panel title={t('organizations.children')} aside={t('organizations.inSubtree', { count: active.length })}>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))',
          gap: 0.5,
          columnGap: 2,
        }}
      >
        {active.map((unit) => (
          <li key={unit.code}>
            <Box component={Link} to={unitPath(unit.code)} title={text(unit.name)} sx={{ color: 'text.primary' }}>
              {text(unit.shortName)}
            </Box>
          </li>
        ))}
      </Box>
      <CutNotice shown={data.length} total={total} />
    </Panel>
  );
};
