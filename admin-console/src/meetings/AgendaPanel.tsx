import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import { Alert, Box, IconButton, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useGetList, useNotify } from 'ra-core';
import { useState } from 'react';
import { carriedOut } from '../app/conflict.js';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { failureText } from '../app/problem.js';
import { CommandButton } from '../components/CommandButton.js';
import { Facts } from '../components/Facts.js';
import { joined } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { StateChip } from '../components/StateChip.js';
import { UnitName } from '../components/UnitName.js';
import { AgendaItemCommands } from './AgendaItemCommands.js';
import { AgendaItemInputs } from './AgendaItemInputs.js';
import { FileLinks } from './DownloadButton.js';
import { agendaItemForm } from './meetingForms.js';
import type { AgendaItem, Meeting } from './records.js';
import { ResolutionOfItem } from './ResolutionOfItem.js';

const resource = 'meetings/meetings';

const useMove = (meeting: Meeting, items: AgendaItem[]) => {
  const provider = useDataProvider<JucaiDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const [moving, setMoving] = useState(false);
  const move = async (from: number, to: number) => {
    // The next one starts from the order that this one leaves behind.
    if (moving) return;
    setMoving(true);
    const itemIds = items.map(({ id }) => id);
    itemIds.splice(to, 0, ...itemIds.splice(from, 1));
    try {
      await carriedOut(provider.command(resource, meeting, 'order-agenda', { itemIds }));
    } catch (failure) {
      notify(failureText(failure), { type: 'error' });
    }
    await queries.invalidateQueries({ predicate: ({ queryKey: [of] }) => String(of).startsWith('meetings/') });
    setMoving(false);
  };
  return { move, moving };
};

const Item = ({ item, meeting }: { item: AgendaItem; meeting: Meeting }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const current = meeting.currentItemId === item.id;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box sx={{ fontWeight: 600 }} aria-current={current ? 'step' : undefined}>
          {item.title}
        </Box>
        <Typography component="span" color="textSecondary">
          {word('itemKind', item.kind)} · {t('agenda.minutesOf', { minutes: item.minutes })}
        </Typography>
        {current && <StateChip words="agendaMark" state="current" />}
        {item.urgentReason && <StateChip words="agendaMark" state="urgent" />}
        {item.restricted && <StateChip words="agendaMark" state="restricted" quiet />}
        {item.state !== 'open' && <StateChip words="agendaItemState" state={item.state} quiet />}
      </Box>
      <Facts
        facts={[
          { label: t('agenda.presenter'), value: item.presenterUnitName && <UnitName name={item.presenterUnitName} /> },
          { label: t('agenda.mode'), value: item.mode && word('itemMode', item.mode) },
          { label: t('agenda.subjects'), value: joined(item.subjects.map(({ title }) => text(title))) },
          { label: t('agenda.files'), value: item.files.length > 0 ? <FileLinks files={item.files} /> : null },
          { label: t('agenda.note'), value: item.note },
          { label: t('agenda.offlineNote'), value: item.offlineNote },
          { label: t('agenda.urgentReason'), value: item.urgentReason },
          {
            label: t('agenda.recusals'),
            value: joined(item.recusals.map(({ displayName, reason }) => `${displayName}（${reason}）`)),
          },
        ]}
      />
      {item.resolution && <ResolutionOfItem resolution={item.resolution} />}
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        <AgendaItemCommands item={item} meeting={meeting} />
      </Box>
    </>
  );
};

/** What the meeting is about, in its order, with what was settled. */
export const AgendaPanel = ({ meeting }: { meeting: Meeting }) => {
  const t = useT();
  const provider = useDataProvider<JucaiDataProvider>();
  const { data: items = [], error, isPending } = useGetList<AgendaItem>(`${resource}/${meeting.id}/agenda-items`);
  const { move, moving } = useMove(meeting, items);
  const ordering = meeting.actions.includes('edit-agenda') && items.length > 1;
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <Panel
      title={t('agenda.title')}
      aside={items.length > 0 && t('agenda.total', { count: items.length, minutes: total })}
    >
      {error && <ProblemNotice failure={error} />}
      {!isPending && !error && items.length === 0 && <Typography color="textSecondary">{t('agenda.empty')}</Typography>}
      {meeting.actions.includes('edit-agenda') && meeting.agendaApprovals.length > 0 && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {t('agenda.approvedAlready')}
        </Alert>
      )}
      <Box component="ol" sx={{ m: 0, pl: 3, '& > li + li': { mt: 2 } }}>
        {items.map((item, index) => (
          <li key={item.id}>
            <Item item={item} meeting={meeting} />
            {ordering && (
              <Box className="no-print">
                <IconButton
                  size="small"
                  aria-label={t('agenda.up', { title: item.title })}
                  disabled={index === 0}
                  aria-disabled={moving}
                  onClick={() => void move(index, index - 1)}
                >
                  <ArrowUpwardIcon fontSize="small" />
                </IconButton>
                <IconButton
                  size="small"
                  aria-label={t('agenda.down', { title: item.title })}
                  disabled={index === items.length - 1}
                  aria-disabled={moving}
                  onClick={() => void move(index, index + 1)}
                >
                  <ArrowDownwardIcon fontSize="small" />
                </IconButton>
              </Box>
            )}
          </li>
        ))}
      </Box>
      <Box sx={{ mt: 1 }}>
        <CommandButton
          resource={resource}
          record={meeting}
          verb="edit-agenda"
          words="agenda.commands.add"
          schema={agendaItemForm}
          defaults={{ kind: 'review', minutes: 15, subjectIds: [], fileIds: [], restricted: false }}
          run={(values, subject) => provider.command(resource, subject, 'agenda-items', values)}
        >
          <AgendaItemInputs />
        </CommandButton>
      </Box>
    </Panel>
  );
};
