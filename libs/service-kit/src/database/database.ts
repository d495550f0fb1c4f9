import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SERVICE_NAME } from '../config.js';
import { DataKey } from '../data-key.js';
import { DomainError } from '../domain-error.js';
import { type Actor, systemActor } from '../identity/actor.js';
import { requestContext } from '../request-context.js';
import type { Query } from './query.js';
import { ReaderPool } from './reader-pool.js';
import { scopeParameters, scopeStatement } from './scope.js';
import { Transaction } from './transaction.js';

/** A request with this key was answered before; carries that answer out of a race that was lost. */
export class AnsweredBefore extends Error {
  constructor(readonly answer: unknown) {
    super('Answered before');
  }
}

/** The only way to the database: everything runs in an actor's scope. */
@Injectable()
export class Database {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: ReaderPool,
    private readonly dataKey: DataKey,
    @Inject(SERVICE_NAME) private readonly service: string,
  ) {}

  /**
   * One write. What `work` returns is the answer: with an `Idempotency-Key` it is stored in the same transaction,
   * and the same request again gets it without doing anything.
   */
  async transaction<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.dataSource
      .transaction(async (em) => {
        const [row] = await em.query<[{ now: Date }]>(scopeStatement, scopeParameters(actor));
        const tx = new Transaction(em, actor, row.now, this.service, this.dataKey);
        const idempotency = requestContext.getStore()?.idempotency;
        if (idempotency && !idempotency.stored) {
          await this.claimKey(em, actor, idempotency);
          const answer = await work(tx);
          await tx.flush();
          await em.query('update idempotency_key set answer = $4 where account = $1 and assignment = $2 and key = $3', [
            actor.account,
            actor.assignmentId ?? '',
            idempotency.key,
            JSON.stringify(answer ?? null),
          ]);
          return answer;
        }
        const answer = await work(tx);
        await tx.flush();
        return answer;
      })
      .then((answer) => {
        const idempotency = requestContext.getStore()?.idempotency;
        if (idempotency) idempotency.stored = true;
        return answer;
      });
  }

  /** Queries in the actor's scope, in one flight with the scope itself; they can't write. */
  read<T extends unknown[]>(actor: Actor, queries: { readonly [K in keyof T]: Query }): Promise<T> {
    return this.reader.read(scopeParameters(actor), queries) as Promise<T>;
  }

  /** As the service itself, over everything it owns: consumers, jobs. */
  asService<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.transaction(systemActor(this.service), work);
  }

  /** An act that writes nothing else (a denial, a look at personal data), on the trail in a transaction of its own. */
  async audited(
    actor: Actor,
    action: string,
    result: 'done' | 'denied',
    record: { type: string; id: string } | null = null,
  ): Promise<void> {
    await this.dataSource.transaction(async (em) => {
      const tx = new Transaction(em, actor, new Date(), this.service, this.dataKey);
      tx.audit(action, record, [], result);
      await tx.flush();
    });
  }

  /** The answer given to this key before, if any; the same key with another request is refused. */
  async answerOf(
    actor: Actor,
    key: string,
    requestHash: string,
    via: Pick<EntityManager, 'query'> = this.dataSource,
  ): Promise<{ answer: unknown } | null> {
    const rows = await via.query<{ request_hash: string; answer: unknown }[]>(
      'select request_hash, answer from idempotency_key where account = $1 and assignment = $2 and key = $3 and answer is not null',
      [actor.account, actor.assignmentId ?? '', key],
    );
    const [row] = rows;
    if (!row) return null;
    if (row.request_hash !== requestHash) {
      throw new DomainError('unprocessable', 'idempotency-key.reused', {
        zh: '同一个 Idempotency-Key 已用于另一个请求',
        en: 'This Idempotency-Key was used for another request',
      });
    }
    return { answer: row.answer };
  }

  private async claimKey(
    em: EntityManager,
    actor: Actor,
    idempotency: { key: string; requestHash: string },
  ): Promise<void> {
    // A second request with the key waits here until the first has committed or rolled back.
    const claimed = await em.query<unknown[]>(
      'insert into idempotency_key (account, assignment, key, request_hash) values ($1, $2, $3, $4) on conflict do nothing returning 1',
      [actor.account, actor.assignmentId ?? '', idempotency.key, idempotency.requestHash],
    );
    if (claimed.length === 1) return;
    // Over the connection at hand: as many waiting here as the pool has connections would each wait for one more.
    const before = await this.answerOf(actor, idempotency.key, idempotency.requestHash, em);
    throw new AnsweredBefore(before?.answer ?? null);
  }
}
