import { deadLetterDecided } from '@jucai/contracts';
import { type Actor, Database, notFound } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { DeadLetter, type Decision } from './dead-letter.entity.js';
import { mayHandleDeadLetter } from './dead-letters.policy.js';
import { DeadLettersQueries } from './dead-letters.queries.js';
import type { DeadLetterView, DecideDeadLetter } from './dead-letters.schemas.js';

/** People's decisions over dead letters; the service that holds the message carries them out. */
@Injectable()
export class DeadLettersService {
  constructor(
    private readonly database: Database,
    private readonly queries: DeadLettersQueries,
  ) {}

  decide(
    actor: Actor,
    id: string,
    version: number,
    decision: Decision,
    { reason }: DecideDeadLetter,
  ): Promise<DeadLetterView> {
    return this.database.transaction(actor, async (tx) => {
      const letter = await tx.one(DeadLetter, { id }, 'update');
      if (!letter || !mayHandleDeadLetter(actor, letter.path)) throw notFound('dead-letter', '死信');
      tx.expectVersion(letter, version);
      letter.decide(decision, { reason, account: actor.account, personName: actor.personName, at: tx.now });
      await tx.save(letter, `dead-letter.${decision}`);
      tx.emit(
        deadLetterDecided,
        { deadLetterId: id, service: letter.service, decision, reason, decidedBy: actor.account },
        letter.unitCode,
      );
      return this.queries.getIn(tx, id);
    });
  }
}
