import type { HistoryEntry } from '@jucai/service-kit';

/** The life of a meeting without the agenda items that the caller does not see: of those, not even that one was on. */
export function withoutUnseenItems(entries: readonly HistoryEntry[], seen: ReadonlySet<string>): HistoryEntry[] {
  const shown = (id: unknown): unknown => (typeof id === 'string' && seen.has(id) ? id : null);
  return entries.flatMap((entry) => {
    const changes = entry.changes.map((change) =>
      change.field === 'currentItemId'
        ? { ...change, before: shown(change.before), after: shown(change.after) }
        : change,
    );
    const [taken] = changes.filter(({ field }) => field === 'currentItemId');
    return entry.action === 'meeting.take-up-item' && taken?.after === null ? [] : [{ ...entry, changes }];
  });
}
