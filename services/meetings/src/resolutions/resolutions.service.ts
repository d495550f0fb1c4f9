import { resolutionConfirmed } from '@jucai/contracts';
import { type Actor, Database, DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { AgendaItem } from '../agenda/agenda-item.entity.js';
import { AgendaQueries } from '../agenda/agenda.queries.js';
import type { AgendaItemView } from '../agenda/agenda.schemas.js';
import { inside } from '../answers.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { mayConduct, mayManageMeeting, presides } from '../meetings/meetings.policy.js';
import { expectQuorum } from '../session/quorum.js';
import { recusedFrom } from '../session/recusal.entity.js';
import { Resolution } from './resolution.entity.js';
import { ResolutionsQueries } from './resolutions.queries.js';
import type { ConcludeItem, HandleRefusal, ResolutionView } from './resolutions.schemas.js';

/** The presider's conclusions, and what becomes of them. */
@Injectable()
export class ResolutionsService {
  constructor(
    private readonly database: Database,
    private readonly queries: ResolutionsQueries,
    private readonly agenda: AgendaQueries,
  ) {}

  conclude(actor: Actor, itemId: string, version: number, input: ConcludeItem): Promise<AgendaItemView> {
    return this.database.transaction(actor, async (tx) => {
      const { meeting, item } = await this.itemInSession(tx, itemId);
      tx.expectVersion(item, version);
      await this.expectNotRecused(tx, item);
      await expectQuorum(tx, item);
      item.conclude();
      const by = { recordedBy: actor.account, recordedForPresider: !presides(actor, meeting), concludedAt: tx.now };
      const before = await tx.one(Resolution, { agendaItemId: itemId }, 'update');
      if (before) {
        before.concludeAnew(input, item.kind);
        await tx.save(Object.assign(before, by), 'resolution.conclude-anew');
      } else {
        const { unitCode, restricted } = item;
        const resolution = Resolution.conclude(
          { ...input, id: tx.newId(), unitCode, meetingId: meeting.id, agendaItemId: itemId, restricted },
          item.kind,
        );
        await tx.insert(Object.assign(resolution, by), 'resolution.conclude');
      }
      await tx.save(item, 'agenda-item.conclude');
      return this.agenda.itemBy(inside(tx), actor, itemId);
    });
  }

  confirm(actor: Actor, id: string, version: number): Promise<ResolutionView> {
    return this.database.transaction(actor, async (tx) => {
      const seen = await tx.one(Resolution, { id });
      if (!seen) throw notFound('resolution', '议定事项');
      const { meeting, item } = await this.itemInSession(tx, seen.agendaItemId);
      const resolution = await tx.one(Resolution, { id }, 'update');
      if (!resolution) throw notFound('resolution', '议定事项');
      tx.expectVersion(resolution, version);
      await this.expectNotRecused(tx, item);
      // Who was there for the conclusion may have gone, or withdrawn, since.
      await expectQuorum(tx, item);
      item.decide();
      resolution.confirm(await this.numberOf(tx, resolution), tx.now, item.subjects.length > 0);
      await tx.save(item, 'agenda-item.decide');
      await tx.save(resolution, 'resolution.confirm');
      tx.emit(
        resolutionConfirmed,
        {
          resolutionId: id,
          meetingId: meeting.id,
          unitCode: meeting.unitCode,
          agendaItemId: item.id,
          number: resolution.number ?? 1,
          itemKind: item.kind,
          outcome: resolution.outcome,
          text: item.restricted ? '' : resolution.text,
          subjects: item.subjects.map(({ subjectId, kind, sha256 }) => ({ subjectId, kind, sha256 })),
          meetingDate: meeting.date,
          at: tx.now.toISOString(),
        },
        meeting.unitCode,
      );
      return this.queries.by(inside(tx), actor, id);
    });
  }

  handleRefusal(actor: Actor, id: string, version: number, { note }: HandleRefusal): Promise<ResolutionView> {
    return this.database.transaction(actor, async (tx) => {
      const resolution = await tx.one(Resolution, { id }, 'update');
      if (!resolution || !mayManageMeeting(actor, resolution)) throw notFound('resolution', '议定事项');
      tx.expectVersion(resolution, version);
      resolution.handleRefusal(note);
      await tx.save(resolution, 'resolution.handle-refusal');
      return this.queries.by(inside(tx), actor, id);
    });
  }

  /** Whoever has withdrawn from an item settles nothing on it, not as the presider either: the office then records what was concluded. */
  private async expectNotRecused(tx: Transaction, item: AgendaItem): Promise<void> {
    const [row] = await tx.select<{ recused: boolean }>({
      text: `select ${recusedFrom('$1')} as recused`,
      values: [item.id],
    });
    if (!row?.recused) return;
    throw new DomainError('forbidden', 'resolution.recused', {
      zh: '您已回避该议题，不能作出结论',
      en: 'You have withdrawn from this item and can not conclude on it',
    });
  }

  /** The meeting's row is locked: its resolutions are confirmed one after the other. Restricted ones count for themselves. */
  private async numberOf(tx: Transaction, { meetingId, restricted }: Resolution): Promise<number> {
    const [row] = await tx.select<{ number: number }>({
      text: 'select next_resolution_number($1, $2) as number',
      values: [meetingId, restricted],
    });
    return row?.number ?? 1;
  }

  private async itemInSession(tx: Transaction, itemId: string): Promise<{ meeting: Meeting; item: AgendaItem }> {
    const seen = await tx.one(AgendaItem, { id: itemId });
    const meeting = seen && (await tx.one(Meeting, { id: seen.meetingId }, 'update'));
    const item = meeting && mayConduct(tx.actor, meeting) ? await tx.one(AgendaItem, { id: itemId }, 'update') : null;
    if (!meeting || !item) throw notFound('agenda-item', '议题');
    meeting.expectInSession();
    return { meeting, item };
  }
}
