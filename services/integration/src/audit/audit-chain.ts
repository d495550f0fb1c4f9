import type { AuditedAct } from '@jucai/contracts';
import type { DataKey } from '@jucai/service-kit';

/** What the first entry is chained to. */
export const GENESIS = '0'.repeat(64);

/** Entries from one anchor to the next, at most; beside these there is one each day. */
export const ANCHOR_EVERY = 1_000;

/** An entry as its hash is taken over: instants in one form, so that what the database gives back hashes alike. */
export interface ChainedEntry extends AuditedAct {
  readonly position: number;
  readonly receivedAt: string;
}

export interface Head {
  readonly position: number;
  readonly hash: string;
}

export interface Anchor extends Head {
  readonly count: number;
  readonly anchoredAt: string;
}

/** Keyed: who can write to the database but has not the key can't make an entry fit. */
export const entryHash = (key: DataKey, prevHash: string, entry: ChainedEntry): string =>
  key.hash({ what: 'audit entry', prevHash, entry });

export const headMac = (key: DataKey, { position, hash }: Head): string =>
  key.hash({ what: 'audit head', position, hash });

export const anchorMac = (key: DataKey, { position, hash, count, anchoredAt }: Anchor): string =>
  key.hash({ what: 'audit anchor', position, hash, count, anchoredAt });

export const canonicalInstant = (instant: string): string => new Date(instant).toISOString();
