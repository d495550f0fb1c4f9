import type { deadLetterSettled, messageDeadLettered } from '@jucai/contracts';
import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';
import type { z } from 'zod';

export type DeadLetterState = 'open' | 'replay-asked' | 'discard-asked' | 'replayed' | 'discarded';
export type Decision = 'replay' | 'discard';

/** Who decides, why, and when (business time). */
export interface Deciding {
  readonly reason: string;
  readonly account: string;
  readonly personName: string | null;
  readonly at: Date;
}

/** A message that a service could not process (死信), and what people decided about it. */
@Entity('dead_letter')
export class DeadLetter extends ScopedRecord {
  @Column('text') service!: string;
  @Column('text', { name: 'consumer_group' }) group!: string;
  @Column('text') topic!: string;
  @Column('int') partition!: number;
  @Column('text', { name: 'message_offset' }) offset!: string;
  @Column('text', { name: 'message_key', nullable: true }) key!: string | null;
  @Column('text', { nullable: true }) eventId!: string | null;
  @Column('text', { nullable: true }) type!: string | null;
  @Column('text') error!: string;
  @Column('int') attempts!: number;
  /** Masked by the service that holds the message. */
  @Column('text') excerpt!: string;
  @Column('timestamptz') occurredAt!: Date;
  @Column('text') state!: DeadLetterState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) decidedBy!: string | null;
  @Column('text', { nullable: true }) decidedByName!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;

  static of(letter: z.infer<typeof messageDeadLettered.data>, unitCode: string): DeadLetter {
    const {
      deadLetterId,
      service,
      group,
      topic,
      partition,
      offset,
      key,
      eventId,
      type,
      error,
      attempts,
      excerpt,
      occurredAt,
    } = letter;
    return Object.assign(new DeadLetter(), {
      id: deadLetterId,
      unitCode,
      service,
      group,
      topic,
      partition,
      offset,
      key,
      eventId,
      type,
      error,
      attempts,
      excerpt,
      occurredAt: new Date(occurredAt),
      state: 'open' as const,
      reason: null,
      decidedBy: null,
      decidedByName: null,
      decidedAt: null,
      settledAt: null,
    });
  }

  /** Asks the service that holds the message; what became of it comes back as an event. */
  decide(decision: Decision, { reason, account, personName, at }: Deciding): void {
    // A replay may wait for what never comes: it can be given up.
    if (this.state !== 'open' && !(this.state === 'replay-asked' && decision === 'discard')) {
      throw new DomainError('conflict', 'dead-letter.decided', {
        zh: '这条死信已有处理决定',
        en: `The dead letter is ${this.state} already`,
      });
    }
    this.state = decision === 'replay' ? 'replay-asked' : 'discard-asked';
    Object.assign(this, { reason, decidedBy: account, decidedByName: personName, decidedAt: at });
  }

  /** A replay that fails again leaves it open, with the new cause. */
  settle({ outcome, error, settledAt }: z.infer<typeof deadLetterSettled.data>): void {
    this.settledAt = new Date(settledAt);
    this.state = outcome === 'failed-again' ? 'open' : outcome;
    if (outcome !== 'failed-again') return;
    this.attempts += 1;
    Object.assign(this, { reason: null, decidedBy: null, decidedByName: null, decidedAt: null });
    this.error = error ?? this.error;
  }
}
