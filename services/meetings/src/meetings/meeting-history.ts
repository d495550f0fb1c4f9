import type { HistoryEntry } from '@jucai/service-kit';
import type { AgendaApproval } from './meeting.entity.js';

/**
 * The life of a meeting as if the agenda items that the caller does not see had never been on: what was taken up before or after
 * them follows on each other, nothing is left of their own, and the entries are counted anew.
 */
export function withoutUnseenItems(entries: readonly HistoryEntry[], seen: ReadonlySet<string>): HistoryEntry[] {
  let on: unknown = null;
  const told = entries.flatMap((entry) => {
    const changes = entry.changes.flatMap((change) => {
      if (change.field !== 'currentItemId') return [change];
      const { after } = change;
      if ((typeof after === 'string' && !seen.has(after)) || after === on) return [];
      const shown = { ...change, before: on };
      on = after;
      return [shown];
    });
    return entry.action === 'meeting.take-up-item' && changes.length === 0 ? [] : [{ ...entry, changes }];
  });
  return told.map((entry, index) => ({ ...entry, version: index + 1 }));
}

export const withoutOpinion = (approval: AgendaApproval): AgendaApproval => ({ ...approval, opinion: null });

/** The life of a meeting for who reads that its agenda was agreed to, and not what was said on it. */
export const withoutOpinions = (entries: readonly HistoryEntry[]): HistoryEntry[] =>
  entries.map((entry) => ({
    ...entry,
    changes: entry.changes.map((change) =>
      change.field === 'agendaApprovals'
        ? { ...change, before: silent(change.before), after: silent(change.after) }
        : change,
    ),
  }));

const silent = (approvals: unknown): unknown =>
  Array.isArray(approvals) ? (approvals as AgendaApproval[]).map(withoutOpinion) : approvals;
