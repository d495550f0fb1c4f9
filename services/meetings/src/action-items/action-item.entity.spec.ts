import { describe, expect, it } from '@jest/globals';
import { ActionItem, type NewActionItem } from './action-item.entity.js';
import { daysLeft, lightOf, progressOwedBy, type Timed } from './deadline.js';
import { ExtensionRequest } from './extension-request.entity.js';

const TODAY = '2023-04-18';
const base: NewActionItem = {
  id: 'a',
  unitCode: 'city_sci',
  meetingId: 'm',
  meetingUnitCode: 'hebi',
  resolutionId: 'r',
  requirement: null,
  title: { zh: '演示事项', en: 'Item' },
  standardOfDone: '完成',
  coUnitCodes: ['city_org', 'xunxian'],
  responsiblePost: '分管负责同志',
  priority: 'normal',
  cadence: 'monthly',
  dueOn: '2023-05-31',
};
const assigned = (change: Partial<NewActionItem> = {}) => ActionItem.assign({ ...base, ...change }, TODAY);
type Acts = ('accept' | 'report' | 'submit' | 'sendBack' | 'close' | 'cancel')[];
const does: Record<Acts[number], (item: ActionItem) => void> = {
  accept: (item) => item.accept(TODAY),
  report: (item) => item.report(40),
  submit: (item) => item.submit(TODAY, 1),
  sendBack: (item) => item.sendBack('重办'),
  close: (item) => item.close(5, null, TODAY),
  cancel: (item) => item.cancel('终止'),
};
const after = (...acts: Acts) => {
  const item = assigned();
  acts.forEach((act) => does[act](item));
  return item;
};
const code = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('ActionItem', () => {
  const ways: Record<string, Acts> = {
    assigned: [],
    accepted: ['accept'],
    'in-progress': ['accept', 'report'],
    submitted: ['accept', 'submit'],
    rejected: ['accept', 'submit', 'sendBack'],
    closed: ['accept', 'submit', 'close'],
    cancelled: ['cancel'],
  };
  const allowed: Record<string, readonly string[]> = {
    assigned: ['accept', 'cancel'],
    accepted: ['report', 'submit', 'cancel'],
    'in-progress': ['report', 'submit', 'cancel'],
    submitted: ['sendBack', 'close', 'cancel'],
    rejected: ['report', 'submit', 'cancel'],
    closed: [],
    cancelled: [],
  };
  it.each(Object.keys(ways))('from %s goes only where it may', (state) => {
    expect(after(...(ways[state] ?? [])).state).toBe(state);
    const possible = Object.keys(does).filter(
      (act) => code(() => does[act as Acts[number]](after(...(ways[state] ?? [])))) === null,
    );
    expect(possible.sort()).toEqual([...(allowed[state] ?? [])].sort());
  });

  it('stays sent back until it is submitted anew, and counts how often', () => {
    const item = after('accept', 'submit', 'sendBack', 'report');
    expect(item).toMatchObject({ state: 'rejected', timesRejected: 1, progressPercent: 40 });
    does.submit(item);
    does.sendBack(item);
    expect(item.timesRejected).toBe(2);
  });

  it('is due on a working day to come, and keeps its first day', () => {
    expect(code(() => assigned({ dueOn: '2023-04-17' }))).toBe('due.past');
    expect(code(() => assigned({ dueOn: '2023-04-22' }))).toBe('due.day-off');
    expect(code(() => assigned({ dueOn: '2023-04-23' }))).toBeNull();
    const item = after('accept');
    item.extendTo('2023-06-30', TODAY);
    expect(item).toMatchObject({ dueOn: '2023-06-30', originalDueOn: '2023-05-31' });
    expect(code(() => item.extendTo('2023-06-30', TODAY))).toBe('extension.not-later');
    expect(code(() => item.extendTo('2023-07-01', TODAY))).toBe('due.day-off');
    expect(code(() => item.extendTo('2023-07-03', '2023-07-04'))).toBe('due.past');
    expect(item.dueOn).toBe('2023-06-30');
  });

  it('can be said not ours for two working days, once, before it is accepted', () => {
    // 18 April is a Tuesday.
    expect(code(() => assigned().sayNotOurs('不属于', 'x', '2023-04-20'))).toBeNull();
    expect(code(() => assigned().sayNotOurs('不属于', 'x', '2023-04-21'))).toBe('action-item.not-ours-late');
    const item = assigned();
    item.sayNotOurs('不属于', 'x', TODAY);
    expect(code(() => item.sayNotOurs('不属于', 'x', TODAY))).toBe('action-item.not-ours-pending');
    const cancelled = assigned();
    cancelled.sayNotOurs('不属于', 'x', TODAY);
    cancelled.cancel('终止');
    expect(cancelled.notOursReason).toBeNull();
    item.overrule('属于');
    expect(code(() => item.overrule('属于'))).toBe('action-item.no-objection');
    expect(code(() => after('accept').sayNotOurs('不属于', 'x', TODAY))).toBe('action-item.not-assigned');
  });

  it('goes to another unit, which no longer cooperates then', () => {
    const item = assigned();
    expect(code(() => item.reassign('city_sci', undefined, '同一单位', TODAY))).toBe('action-item.same-unit');
    item.reassign('xunxian', undefined, '改派', '2023-04-20');
    expect(item).toMatchObject({
      unitCode: 'xunxian',
      coUnitCodes: ['city_org'],
      assignedOn: '2023-04-20',
      notOursReason: null,
    });
  });

  it('gets other co-operating units with its new lead, each once, the former lead among them if so wanted', () => {
    const item = assigned();
    item.reassign('xunxian', ['city_sci', 'qixian', 'city_sci'], '改派', TODAY);
    expect(item.coUnitCodes).toEqual(['city_sci', 'qixian']);
    expect(code(() => item.reassign('qixian', ['qixian'], '改派', TODAY))).toBe('action-item.lead-cooperates');
    item.reassign('qixian', [], '改派', TODAY);
    expect(item.coUnitCodes).toEqual([]);
  });

  it('is submitted with evidence', () => {
    expect(code(() => after('accept').submit(TODAY, 0))).toBe('action-item.evidence-missing');
  });
});

describe('ExtensionRequest', () => {
  const ask = (today: string, until = '2023-06-30', before: ExtensionRequest[] = [], item = after('accept')) =>
    ExtensionRequest.ask(item, before, { id: 'e', until, reason: '需要时间', by: 'x', today });
  const granted = () => {
    const request = ask(TODAY);
    request.decide({ granted: true, until: null, reason: null, by: 'o', today: TODAY });
    return request;
  };

  it('is asked at least five working days before the due day', () => {
    // 31 May is a Wednesday: 25, 26, 29, 30, 31 are left after the 24th.
    expect(code(() => ask('2023-05-24'))).toBeNull();
    expect(code(() => ask('2023-05-25'))).toBe('extension.too-late');
    expect(code(() => ask('2023-06-02'))).toBe('extension.too-late');
  });

  it('is granted twice at most, one at a time; a refused one does not count', () => {
    expect(code(() => ask(TODAY, '2023-06-30', [granted()]))).toBeNull();
    expect(code(() => ask(TODAY, '2023-06-30', [granted(), granted()]))).toBe('extension.too-many');
    expect(code(() => ask(TODAY, '2023-06-30', [ask(TODAY)]))).toBe('extension.pending');
    const refused = ask(TODAY);
    refused.decide({ granted: false, until: null, reason: '不充分', by: 'o', today: TODAY });
    expect(code(() => ask(TODAY, '2023-06-30', [granted(), refused]))).toBeNull();
    expect(code(() => refused.decide({ granted: true, until: null, reason: null, by: 'o', today: TODAY }))).toBe(
      'extension.decided',
    );
  });

  it('names a later working day, for an item in hand', () => {
    expect(code(() => ask(TODAY, '2023-05-31'))).toBe('extension.not-later');
    expect(code(() => ask(TODAY, '2023-07-01'))).toBe('due.day-off');
    expect(code(() => ask(TODAY, '2023-06-30', [], assigned()))).toBe('action-item.not-in-hand');
    expect(code(() => ask(TODAY).decide({ granted: false, until: null, reason: null, by: 'o', today: TODAY }))).toBe(
      'extension.refusal-needs-reason',
    );
  });
});

describe('the light of an action item', () => {
  const item: Timed = {
    state: 'in-progress',
    dueOn: '2023-05-31',
    assignedOn: TODAY,
    cadence: 'monthly',
    progressPercent: 60,
  };
  it.each([
    ['2023-05-10', {}, 'green'],
    ['2023-05-10', { progressPercent: 10 }, 'yellow'],
    ['2023-05-24', { progressPercent: 95 }, 'yellow'],
    ['2023-05-31', { progressPercent: 95 }, 'yellow'],
    ['2023-06-01', { progressPercent: 95 }, 'red'],
    ['2023-06-01', { state: 'submitted' }, 'green'],
    ['2023-06-01', { state: 'rejected' }, 'red'],
    ['2023-06-01', { state: 'closed' }, 'green'],
    ['2023-06-01', { state: 'cancelled' }, 'green'],
    // Nothing was owed before the first 25th.
    ['2023-04-25', { progressPercent: null }, 'green'],
    ['2023-04-26', { progressPercent: null }, 'yellow'],
    ['2023-04-26', { progressPercent: null, cadence: 'none' }, 'green'],
    // Holidays of that year are not announced: only a passed day shows.
    ['2041-01-02', {}, 'red'],
    ['2023-05-10', { dueOn: '2041-01-02' }, 'green'],
  ] as const)('on %s with %j is %s', (today, change, expected) => {
    expect(lightOf({ ...item, ...change }, today)).toBe(expected);
  });

  it('counts the days left until it is finished', () => {
    expect(daysLeft(item, '2023-05-30')).toBe(1);
    expect(daysLeft(item, '2023-06-02')).toBe(-2);
    expect(daysLeft({ ...item, state: 'closed' }, '2023-05-30')).toBeNull();
  });

  it('owes progress by the next 25th', () => {
    expect(progressOwedBy('2023-04-18')).toBe('2023-04-25');
    expect(progressOwedBy('2023-04-25')).toBe('2023-05-25');
    expect(progressOwedBy('2023-12-30')).toBe('2024-01-25');
  });
});
