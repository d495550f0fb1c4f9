import type { LocalText } from '@jucai/contracts';
import { type Actor, Database, DataKey, DomainError } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import {
  type Anchor,
  ANCHOR_EVERY,
  anchorMac,
  type ChainedEntry,
  entryHash,
  GENESIS,
  type Head,
  headMac,
} from './audit-chain.js';
import type { AuditVerification, BrokenReason, VerifyAuditEntries } from './audit-entries.schemas.js';

const BATCH = 5_000;

type EntryRow = ChainedEntry & { prevHash: string; hash: string };
type Sealed<T> = T & { mac: string };

const texts: Record<BrokenReason, LocalText> = {
  changed: { zh: '该条记录的内容被改动过', en: 'The content of this entry was changed' },
  missing: { zh: '该条记录缺失', en: 'This entry is missing' },
  'tail-cut': { zh: '从该条起，末尾的记录被删除', en: 'From this entry on, the end of the trail was cut off' },
  'anchor-differs': {
    zh: '该处的锚点缺失、被改动，或与记录不符',
    en: 'The anchor here is missing, was changed, or differs from the entry',
  },
  'head-differs': {
    zh: '末尾标记与记录不符，或被改动过',
    en: 'The mark of the end differs from the entries, or was itself changed',
  },
  'witness-differs': {
    zh: '该处的记录与您提供的凭据不符',
    en: 'The entry here differs from the witness that you gave',
  },
};

/** An entry that is not walked over is not compared. */
const beforeTheStart = () => {
  const message = { zh: '应不晚于凭据所在的记录', en: 'No later than the entry of the witness' };
  return new DomainError(
    'invalid',
    'audit-entry.witness-unchecked',
    {
      zh: '凭据所在的记录不在核验范围内，请从该条或更早的记录开始',
      en: 'The entry of the witness would not be checked: begin there, or earlier',
    },
    [{ path: 'fromPosition', message }],
  );
};

class Broken extends Error {
  constructor(
    readonly position: number,
    readonly reason: BrokenReason,
  ) {
    super(reason);
  }
}

const entries = `select position, id as "entryId", service, occurred_at as "occurredAt", received_at as "receivedAt", account,
    person_name as "personName", assignment_id as "assignmentId", unit_code as "unitCode", action, record_type as "recordType",
    record_id as "recordId", changed_fields as "changedFields", values_hash as "valuesHash", result, address,
    correlation_id as "correlationId", prev_hash as "prevHash", hash
  from audit_entry where position > $1 order by position limit ${BATCH}`;
const anchors = `select position, hash, count, anchored_at as "anchoredAt", mac from audit_anchor where position > $1 order by position limit ${BATCH}`;

/** Walks the trail from entry to entry under the key and names the first place where it does not hold. */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly database: Database,
    private readonly key: DataKey,
  ) {}

  async verify(actor: Actor, { fromPosition, witness }: VerifyAuditEntries): Promise<AuditVerification> {
    if (witness && fromPosition > witness.position) throw beforeTheStart();
    await this.database.audited(actor, 'audit-entry.verify', 'done');
    const found = { last: { position: 0, hash: GENESIS }, count: 0, anchors: 0 };
    let broken: AuditVerification['broken'] = null;
    try {
      if (fromPosition > 1) found.last = await this.entryBefore(actor, fromPosition);
      while (await this.walk(actor, found, witness));
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      broken = { position: error.position, reason: error.reason, text: texts[error.reason] };
    }
    return {
      ok: broken === null,
      count: found.count,
      anchors: found.anchors,
      headPosition: found.last.position,
      headHash: found.last.hash,
      broken,
      verifiedAt: new Date().toISOString(),
    };
  }

  /**
   * One batch; false at the end. The head is read before the anchors and these before the entries: what is appended meanwhile lies
   * behind both, so only an empty batch shows the end.
   */
  private async walk(
    actor: Actor,
    found: { last: Head; count: number; anchors: number },
    witness?: Head,
  ): Promise<boolean> {
    const after = found.last.position;
    const [[head], marks, rows] = await this.database.read<[Sealed<Head>[], Sealed<Anchor>[], EntryRow[]]>(actor, [
      { text: 'select position, hash, mac from audit_head' },
      { text: anchors, values: [after] },
      { text: entries, values: [after] },
    ]);
    const anchorAt = new Map(marks.map((anchor) => [anchor.position, anchor]));
    for (const row of rows) {
      const last = this.checked(found.last, row);
      const anchor = anchorAt.get(row.position);
      const due = row.position % ANCHOR_EVERY === 0 && row.position <= (head?.position ?? 0);
      if (anchor ? !this.fits(anchor, last) : due) throw new Broken(last.position, 'anchor-differs');
      if (witness?.position === last.position && witness.hash !== last.hash)
        throw new Broken(last.position, 'witness-differs');
      found.last = last;
      found.count += 1;
      found.anchors += anchor ? 1 : 0;
    }
    if (rows.length > 0) return true;
    this.checkEnd(found.last, head, marks.at(-1), witness);
    return false;
  }

  private checked(last: Head, { prevHash, hash, ...entry }: EntryRow): Head {
    if (entry.position !== last.position + 1) throw new Broken(last.position + 1, 'missing');
    if (prevHash !== last.hash || entryHash(this.key, prevHash, entry) !== hash)
      throw new Broken(entry.position, 'changed');
    return { position: entry.position, hash };
  }

  private fits({ mac, ...anchor }: Sealed<Anchor>, entry: Head): boolean {
    return anchorMac(this.key, anchor) === mac && anchor.hash === entry.hash && anchor.count === entry.position;
  }

  /** Head, anchors and witness each reach as far as the trail once did. */
  private checkEnd(
    last: Head,
    head: Sealed<Head> | undefined,
    anchor: Anchor | undefined,
    witness: Head | undefined,
  ): void {
    if (Math.max(head?.position ?? 0, anchor?.position ?? 0, witness?.position ?? 0) > last.position)
      throw new Broken(last.position + 1, 'tail-cut');
    const sound = head
      ? head.mac === headMac(this.key, head) && head.position === last.position && head.hash === last.hash
      : last.position === 0;
    if (!sound) throw new Broken(last.position, 'head-differs');
  }

  private async entryBefore(actor: Actor, fromPosition: number): Promise<Head> {
    const [[row], [head]] = await this.database.read<[Head[], Head[]]>(actor, [
      { text: 'select position, hash from audit_entry where position = $1', values: [fromPosition - 1] },
      { text: 'select position, hash from audit_head' },
    ]);
    if (row) return row;
    if (head && fromPosition <= head.position) throw new Broken(fromPosition - 1, 'missing');
    throw new DomainError(
      'invalid',
      'audit-entry.beyond-end',
      { zh: '起点超出了审计记录的末尾', en: 'The first entry to check lies beyond the end of the trail' },
      [{ path: 'fromPosition', message: { zh: '超出末尾', en: 'Beyond the end' } }],
    );
  }
}
