import { type Actor, Database, DomainError, Files, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { expectWholeAgenda } from '../agenda/whole-agenda.js';
import { inside } from '../answers.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { mayManageMeeting } from '../meetings/meetings.policy.js';
import { announce, seatAt } from '../meetings/meetings.service.js';
import { nextNumber } from '../meetings/numbering.js';
import { publishOpenWork } from '../open-work/open-work.js';
import { expectUnits } from '../units/expect-units.js';
import { composeMinutes } from './compose-minutes.js';
import { recordOf } from './meeting-record.js';
import { MinutesFile } from './minutes-file.js';
import { MinutesReceipt } from './minutes-receipt.entity.js';
import { MinutesRevision } from './minutes-revision.entity.js';
import { Minutes } from './minutes.entity.js';
import { mayApproveMinutes, mayEditMinutes } from './minutes.policy.js';
import { MinutesQueries } from './minutes.queries.js';
import type {
  ApproveMinutes,
  ComposeMinutes,
  EditMinutes,
  IssueMinutes,
  MinutesView,
  ReturnMinutes,
} from './minutes.schemas.js';

/** Minutes from the record to the units' receipts. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly document: MinutesFile,
    private readonly queries: MinutesQueries,
  ) {}

  compose(actor: Actor, meetingId: string, { confirm }: ComposeMinutes): Promise<MinutesView> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await tx.one(Meeting, { id: meetingId }, 'update');
      if (!meeting || !mayManageMeeting(actor, meeting)) throw notFound('meeting', '会议');
      meeting.expect(['concluded'], 'meeting.not-concluded');
      const content = composeMinutes(await recordOf(tx, meeting));
      let minutes = await tx.one(Minutes, { meetingId }, 'update');
      if (minutes) {
        minutes.composeAgain(content, confirm);
        await tx.save(minutes, 'minutes.compose-again');
      } else {
        minutes = Minutes.compose({ id: tx.newId(), unitCode: meeting.unitCode, meetingId, content });
        await tx.insert(minutes, 'minutes.compose');
      }
      await this.keepRevision(tx, minutes, 'composed');
      return this.queries.by(inside(tx), actor, meetingId);
    });
  }

  edit(actor: Actor, meetingId: string, version: number, { content }: EditMinutes): Promise<MinutesView> {
    return this.changed(actor, meetingId, version, async (tx, minutes) => {
      this.expectEditor(actor, minutes);
      minutes.edit(content);
      await tx.save(minutes, 'minutes.edit');
      await this.keepRevision(tx, minutes, 'edited');
    });
  }

  submit(actor: Actor, meetingId: string, version: number): Promise<MinutesView> {
    return this.changed(actor, meetingId, version, async (tx, minutes) => {
      this.expectEditor(actor, minutes);
      await expectWholeAgenda(tx, meetingId);
      await this.expectNoRestrictedItem(tx, minutes);
      minutes.submit(actor.account);
      await tx.save(minutes, 'minutes.submit');
    });
  }

  /** Office director, deputy head and, as `sign`, the presider: each in turn. */
  approve(
    actor: Actor,
    meetingId: string,
    version: number,
    { opinion }: ApproveMinutes,
    act: 'approve' | 'sign',
  ): Promise<MinutesView> {
    return this.changed(actor, meetingId, version, async (tx, minutes, meeting) => {
      const stage = minutes.nextStage;
      if (stage !== null)
        await this.expectApprover(
          tx,
          minutes,
          meeting,
          act === 'sign' ? 'presider' : stage === 'presider' ? null : stage,
        );
      minutes.approve({ account: actor.account, personName: actor.personName, opinion, at: tx.now.toISOString() });
      await tx.save(minutes, `minutes.${act}`);
    });
  }

  giveBack(actor: Actor, meetingId: string, version: number, { reason }: ReturnMinutes): Promise<MinutesView> {
    return this.changed(actor, meetingId, version, async (tx, minutes, meeting) => {
      if (minutes.nextStage !== null) await this.expectApprover(tx, minutes, meeting, minutes.nextStage);
      minutes.giveBack(reason);
      await tx.save(minutes, 'minutes.return');
    });
  }

  issue(
    actor: Actor,
    meetingId: string,
    version: number,
    { series, distribution }: IssueMinutes,
  ): Promise<MinutesView> {
    return this.changed(actor, meetingId, version, async (tx, minutes, meeting) => {
      this.expectEditor(actor, minutes);
      await expectUnits(
        tx,
        distribution.map((code, index) => ({ code, path: `distribution.${index}` })),
      );
      const units = [...new Set(distribution)];
      const year = Number(tx.today.slice(0, 4));
      const used = series ?? (await this.document.seriesOf(tx, meeting));
      minutes.issue({
        series: used,
        year,
        number: await nextNumber(tx, `document:${used}`, year),
        distribution: units,
        issuedOn: tx.today,
      });
      const content = await this.document.layOut(inside(tx), minutes.id);
      const name = `${minutes.documentNumber ?? ''} ${meeting.titleZh}纪要.docx`;
      const file = await this.files.keep(
        tx,
        { name, mediaType: MinutesFile.mediaType, content: await content(minutes) },
        'minutes',
        minutes.id,
      );
      Object.assign(minutes, { fileId: file.id, sha256: file.sha256 });
      await tx.save(minutes, 'minutes.issue');
      for (const unitCode of units.sort()) {
        await tx.share('minutes', minutes.id, unitCode);
        const receipt = {
          id: tx.newId(),
          unitCode,
          minutesId: minutes.id,
          meetingId,
          documentNumber: minutes.documentNumber ?? '',
          acknowledgedBy: null,
          acknowledgedAt: null,
        };
        await tx.insert(Object.assign(new MinutesReceipt(), receipt), 'minutes-receipt.ask');
      }
      meeting.minutesIssued();
      await tx.save(meeting, 'meeting.issue-minutes');
      await publishOpenWork(tx, meeting.unitCode);
      announce(tx, meeting);
    });
  }

  acknowledge(actor: Actor, receiptId: string, version: number): Promise<MinutesView> {
    return this.database.transaction(actor, async (tx) => {
      const receipt = await tx.one(MinutesReceipt, { id: receiptId }, 'update');
      if (!receipt || receipt.unitCode !== actor.unitCode) throw notFound('minutes-receipt', '纪要签收');
      tx.expectVersion(receipt, version);
      receipt.acknowledge(actor.account, tx.now);
      await tx.save(receipt, 'minutes-receipt.acknowledge');
      return this.queries.by(inside(tx), actor, receipt.meetingId);
    });
  }

  private changed(
    actor: Actor,
    meetingId: string,
    version: number,
    work: (tx: Transaction, minutes: Minutes, meeting: Meeting) => Promise<void>,
  ): Promise<MinutesView> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await tx.one(Meeting, { id: meetingId }, 'update');
      const minutes = meeting && (await tx.one(Minutes, { meetingId }, 'update'));
      if (!meeting || !minutes) throw notFound('minutes', '会议纪要');
      tx.expectVersion(minutes, version);
      await work(tx, minutes, meeting);
      return this.queries.by(inside(tx), actor, meetingId);
    });
  }

  private expectEditor(actor: Actor, minutes: Minutes): void {
    if (!mayEditMinutes(actor, minutes)) throw notFound('minutes', '会议纪要');
  }

  private async expectApprover(
    tx: Transaction,
    minutes: Minutes,
    meeting: Meeting,
    stage: Minutes['nextStage'],
  ): Promise<void> {
    if (
      stage === minutes.nextStage &&
      mayApproveMinutes(tx.actor, minutes, stage, await seatAt(tx, meeting.groupId), meeting.presiderAccount)
    )
      return;
    throw new DomainError('forbidden', 'minutes.not-your-approval', {
      zh: '现在不由您审签（依次为人才办主任、副组长、主持人签发；送审人不能自审）',
      en: 'The minutes are not yours to approve now (office director, deputy head, then the presider signs; never one’s own submission)',
    });
  }

  /** Minutes go to units that must not know of a restricted item; composed ones leave it out, a hand may have written it in. */
  private async expectNoRestrictedItem(tx: Transaction, { meetingId, content }: Minutes): Promise<void> {
    const restricted = await tx.select<{ title: string }>({
      text: 'select title from agenda_item where meeting_id = $1 and restricted order by position',
      values: [meetingId],
    });
    const written = JSON.stringify(content);
    const named = restricted.find(({ title }) => written.includes(JSON.stringify(title).slice(1, -1)));
    if (!named) return;
    throw new DomainError('conflict', 'minutes.name-restricted-item', {
      zh: `纪要写到了限定知悉范围的议题“${named.title}”，收文单位不应知悉，请删去后再送审`,
      en: `The minutes name “${named.title}”, a restricted item that their readers must not know of; take it out`,
    });
  }

  private async keepRevision(tx: Transaction, minutes: Minutes, origin: 'composed' | 'edited'): Promise<void> {
    const { id: minutesId, unitCode, revision: number, content } = minutes;
    const revision = {
      id: tx.newId(),
      unitCode,
      minutesId,
      number,
      origin,
      content,
      writtenBy: tx.actor.account,
      writtenAt: tx.now,
    };
    await tx.insert(Object.assign(new MinutesRevision(), revision), 'minutes-revision.keep');
  }
}
