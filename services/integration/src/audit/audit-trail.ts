import type { AuditedAct } from '@jucai/contracts';
import { DataKey, type Transaction } from '@jucai/service-kit';
import { Injectable, Logger } from '@nestjs/common';
import {
  type Anchor,
  ANCHOR_EVERY,
  anchorMac,
  canonicalInstant,
  type ChainedEntry,
  entryHash,
  GENESIS,
  type Head,
  headMac,
} from './audit-chain.js';

/** What a transaction has chained so far; it is written at once, just before the commit. */
interface Pending {
  head: Head;
  readonly entries: (ChainedEntry & { prevHash: string; hash: string })[];
  readonly anchors: Anchor[];
}

/** Appends to the trail, one entry after the other over all replicas. Entries are not written as records: that would audit the audit. */
@Injectable()
export class AuditTrail {
  private readonly logger = new Logger('AuditTrail');
  private readonly pending = new WeakMap<Transaction, Pending>();

  constructor(private readonly key: DataKey) {}

  async append(tx: Transaction, act: AuditedAct): Promise<void> {
    const pending = await this.pendingOf(tx);
    const entry: ChainedEntry = {
      ...act,
      occurredAt: canonicalInstant(act.occurredAt),
      position: pending.head.position + 1,
      receivedAt: new Date().toISOString(),
    };
    const prevHash = pending.head.hash;
    const hash = entryHash(this.key, prevHash, entry);
    pending.entries.push({ ...entry, prevHash, hash });
    pending.head = { position: entry.position, hash };
    if (entry.position % ANCHOR_EVERY === 0) await this.anchor(tx);
  }

  /** Fixes the present end of the trail: what is cut off behind it is missed. */
  async anchor(tx: Transaction): Promise<void> {
    const { head, anchors } = await this.pendingOf(tx);
    if (head.position > 0) anchors.push({ ...head, count: head.position, anchoredAt: new Date().toISOString() });
  }

  /** The end of the trail, locked: whoever else appends waits for this transaction. */
  private async pendingOf(tx: Transaction): Promise<Pending> {
    const known = this.pending.get(tx);
    if (known) return known;
    const first = { position: 0, hash: GENESIS };
    await tx.em.query('insert into audit_head (position, hash, mac) values ($1, $2, $3) on conflict do nothing', [
      first.position,
      first.hash,
      headMac(this.key, first),
    ]);
    const [head] = await tx.em.query<[Head]>('select position, hash from audit_head for update');
    const pending: Pending = { head, entries: [], anchors: [] };
    this.pending.set(tx, pending);
    tx.beforeCommit(() => this.write(tx, pending));
    return pending;
  }

  private async write(tx: Transaction, { head, entries, anchors }: Pending): Promise<void> {
    if (entries.length > 0) {
      await tx.em.query(
        `with given as (
           select * from jsonb_to_recordset($1::jsonb) as r ("position" bigint, "entryId" uuid, service text, "occurredAt" timestamptz,
             "receivedAt" timestamptz, account text, "personName" text, "assignmentId" uuid, "unitCode" text, action text, "recordType" text,
             "recordId" text, "changedFields" text[], "valuesHash" text, result text, address text, "correlationId" text, "prevHash" text, hash text)),
         person as (
           insert into audit_person (account, person_name) select distinct account, coalesce("personName", '') from given
           on conflict do nothing),
         head as (update audit_head set position = $2, hash = $3, mac = $4)
         insert into audit_entry (position, id, service, occurred_at, received_at, account, person_name, assignment_id, unit_code, action, record_type,
           record_id, changed_fields, values_hash, result, address, correlation_id, prev_hash, hash)
         select * from given order by "position"`,
        [JSON.stringify(entries), head.position, head.hash, headMac(this.key, head)],
      );
    }
    for (const anchor of anchors) {
      const written = await tx.em.query<unknown[]>(
        'insert into audit_anchor (position, hash, count, anchored_at, mac) values ($1, $2, $3, $4, $5) on conflict (position) do nothing returning 1',
        [anchor.position, anchor.hash, anchor.count, anchor.anchoredAt, anchorMac(this.key, anchor)],
      );
      // The line in the log is a witness outside the database.
      if (written.length > 0) this.logger.log(`Anchor at entry ${anchor.position}: ${anchor.hash}`);
    }
  }
}
