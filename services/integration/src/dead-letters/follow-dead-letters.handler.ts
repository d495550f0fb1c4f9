import { deadLetterSettled, messageDeadLettered } from '@jucai/contracts';
import { type EventContext, NotYetKnown, Reaction, type Transaction } from '@jucai/service-kit';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { z } from 'zod';
import { DeadLetter } from './dead-letter.entity.js';

/** Keeps what the services tell of their dead letters: that there is one, and what became of it. */
@Controller()
export class FollowDeadLettersHandler {
  @Reaction(messageDeadLettered)
  async record(
    @Payload() letter: z.infer<typeof messageDeadLettered.data>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    await tx.insert(DeadLetter.of(letter, await unitFor(tx, letter.unitCode)), 'dead-letter.record');
  }

  @Reaction(deadLetterSettled)
  async settle(@Payload() settled: z.infer<typeof deadLetterSettled.data>, @Ctx() { tx }: EventContext): Promise<void> {
    const letter = await tx.one(DeadLetter, { id: settled.deadLetterId }, 'update');
    if (!letter) throw new Error(`No dead letter ${settled.deadLetterId}`);
    letter.settle(settled);
    await tx.save(letter, `dead-letter.${settled.outcome}`);
  }
}

/** The unit that the event names, if there is one; else the root's people look at it, since somebody must. */
async function unitFor(tx: Transaction, named: string | null): Promise<string> {
  const [unit] = await tx.select<{ code: string }>({
    text: 'select code from unit_copy where code = $1 or parent_code is null order by (code = $1) desc nulls last limit 1',
    values: [named],
  });
  if (!unit) throw new NotYetKnown('unit:(root)');
  return unit.code;
}
