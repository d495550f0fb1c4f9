import { DomainError, type Transaction } from '@jucai/service-kit';

/** Does the caller see all that is on? An office above a meeting's unit does not see its restricted items. */
export const seesWholeAgenda = (meetingId: string): string =>
  `((select count(*) from agenda_item whole where whole.meeting_id = ${meetingId}) = agenda_items_of(${meetingId}))`;

/** Nobody agrees to, pins, orders or clears what they do not see. */
export async function expectWholeAgenda(tx: Transaction, meetingId: string): Promise<void> {
  const [row] = await tx.select<{ whole: boolean }>({
    text: `select ${seesWholeAgenda('$1')} as whole`,
    values: [meetingId],
  });
  if (row?.whole) return;
  throw new DomainError('forbidden', 'meeting.own-office-only', {
    zh: '这一步须由会议所在单位的人才办或领导小组成员办理',
    en: 'This step is for the office of the meeting’s own unit, or for members of the group',
  });
}
