import { defineEvent } from '../define-event.js';
import { Subject } from '../subject.js';

/** Figures were frozen and are offered to a meeting as `hear` material. */
export const snapshotFrozen = defineEvent({
  type: 'jucai.reports.snapshot-frozen.v1',
  summary: 'Figures were frozen and are offered to a meeting as `hear` material.',
  topic: 'reports.snapshot',
  key: (data) => data.subjectId,
  data: Subject,
});
