import { describe, expect, it } from '@jest/globals';
import { lastDayOf, locked, lockOf, type LockInput } from './report-lock.js';

const report = (more: Partial<LockInput> = {}): LockInput => ({
  state: 'draft',
  lateUntil: '2023-02-10',
  extendedUntil: null,
  campaignState: 'open',
  campaignClosedOn: null,
  submittedOn: null,
  acceptedOn: null,
  reviewer: { zh: '浚县', en: 'Xun County' },
  ...more,
});
const before = new Date('2023-02-10T23:59:59+08:00');
const after = new Date('2023-02-11T00:00:00+08:00');

describe('locks of a report', () => {
  it('none stands until the last day is over in Shanghai', () => {
    expect(lockOf(report(), before)).toBeNull();
    expect(lockOf(report(), after)).toMatchObject({ code: 'report.deadline-passed', since: '2023-02-10' });
    expect(lockOf(report({ state: 'returned' }), after)?.code).toBe('report.deadline-passed');
  });

  it('an extension reaches further, and a shorter one takes nothing away', () => {
    expect(lockOf(report({ extendedUntil: '2023-02-11' }), after)).toBeNull();
    expect(lastDayOf({ lateUntil: '2023-02-10', extendedUntil: '2023-02-01' })).toBe('2023-02-10');
  });

  it('each says its own reason, in the order of their weight', () => {
    expect(lockOf(report({ state: 'submitted', submittedOn: '2023-01-09' }), after)?.code).toBe('report.under-review');
    expect(lockOf(report({ state: 'submitted', campaignState: 'closed' }), before)?.code).toBe(
      'report.campaign-closed',
    );
    expect(lockOf(report({ state: 'accepted', campaignState: 'closed', acceptedOn: '2023-01-10' }), after)?.code).toBe(
      'report.accepted',
    );
    expect(lockOf(report({ state: 'heard' }), before)?.code).toBe('report.accepted');
  });

  it('as a refusal names the lock, since when, and who lifts it', () => {
    const lock = lockOf(report(), after);
    const error = lock && locked(lock);
    expect(error).toMatchObject({
      kind: 'conflict',
      code: 'report.deadline-passed',
      details: [{ path: 'since' }, { path: 'liftedBy', message: { zh: '浚县可批准延期' } }],
    });
  });
});
