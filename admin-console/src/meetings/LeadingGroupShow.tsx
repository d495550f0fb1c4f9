import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useDataProvider } from 'ra-core';
import { DateInput, NumberInput, SelectInput, TextInput } from 'react-admin';
import { useMemo } from 'react';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { EmptyState } from '../components/EmptyState.js';
import { Facts } from '../components/Facts.js';
import { formatDay } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { PersonPicker } from '../components/PersonPicker.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { RecordHeader } from '../components/RecordHeader.js';
import { UnitPicker } from '../components/UnitPicker.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { RecordPage } from '../components/RecordPage.js';
import { useBusinessDay } from '../organizations/useClock.js';
import { changeGroupForm, endForm, membershipForm } from './leadingGroupForms.js';
import { LeadingGroupInputs } from './LeadingGroupInputs.js';
import { PlanMeeting } from './PlanMeeting.js';
import { ScrollBox } from '../components/RecordColumns.js';
import type { LeadingGroup, Membership } from './records.js';
import { useMembers } from './useMembers.js';

const resource = 'meetings/leading-groups';

const Commands = ({ group }: { group: LeadingGroup }) => {
  const t = useT();
  const word = useWord();
  const provider = useDataProvider<JucaiDataProvider>();
  const today = useBusinessDay();
  const groupForm = useMemo(() => changeGroupForm(t), [t]);
  const { name, officeName, documentSeries, minutesMark } = group;
  const optional = (label: string) => t('form.optionalLabel', { label });
  return (
    <>
      <PlanMeeting group={group} />
      <CommandButton
        resource={resource}
        record={group}
        verb="add-membership"
        words="groups.commands.add-membership"
        schema={membershipForm}
        defaults={{ position: 'member', validFrom: today, sortOrder: 0 }}
        run={(values, subject) => provider.command(resource, subject, 'members', values)}
      >
        <SelectInput
          source="position"
          label={t('groups.position')}
          choices={membershipForm.shape.position.options.map((id) => ({ id, name: word('position', id) }))}
          isRequired
          fullWidth
        />
        <TextInput source="displayName" label={t('receipts.name')} isRequired fullWidth />
        <TextInput source="post" label={optional(t('receipts.post'))} fullWidth />
        <UnitPicker source="exOfficioUnitCode" label={optional(t('groups.exOfficioUnit'))} />
        <PersonPicker source="account" label={optional(t('groups.account'))} helperText={t('groups.accountHint')} />
        <DateInput source="validFrom" label={t('groups.validFrom')} isRequired fullWidth />
        <DateInput source="validTo" label={optional(t('groups.validTo'))} fullWidth />
        <NumberInput source="sortOrder" label={t('groups.sortOrder')} min={0} fullWidth />
      </CommandButton>
      <CommandButton
        resource={resource}
        record={group}
        verb="change"
        words="groups.commands.change"
        schema={groupForm}
        defaults={{ name, officeName, documentSeries, minutesMark }}
        run={(data, subject) => provider.update(resource, { id: group.id, data, previousData: subject })}
      >
        <LeadingGroupInputs />
      </CommandButton>
    </>
  );
};

const Members = ({ group }: { group: LeadingGroup }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const today = useBusinessDay();
  const { data, error } = useMembers(group.id);
  const mayAdd = group.actions.includes('add-membership');
  const isPast = ({ validTo }: Membership) => validTo !== null && validTo < today;
  // Who sits there now comes first; who did is kept below.
  const seats = data?.toSorted((one, other) => Number(isPast(one)) - Number(isPast(other)));
  return (
    <Panel title={t('groups.members')} aside={t('groups.memberCount', { count: group.memberCount })}>
      {error && <ProblemNotice failure={error} />}
      {data?.length === 0 && (
        <EmptyState
          title={t('groups.noMembers')}
          hint={t(mayAdd ? 'groups.noMembersHintAdd' : 'groups.noMembersHint')}
        />
      )}
      {data && data.length > 0 && (
        <ScrollBox label={t('groups.members')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('groups.position')}</TableCell>
                <TableCell>{t('receipts.name')}</TableCell>
                <TableCell>{t('receipts.post')}</TableCell>
                <TableCell>{t('groups.exOfficioUnit')}</TableCell>
                <TableCell>{t('groups.period')}</TableCell>
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {seats?.map((member) => (
                <TableRow key={member.id} sx={isPast(member) ? { '& td': { color: 'text.secondary' } } : undefined}>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    {word('position', member.position)}
                    {isPast(member) && `（${t('groups.past')}）`}
                  </TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{member.displayName}</TableCell>
                  <TableCell>{member.post ?? '—'}</TableCell>
                  <TableCell>{member.exOfficioUnitName ? text(member.exOfficioUnitName) : '—'}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    {member.validTo
                      ? `${formatDay(member.validFrom)} – ${formatDay(member.validTo)}`
                      : t('groups.since', { date: formatDay(member.validFrom) })}
                  </TableCell>
                  <TableCell className="no-print">
                    <CommandButton
                      resource="meetings/memberships"
                      record={member}
                      verb="end"
                      words="groups.commands.end"
                      hint={{ name: member.displayName }}
                      schema={endForm}
                      defaults={{ validTo: member.validTo ?? today }}
                      danger
                    >
                      <DateInput source="validTo" label={t('groups.validTo')} isRequired fullWidth />
                    </CommandButton>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollBox>
      )}
    </Panel>
  );
};

/** One leading group: its office, its series of documents, its seats. */
const LeadingGroupPage = ({ record: group }: { record: LeadingGroup }) => {
  const t = useT();
  const text = useText();
  return (
    <Box sx={{ bgcolor: 'background.paper', minHeight: '100%' }}>
      <RecordHeader
        title={text(group.name)}
        note={text(group.unitName)}
        actions={<Commands key={group.id} group={group} />}
      />
      <Panel title={t('record.details')}>
        <Facts
          facts={[
            { label: t('resources.meetings/leading-groups.fields.officeName'), value: text(group.officeName) },
            { label: t('groups.documentSeries'), value: group.documentSeries },
            { label: t('groups.minutesMark'), value: group.minutesMark },
          ]}
        />
      </Panel>
      <Members group={group} />
    </Box>
  );
};

const LeadingGroupShow = () => {
  useLiveUpdates('meetings');
  return <RecordPage resource={resource} page={LeadingGroupPage} />;
};

export default LeadingGroupShow;
