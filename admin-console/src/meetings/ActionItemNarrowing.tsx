import { Alert, Button } from '@mui/material';
import { useDataProvider, useGetOne, useListContext } from 'ra-core';
import { useT, useText, type Translate } from '../app/i18n/translate.js';
import type { LocalText } from '../app/i18n/locale.js';
import type { Meeting, Resolution } from './records.js';

/** Filters that no input shows: by a click on how many items a resolution or a meeting has. */
interface Narrowing {
  resolutionId?: string;
  meetingId?: string;
}

/** Where a list of action items opens at those of one resolution or meeting. */
export const actionItemsOf = (narrowing: Narrowing) =>
  `/meetings/action-items?filter=${encodeURIComponent(JSON.stringify(narrowing))}`;

const resolutionWords = (t: Translate, { number, itemTitle }: Resolution) =>
  number === null ? itemTitle : `${t('resolutions.nth', { number })} · ${itemTitle}`;
const meetingWords = (text: (title: LocalText) => string, { title }: Meeting) => text(title);

/** Says such a filter in words, for the head of an export. */
export const useNarrowingWords = () => {
  const t = useT();
  const text = useText();
  const provider = useDataProvider();
  return {
    resolutionId: async (id: string) =>
      resolutionWords(t, (await provider.getOne<Resolution>('meetings/resolutions', { id })).data),
    meetingId: async (id: string) =>
      meetingWords(text, (await provider.getOne<Meeting>('meetings/meetings', { id })).data),
  };
};

/** Says what the list is narrowed to by such a click, and takes it back. */
export const NarrowedTo = () => {
  const t = useT();
  const text = useText();
  const list = useListContext();
  const { resolutionId = '', meetingId = '', ...rest } = list.filterValues as Narrowing & Record<string, unknown>;
  const resolution = useGetOne<Resolution>('meetings/resolutions', { id: resolutionId }, { enabled: !!resolutionId });
  const meeting = useGetOne<Meeting>('meetings/meetings', { id: meetingId }, { enabled: !!meetingId });
  if (!resolutionId && !meetingId) return null;
  const what = [
    ...(resolutionId && resolution.data ? [resolutionWords(t, resolution.data)] : []),
    ...(meetingId && meeting.data ? [meetingWords(text, meeting.data)] : []),
  ];
  return (
    <Alert
      severity="info"
      role="status"
      action={
        <Button color="inherit" onClick={() => list.setFilters(rest)}>
          {t('list.whole')}
        </Button>
      }
    >
      {t('actionItems.narrowed', { what: what.join(' · ') || '…' })}
    </Alert>
  );
};
