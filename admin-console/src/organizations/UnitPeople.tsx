import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useGetManyReference } from 'ra-core';
import { useT, useWord } from '../app/i18n/translate.js';
import { ApiProblem } from '../app/problem.js';
import { EmptyState } from '../components/EmptyState.js';
import { formatDay, joined } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import type { UnitAssignment } from './unit.js';

/** Who works at a unit. Not drawn for who may not see people. */
export const UnitPeople = ({ unitCode }: { unitCode: string }) => {
  const t = useT();
  const word = useWord();
  const { data, error } = useGetManyReference<UnitAssignment>('organizations/assignments', {
    target: 'unitCode',
    id: unitCode,
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'personName', order: 'ASC' },
  });
  if (error instanceof ApiProblem && error.status === 403) return null;
  return (
    <Panel title={t('organizations.people')}>
      {error && <ProblemNotice failure={error} />}
      {data?.length === 0 && (
        <EmptyState title={t('organizations.peopleEmpty')} hint={t('organizations.peopleEmptyHint')} />
      )}
      {data && data.length > 0 && (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('organizations.people')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('resources.organizations/assignments.fields.personName')}</TableCell>
                <TableCell>{t('resources.organizations/assignments.fields.post')}</TableCell>
                <TableCell>{t('resources.organizations/assignments.fields.roles')}</TableCell>
                <TableCell>{t('resources.organizations/assignments.fields.period')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.map((person) => (
                <TableRow key={person.id}>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{person.personName}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{person.post ?? '—'}</TableCell>
                  <TableCell sx={{ minWidth: '6em' }}>
                    {joined(person.roles.map((role) => word('roles', role)))}
                  </TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    {person.validTo
                      ? `${formatDay(person.validFrom)} – ${formatDay(person.validTo)}`
                      : t('organizations.since', { date: formatDay(person.validFrom) })}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Panel>
  );
};
