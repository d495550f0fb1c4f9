import { DateInput, SelectArrayInput, SelectInput } from 'react-admin';
import { may } from '../app/assignment/session.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { Deadline } from '../components/Deadline.js';
import { formatDay, joined } from '../components/format.js';
import { Light } from '../components/Light.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { SearchFilter } from '../components/SearchFilter.js';
import { StateChip } from '../components/StateChip.js';
import { UnitName } from '../components/UnitName.js';
import { UnitPicker, useUnitWords } from '../components/UnitPicker.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { NarrowedTo, useNarrowingWords } from './ActionItemNarrowing.js';
import { UrgeSelected } from './UrgeSelected.js';
import { actionItemStates, type ActionItemSummary } from './records.js';

const lights = ['red', 'yellow', 'green'] as const;
const priorities = ['high', 'normal'] as const;

/** Tasks from meetings: who leads, until when, how it stands. */
const ActionItemList = () => {
  useLiveUpdates('meetings');
  const t = useT();
  const text = useText();
  const word = useWord();
  const unitWords = useUnitWords();
  const narrowingWords = useNarrowingWords();
  const mayAssign = may('action-item.assign');
  const isOver = ({ state }: ActionItemSummary) => state === 'closed' || state === 'cancelled';
  const columns: Column<ActionItemSummary>[] = [
    {
      source: 'light',
      render: (item) => (isOver(item) ? '—' : <Light state={item.light} />),
      plain: (item) => (isOver(item) ? null : t(`light.${item.light}`)),
      phone: 'line',
    },
    {
      source: 'title',
      render: ({ title }) => text(title),
      plain: ({ title }) => text(title),
      sortable: true,
      phone: 'title',
    },
    {
      source: 'unit',
      render: ({ leadUnitName }) => <UnitName name={leadUnitName} />,
      plain: ({ leadUnitName }) => text(leadUnitName),
      sortable: true,
      phone: 'line',
    },
    {
      source: 'state',
      render: (item) => <StateChip words="actionItemState" state={item.state} quiet={isOver(item)} />,
      plain: ({ state }) => word('actionItemState', state),
      sortable: true,
      phone: 'line',
    },
    {
      source: 'dueOn',
      render: (item) => <Deadline dueAt={item.dueOn} workingDaysLeft={isOver(item) ? null : item.workingDaysLeft} />,
      plain: ({ dueOn }) => formatDay(dueOn),
      sortable: true,
      phone: 'line',
    },
    {
      source: 'progressPercent',
      render: ({ progressPercent }) => progressPercent ?? '—',
      plain: ({ progressPercent }) => progressPercent,
      numeric: true,
    },
    {
      source: 'priority',
      render: ({ priority }) => word('actionItemPriority', priority),
      plain: ({ priority }) => word('actionItemPriority', priority),
      hidden: true,
    },
    {
      source: 'meetingTitle',
      render: ({ meetingTitle }) => (meetingTitle ? text(meetingTitle) : '—'),
      plain: ({ meetingTitle }) => meetingTitle && text(meetingTitle),
      hidden: true,
    },
    {
      source: 'responsiblePost',
      render: (item) => item.responsiblePost,
      plain: (item) => item.responsiblePost,
      hidden: true,
    },
    {
      source: 'assignedOn',
      render: ({ assignedOn }) => formatDay(assignedOn),
      plain: ({ assignedOn }) => formatDay(assignedOn),
      sortable: true,
      hidden: true,
    },
  ];
  const yesNo = [
    { id: true, name: t('actionItems.openOnes') },
    { id: false, name: t('actionItems.overOnes') },
  ];
  const closings = [
    { id: false, name: t('bulletin.closedOnTime') },
    { id: true, name: t('bulletin.closedLate') },
  ];
  const stateWords = (value: unknown) =>
    joined((Array.isArray(value) ? value : [value]).map((one) => word('actionItemState', String(one))));
  return (
    <ListPage
      resource="meetings/action-items"
      title={t('actionItems.title')}
      columns={columns}
      sort={{ field: 'dueOn', order: 'ASC' }}
      empty={{
        title: t('actionItems.empty'),
        hint: t(mayAssign ? 'actionItems.emptyHintAssign' : 'actionItems.emptyHint'),
      }}
      bulkActions={mayAssign && <UrgeSelected />}
      notice={<NarrowedTo />}
      filterWords={{
        ...narrowingWords,
        leadUnitCode: unitWords,
        state: stateWords,
        light: (value) => t(`light.${value as ActionItemSummary['light']}`),
        priority: (value) => word('actionItemPriority', value),
        open: (value) => t(String(value) === 'true' ? 'actionItems.openOnes' : 'actionItems.overOnes'),
        closedLate: (value) => t(value === 'true' ? 'bulletin.closedLate' : 'bulletin.closedOnTime'),
      }}
      filters={
        <>
          <SearchFilter source="q" label={t('list.search')} />
          <SelectArrayInput
            source="state"
            label={t('resources.meetings/action-items.fields.state')}
            choices={actionItemStates.map((id) => ({ id, name: word('actionItemState', id) }))}
          />
          <SelectInput
            source="light"
            label={t('resources.meetings/action-items.fields.light')}
            choices={lights.map((id) => ({ id, name: t(`light.${id}`) }))}
          />
          <UnitPicker source="leadUnitCode" label={t('resources.meetings/action-items.fields.leadUnitCode')} />
          <SelectInput source="open" label={t('resources.meetings/action-items.fields.open')} choices={yesNo} />
          <SelectInput
            source="priority"
            label={t('resources.meetings/action-items.fields.priority')}
            choices={priorities.map((id) => ({ id, name: word('actionItemPriority', id) }))}
          />
          <DateInput source="dueFrom" label={t('resources.meetings/action-items.fields.dueFrom')} />
          <DateInput source="dueTo" label={t('resources.meetings/action-items.fields.dueTo')} />
          <SelectInput
            source="closedLate"
            label={t('resources.meetings/action-items.fields.closedLate')}
            choices={closings}
          />
        </>
      }
    />
  );
};

export default ActionItemList;
