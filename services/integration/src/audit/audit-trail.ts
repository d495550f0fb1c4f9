import type { AuditedAct } from '@jucai/contracts';
import { DataKey, type Transaction } from '@jucai/service-kit';
import { Injectable, Logger } from '@nestjs/common';
import { ANCHOR_EVERY, anchorMac, canonicalInstant, type ChainedEntry, entryHash, GENESIS, type Head, headMac } from './audit-chain.js';

/** Appends to the trail, one entry after the other over all replicas. Entries are not written as records: that would audit the audit. */
@Injectable()
export class AuditTrail {
  private readonly logger = new Logger('AuditTrail');
  /** The end of the trail as a transaction has left it so far; its row is locked by that transaction. */
  private readonly heads = new WeakMap<Transaction, Head>();

  constructor(private readonly key: DataKey) {}

  async append(tx: Transaction, act: AuditedAct): Promise<void> {
    const before = await this.headOf(tx);
    const entry: ChainedEntry = {
      ...act,
      occurredAt: canonicalInstant(act.occurredAt),
      position: before.position + 1,
      receivedAt: new Date().toISOString(),
    };
    const head = { position: entry.position, hash: entryHash(this.key, before.hash, entry) };
    await tx.em.query(
      `with entry as (
         insert into audit_entry (position, id, service, occurred_at, received_at, account, person_name, assignment_id, unit_code, action, record_type,
           record_id, changed_fields, values_hash, result, address, correlation_id, prev_hash, hash)
         values ($1, $2, $3, $4, $5, $6, $7::text, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)),
       person as (insert into audit_person (account, person_name) select $6, $7::text where $7::text is not null on conflict do nothing)
       update audit_head set position = $1, hash = $19, mac = $20`,
      [
        entry.position,
        entry.entryId,
        entry.service,
        entry.occurredAt,
        entry.receivedAt,
        entry.account,
        entry.personName,
        entry.assignmentId,
        entry.unitCode,
        entry.action,
        entry.recordType,
        entry.recordId,
        entry.changedFields,
        entry.valuesHash,
        entry.result,
        entry.address,
        entry.correlationId,
        before.hash,
        head.hash,
        headMac(this.key, head),
      ],
    );
    this.heads.set(tx, head);
    if (head.position % ANCHOR_EVERY === 0) await this.anchor(tx);
  }

  /** Fixes the present end of the trail: what is cut off behind it is missed. The line in the log is a witness outside the database. */
  async anchor(tx: Transaction): Promise<void> {
    const head = await this.headOf(tx);
    if (head.position === 0) return;
    const anchor = { ...head, count: head.position, anchoredAt: new Date().toISOString() };
    const written = (await tx.em.query(
      'insert into audit_anchor (position, hash, count, anchored_at, mac) values ($1, $2, $3, $4, $5) on conflict (position) do nothing returning 1',
      [anchor.position, anchor.hash, anchor.count, anchor.anchoredAt, anchorMac(this.key, anchor)],
    )) as unknown[];
    if (written.length > 0) this.logger.log(`Anchor at entry ${anchor.position}: ${anchor.hash}`);
  }

  private async headOf(tx: Transaction): Promise<Head> {
    const known = this.heads.get(tx);
    if (known) return known;
    const first = { position: 0, hash: GENESIS };
    await tx.em.query('insert into audit_head (position, hash, mac) values ($1, $2, $3) on conflict do nothing', [
      first.position,
      first.hash,
      headMac(this.key, first),
    ]);
    const [head] = (await tx.em.query('select position, hash from audit_head for update')) as [Head];
    this.heads.set(tx, head);
    return head;
  }
}
