import { createHash } from 'node:crypto';
import { snapshotFrozen, type Subject } from '@jucai/contracts';
import { type EventContext, Reaction } from '@jucai/service-kit';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { OfferedSubject } from './offered-subject.entity.js';

/** Keeps what is offered to meetings, so that an agenda item can be served from here, whatever the other service does. */
@Controller()
export class OfferSubjectHandler {
  @Reaction(snapshotFrozen)
  async offered(@Payload() subject: Subject, @Ctx() { tx }: EventContext): Promise<void> {
    const actual = createHash('sha256').update(subject.content).digest('hex');
    if (actual !== subject.sha256)
      throw new Error(`The content of subject ${subject.subjectId} does not have the hash that it says`);
    // A subject is frozen: a second event of it can't say anything else.
    if (await tx.one(OfferedSubject, { id: subject.subjectId })) return;
    await tx.insert(OfferedSubject.from(subject), 'offered-subject.take');
    for (const { sha256, name, size, mediaType } of subject.files) {
      await tx.em.query(
        `insert into stored_file (id, sha256, name, size, media_type, uploaded_by, record_type, record_id) values ($1, $2, $3, $4, $5, $6, 'offered_subject', $7)`,
        [tx.newId(), sha256, name, size, mediaType, tx.actor.account, subject.subjectId],
      );
    }
  }
}
