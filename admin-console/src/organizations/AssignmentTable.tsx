import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link } from 'react-router-dom';
import { useT, useWord } from '../app/i18n/translate.js';
import { formatDay, joined } from '../components/format.js';
import { StateChip } from '../components/StateChip.js';
import { UnitName } from '../components/UnitName.js';
import { ScrollBox } from '../components/RecordColumns.js';
import { AssignmentCommands } from './AssignmentCommands.js';
import type { Assignment } from './people.js';

/** In force, to come, or over. */
export const assignmentState = ({ inForce, validTo, enabled }: Assignment, today: string) => {
  if (inForce) return 'in-force';
  return !enabled || (validTo !== null && validTo < today) ? 'over' : 'to-come';
};

/** From–to of an assignment in words. */
export const usePeriod = () => {
  const t = useT();
  return ({ validFrom, validTo }: Assignment) =>
    validTo
      ? `${formatDay(validFrom)} – ${formatDay(validTo)}`
      : t('organizations.since', { date: formatDay(validFrom) });
};

interface AssignmentTableProps {
  assignments: Assignment[];
  /** What goes without saying on this page is left out. */
  of: 'person' | 'unit';
  label: string;
  today: string;
}

/** Assignments of one person or of one unit, with what may be done to each. */
export const AssignmentTable = ({ assignments, of, label, today }: AssignmentTableProps) => {
  const t = useT();
  const word = useWord();
  const period = usePeriod();
  // A unit's page has no room for buttons in each row: there the name leads to the person, and to the buttons.
  const commands = of === 'person' && assignments.some(({ actions }) => actions.length > 0);
  const field = (name: 'personName' | 'unitCode' | 'post' | 'roles' | 'period' | 'state') =>
    t(`resources.organizations/assignments.fields.${name}`);
  return (
    <ScrollBox label={label}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{field(of === 'person' ? 'unitCode' : 'personName')}</TableCell>
            <TableCell>{field('post')}</TableCell>
            <TableCell>{field('roles')}</TableCell>
            <TableCell>{field('period')}</TableCell>
            <TableCell>{field('state')}</TableCell>
            {commands && <TableCell />}
          </TableRow>
        </TableHead>
        <TableBody>
          {assignments.map((each) => (
            <TableRow key={each.id}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <Box
                  component={Link}
                  to={
                    of === 'person'
                      ? `/organizations/assignments/${each.id}/show`
                      : `/organizations/people/${each.personId}/show`
                  }
                  sx={{ color: 'primary.main' }}
                >
                  {of === 'person' ? <UnitName name={each.unitName} /> : each.personName}
                </Box>
              </TableCell>
              <TableCell sx={{ minWidth: '8em' }}>{each.post ?? '—'}</TableCell>
              <TableCell sx={{ minWidth: '6em' }}>{joined(each.roles.map((role) => word('roles', role)))}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{period(each)}</TableCell>
              <TableCell>
                <StateChip words="assignmentState" state={assignmentState(each, today)} quiet={!each.inForce} />
              </TableCell>
              {commands && (
                <TableCell>
                  <Stack direction="row" sx={{ gap: 0.5, justifyContent: 'flex-end' }}>
                    <AssignmentCommands assignment={each} />
                  </Stack>
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollBox>
  );
};
