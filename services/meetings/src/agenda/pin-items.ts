import { createHash } from 'node:crypto';
import { DomainError, type Transaction } from '@jucai/service-kit';
import { In } from 'typeorm';
import type { AgendaItem } from './agenda-item.entity.js';
import { OfferedSubject } from './offered-subject.entity.js';

/** Convening passes every item through the gate of its kind and freezes what it points at; invited units may then read the subjects of items that they see. */
export async function pinItems(
  tx: Transaction,
  items: readonly AgendaItem[],
  invited: readonly string[],
): Promise<void> {
  const filesOf = await countFiles(tx, items);
  const ids = items.flatMap(({ subjects }) => subjects.map(({ subjectId }) => subjectId));
  const subjects = new Map(
    (ids.length === 0 ? [] : await tx.many(OfferedSubject, { id: In(ids) })).map((subject) => [subject.id, subject]),
  );
  for (const item of items) {
    for (const { subjectId, sha256, title } of item.subjects) {
      const content = subjects.get(subjectId)?.content;
      if (content === undefined || createHash('sha256').update(content).digest('hex') !== sha256) {
        throw new DomainError('conflict', 'agenda-item.subject-changed', {
          zh: `“${title.zh}”与选定时不一致，请重新选定`,
          en: `“${title.en}” is not what was picked; pick it again`,
        });
      }
    }
    item.pin(tx.now, filesOf(item));
    await tx.save(item, 'agenda-item.pin');
    if (item.restricted) continue;
    for (const { subjectId } of item.subjects)
      for (const unitCode of invited) await tx.share('offered_subject', subjectId, unitCode);
  }
}

/** Refuses an agenda of which an item could not be pinned, and names them all: before three people have agreed to it, not after. */
export async function expectComplete(tx: Transaction, items: readonly AgendaItem[]): Promise<void> {
  const filesOf = await countFiles(tx, items);
  const lacks = items
    .toSorted((one, other) => one.position - other.position)
    .flatMap((item) => {
      const lack = item.lack(filesOf(item));
      return lack ? [{ path: `items.${item.position}`, message: lack.text }] : [];
    });
  if (lacks.length > 0)
    throw new DomainError(
      'conflict',
      'meeting.agenda-incomplete',
      { zh: '议题尚不齐备', en: 'The agenda is not complete' },
      lacks,
    );
}

/** Materials attached to each item. */
async function countFiles(tx: Transaction, items: readonly AgendaItem[]): Promise<(item: AgendaItem) => number> {
  const counts = await tx.select<{ id: string; count: number }>({
    text: `select record_id as id, count(*) as count from stored_file where record_type = 'agenda_item' and record_id = any($1) group by record_id`,
    values: [items.map(({ id }) => id)],
  });
  return ({ id }) => counts.find((each) => each.id === id)?.count ?? 0;
}

/** Takes the subjects of a meeting's items back from a unit that is not invited any more, unless another meeting shows them to it. */
export async function unshareSubjects(tx: Transaction, meetingId: string, unitCode: string): Promise<void> {
  const subjects = await tx.select<{ id: string }>({
    text: `select distinct subject ->> 'subjectId' as id from agenda_item i, jsonb_array_elements(i.subjects) subject
      where i.meeting_id = $1 and not i.restricted and not other_meeting_shows((subject ->> 'subjectId')::uuid, $1, $2)`,
    values: [meetingId, unitCode],
  });
  for (const { id } of subjects) await tx.unshare('offered_subject', id, unitCode);
}
