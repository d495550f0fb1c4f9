import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useId, useRef, useState } from 'react';
import { useT, useWord } from '../app/i18n/translate.js';
import { formatMoment } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { useAnswerIfAny } from '../components/useAnswer.js';
import { useCopy } from '../components/useCopy.js';
import { MinutesText } from './MinutesText.js';
import { ScrollBox } from '../components/RecordColumns.js';
import type { Minutes, MinutesRevision, MinutesRevisionList } from './records.js';

/** An earlier text to read, and to take sentences from. */
const RevisionDialog = ({ revision, onClose }: { revision: MinutesRevision; onClose: () => void }) => {
  const t = useT();
  const copy = useCopy();
  const title = useId();
  const text = useRef<HTMLDivElement>(null);
  return (
    <Dialog open onClose={onClose} maxWidth="md" aria-labelledby={title}>
      <DialogTitle id={title}>
        {[
          t('minutes.revision', { number: revision.number }),
          revision.writtenByName ?? t('timeline.system'),
          formatMoment(revision.writtenAt),
        ].join(' · ')}
      </DialogTitle>
      <DialogContent ref={text}>
        <MinutesText content={revision.content} />
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={() => void copy(text.current?.innerText ?? '')}>
          {t('minutes.copyRevision')}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {t('minutes.closeRevision')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** The texts that the minutes had before; not drawn for who may read only what was issued. */
export const MinutesRevisions = ({ minutes }: { minutes: Minutes }) => {
  const t = useT();
  const word = useWord();
  const [opened, setOpened] = useState<MinutesRevision | null>(null);
  const { data } = useAnswerIfAny<MinutesRevisionList>(`meetings/meetings/${minutes.meetingId}/minutes/revisions`);
  const earlier = data?.items.filter(({ number }) => number < minutes.revision) ?? [];
  if (!earlier.length) return null;
  return (
    <Panel title={t('minutes.revisions')} aside={t('minutes.revisionCount', { count: earlier.length })}>
      <ScrollBox label={t('minutes.revisions')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('minutes.revisionNumber')}</TableCell>
              <TableCell>{t('minutes.revisionOrigin')}</TableCell>
              <TableCell>{t('minutes.writtenBy')}</TableCell>
              <TableCell>{t('minutes.writtenAt')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {earlier.map((revision) => (
              <TableRow key={revision.number}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {t('minutes.revision', { number: revision.number })}
                </TableCell>
                <TableCell>{word('minutesOrigin', revision.origin)}</TableCell>
                <TableCell>{revision.writtenByName ?? t('timeline.system')}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatMoment(revision.writtenAt)}</TableCell>
                <TableCell className="no-print">
                  <Button
                    aria-label={t('form.labelled', {
                      label: t('minutes.openRevision'),
                      value: t('minutes.revision', { number: revision.number }),
                    })}
                    onClick={() => setOpened(revision)}
                  >
                    {t('minutes.openRevision')}
                  </Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollBox>
      {opened && <RevisionDialog revision={opened} onClose={() => setOpened(null)} />}
    </Panel>
  );
};
