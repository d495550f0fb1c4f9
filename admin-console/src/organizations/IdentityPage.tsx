import { Alert, Box, Skeleton, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import { may } from '../app/assignment/session.js';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useWord } from '../app/i18n/translate.js';
import { request } from '../app/request.js';
import { CommandButton } from '../components/CommandButton.js';
import { EmptyState } from '../components/EmptyState.js';
import { formatMoment } from '../components/format.js';
import { PageTitle } from '../components/PageTitle.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { UnitNameOf } from '../components/UnitName.js';
import type { components } from '../generated/organizations.js';
import { DriftDifference } from './DriftDifference.js';

const resource = 'organizations/identity';
type Drift = components['schemas']['Drift'];
type Subject = Pick<Drift['items'][number], 'kind' | 'subject'> & { name?: string };

// While something waits to be mirrored the report grows old by itself.
const pause = 4_000;

/** Where the identity server differs from what this system says, and the way to put it right. */
const IdentityPage = () => {
  const t = useT();
  const provider = useDataProvider<JucaiDataProvider>();
  const { data, error, isPending, isFetching } = useQuery({
    queryKey: [`${resource}/drift`],
    queryFn: async ({ signal }) => (await request(`/api/${resource}/drift`, { signal })).body as Drift,
    refetchInterval: ({ state }) => (state.data?.pending ? pause : false),
  });
  return (
    <>
      <PageTitle
        aside={
          <CommandButton
            resource={resource}
            record={{ id: 'all', actions: may('identity.reconcile') ? ['reconcile'] : [] }}
            verb="reconcile"
            words="identity.commands.reconcile"
            primary
            run={() => provider.command(resource, null, 'reconcile')}
          />
        }
      >
        {t('identity.title')}
      </PageTitle>
      <Box sx={{ bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider', minHeight: '60vh' }}>
        {error ? (
          <Box sx={{ p: 2 }}>
            <ProblemNotice failure={error} />
          </Box>
        ) : isPending ? (
          <Box sx={{ p: 2 }}>
            {t('identity.checking')}
            <Skeleton height={80} />
          </Box>
        ) : (
          <Report drift={data} checking={isFetching} />
        )}
      </Box>
    </>
  );
};

const Report = ({ drift, checking }: { drift: Drift; checking: boolean }) => {
  const t = useT();
  const word = useWord();
  const { checkedAt, pending, failing, items, total } = drift;
  return (
    <>
      <Panel
        title={t('identity.state')}
        aside={checking ? t('identity.checking') : t('identity.checkedAt', { time: formatMoment(checkedAt) })}
      >
        {pending > 0 ? (
          <Alert severity="info">{t('identity.pending', { count: pending })}</Alert>
        ) : (
          t('identity.nothingPending')
        )}
      </Panel>
      {failing.length > 0 && (
        <Panel title={t('identity.failing')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('identity.kind')}</TableCell>
                <TableCell>{t('identity.subject')}</TableCell>
                <TableCell align="right">{t('identity.attempts')}</TableCell>
                <TableCell>{t('identity.lastError')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {failing.map((task) => (
                <TableRow key={task.kind + task.subject}>
                  <TableCell>{word('identityKind', task.kind)}</TableCell>
                  <TableCell>
                    <SubjectName {...task} />
                  </TableCell>
                  <TableCell align="right">{task.attempts}</TableCell>
                  <TableCell>{task.lastError}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Panel>
      )}
      <Panel
        title={t('identity.differences')}
        aside={total > items.length ? t('identity.more', { shown: items.length, total }) : undefined}
      >
        {items.length === 0 ? (
          <EmptyState title={t('identity.empty')} hint={t('identity.emptyHint')} />
        ) : (
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('identity.kind')}</TableCell>
                <TableCell>{t('identity.subject')}</TableCell>
                <TableCell>{t('identity.problem')}</TableCell>
                <TableCell>{t('identity.how')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {items.map((item) => (
                <TableRow key={item.kind + item.subject}>
                  <TableCell>{word('identityKind', item.kind)}</TableCell>
                  <TableCell>
                    <SubjectName {...item} />
                  </TableCell>
                  <TableCell>{word('identityProblem', item.problem)}</TableCell>
                  <TableCell>
                    {item.differences.length === 0
                      ? t(item.problem === 'missing' ? 'identity.missingHow' : 'identity.unknownHow')
                      : item.differences.map((difference) => (
                          <DriftDifference key={difference.field} {...difference} />
                        ))}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Panel>
    </>
  );
};

// Accounts and clients are what administrators know them by; a unit goes by its name.
const SubjectName = ({ kind, subject, name }: Subject) => {
  if (kind === 'unit') return name ? <span>{name}</span> : <UnitNameOf unitCode={subject} />;
  return <span>{name && name !== subject ? `${name}（${subject}）` : subject}</span>;
};

export default IdentityPage;
