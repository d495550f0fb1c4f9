import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { may } from '../app/assignment/session.js';
import { useT, useText } from '../app/i18n/translate.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { UnitName } from '../components/UnitName.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import type { LeadingGroup } from './records.js';

/** Leading groups and their offices. */
const LeadingGroupList = () => {
  useLiveUpdates('meetings');
  const t = useT();
  const text = useText();
  const mayCreate = may('leading-group.manage');
  const columns: Column<LeadingGroup>[] = [
    {
      source: 'name',
      render: ({ name }) => text(name),
      plain: ({ name }) => text(name),
      sortable: true,
      phone: 'title',
    },
    {
      source: 'unitName',
      render: ({ unitName }) => <UnitName name={unitName} />,
      plain: ({ unitName }) => text(unitName),
      phone: 'line',
    },
    { source: 'officeName', render: ({ officeName }) => text(officeName), plain: ({ officeName }) => text(officeName) },
    { source: 'documentSeries', render: (group) => group.documentSeries, plain: (group) => group.documentSeries },
    {
      source: 'memberCount',
      render: (group) => group.memberCount,
      plain: (group) => group.memberCount,
      numeric: true,
      phone: 'line',
    },
  ];
  return (
    <ListPage
      resource="meetings/leading-groups"
      title={t('groups.title')}
      columns={columns}
      sort={{ field: 'name', order: 'ASC' }}
      empty={{ title: t('groups.empty'), hint: t(mayCreate ? 'groups.emptyHintCreate' : 'groups.emptyHint') }}
      actions={
        mayCreate && (
          <Button component={Link} to="/meetings/leading-groups/create" variant="contained" startIcon={<AddIcon />}>
            {t('groups.create')}
          </Button>
        )
      }
    />
  );
};

export default LeadingGroupList;
