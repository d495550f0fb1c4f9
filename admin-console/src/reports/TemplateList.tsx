import { SelectInput } from 'react-admin';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { formatDate } from '../components/format.js';
import { ListPage, type Column } from '../components/ListPage.js';
import { SearchFilter } from '../components/SearchFilter.js';
import { StateChip } from '../components/StateChip.js';
import { UnitNameOf } from '../components/UnitName.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { NewButton } from './NewButton.js';
import { templateStates, type Template } from './template.js';

/** Report templates in all their versions. */
const TemplateList = () => {
  useLiveUpdates('reports', { template: 'reports/templates' });
  const t = useT();
  const text = useText();
  const word = useWord();
  const columns: Column<Template>[] = [
    { source: 'name', render: ({ name }) => text(name), plain: ({ name }) => text(name), phone: 'title' },
    {
      source: 'templateVersion',
      render: ({ templateVersion }) => t('templates.version', { version: templateVersion }),
      plain: ({ templateVersion }) => templateVersion,
      sortable: true,
      phone: 'line',
    },
    {
      source: 'state',
      render: ({ state }) => <StateChip words="templateState" state={state} quiet={state === 'published'} />,
      plain: ({ state }) => word('templateState', state),
      phone: 'line',
    },
    {
      source: 'publishedOn',
      render: ({ publishedOn }) => (publishedOn ? formatDate(publishedOn) : '—'),
      plain: ({ publishedOn }) => publishedOn,
      sortable: true,
      phone: 'line',
    },
    {
      source: 'sections',
      render: ({ sections }) => sections.length,
      plain: ({ sections }) => sections.length,
      numeric: true,
    },
    {
      source: 'indicators',
      render: ({ indicators }) => indicators.length,
      plain: ({ indicators }) => indicators.length,
      numeric: true,
    },
    { source: 'unitCode', render: ({ unitCode }) => <UnitNameOf unitCode={unitCode} /> },
  ];
  return (
    <ListPage
      resource="reports/templates"
      title={t('templates.title')}
      columns={columns}
      actions={
        <NewButton to="/reports/templates/create" label={t('templateEditor.create')} permission="template.manage" />
      }
      sort={{ field: 'createdAt', order: 'DESC' }}
      empty={{ title: t('templates.empty'), hint: t('templates.emptyHint') }}
      filterWords={{ state: (value) => word('templateState', value) }}
      filters={
        <>
          <SearchFilter source="q" label={t('resources.reports/templates.fields.q')} />
          <SelectInput
            source="state"
            label={t('resources.reports/templates.fields.state')}
            choices={templateStates.map((id) => ({ id, name: word('templateState', id) }))}
          />
        </>
      }
    />
  );
};

export default TemplateList;
