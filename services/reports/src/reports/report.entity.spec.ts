import { DomainError } from '@jucai/service-kit/domain';
import { describe, expect, it } from '@jest/globals';
import { Report } from './report.entity.js';

const at = (time: string) => ({ account: 'a', personName: 'A', at: `${time}+08:00` });
const opened = () =>
  Report.open({
    id: 'r',
    unitCode: 'xunxian',
    campaignId: 'c',
    templateId: 't',
    period: '2022',
    reviewerUnitCode: 'hebi',
    dueOn: '2023-01-20',
    lateUntil: '2023-02-10',
    previous: {},
  });
const submitted = (time = '2023-01-10T09:00:00') => {
  const report = opened();
  report.submit([], null, new Date(`${time}+08:00`));
  return report;
};
const returned = () => {
  const report = submitted();
  report.giveBack('核对', [], at('2023-01-11T09:00:00'));
  return report;
};
const accepted = () => {
  const report = submitted();
  report.accept(new Date('2023-01-12T09:00:00+08:00'));
  return report;
};
const code = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
  return 'done';
};

describe('Report', () => {
  it('keeps the moment of its first submission over a return, and forgets one that was withdrawn unreviewed', () => {
    const back = returned();
    back.submit([], null, new Date('2023-01-25T09:00:00+08:00'));
    expect(back.firstSubmittedAt?.toISOString()).toBe('2023-01-10T01:00:00.000Z');
    back.withdraw();
    expect(back.firstSubmittedAt?.toISOString()).toBe('2023-01-10T01:00:00.000Z');
    const fresh = submitted();
    fresh.withdraw();
    expect(fresh.firstSubmittedAt).toBeNull();
  });

  it('goes back, withdrawn, to what it was before it was submitted', () => {
    const fresh = submitted();
    fresh.withdraw();
    expect(fresh).toMatchObject({ state: 'draft', submittedAt: null });
    const back = returned();
    back.submit([], null, new Date('2023-01-12T09:00:00+08:00'));
    back.withdraw();
    expect(back).toMatchObject({ state: 'returned', returns: 1, submittedAt: null });
  });

  it('files to another unit when the tree has changed, until it is accepted', () => {
    const report = submitted();
    expect(report.fileTo('hebi')).toBe(false);
    expect(report.fileTo('qixian')).toBe(true);
    expect(report.reviewerUnitCode).toBe('qixian');
    const done = accepted();
    expect(done.fileTo('qixian')).toBe(false);
    expect(done.reviewerUnitCode).toBe('hebi');
  });

  it('goes only the ways that there are', () => {
    expect(code(() => opened().withdraw())).toBe('report.not-submitted');
    expect(code(() => opened().accept(new Date()))).toBe('report.not-submitted');
    expect(code(() => returned().accept(new Date()))).toBe('report.not-submitted');
    expect(code(() => accepted().giveBack('核对', [], at('2023-01-13T09:00:00')))).toBe('report.not-submitted');
    expect(code(() => submitted().hear('x', '2023-04-18'))).toBe('report.not-accepted');
    const report = accepted();
    report.hear('x', '2023-04-18');
    expect(report).toMatchObject({ state: 'heard', heardOn: '2023-04-18', resolutionId: 'x', isOpen: false });
    expect(code(() => report.hear('y', '2023-04-19'))).toBe('report.not-accepted');
  });

  it('keeps a reason for missing units only where units are missing', () => {
    const report = opened();
    report.submit([], '多余的说明', new Date());
    expect(report.missingReason).toBeNull();
  });

  it('is corrected after acceptance only, both values kept', () => {
    expect(code(() => submitted().correct('total', '1', '口径', at('2023-01-13T09:00:00')))).toBe(
      'report.not-accepted',
    );
    const report = accepted();
    report.correct('total', '1', '口径', at('2023-01-13T09:00:00'));
    report.correct('total', '2', '再核', at('2023-01-14T09:00:00'));
    expect(report.corrections.map(({ before, after }) => [before, after])).toEqual([
      [null, '1'],
      ['1', '2'],
    ]);
    expect(code(() => report.correct('total', '2', '再核', at('2023-01-14T09:00:00')))).toBe('report.same-value');
  });

  it('is prefilled where nobody typed, and never while under review', () => {
    const system = at('2023-01-05T09:00:00');
    const report = opened();
    expect(report.prefill('gdp', '1', system)).toBe(true);
    expect(report.prefill('gdp', '1', system)).toBe(false);
    expect(report.prefill('gdp', '2', system)).toBe(true);
    report.put('gdp', '3', null, 'typed', system);
    expect(report.prefill('gdp', '4', system)).toBe(false);
    report.put('gdp', null, null, 'typed', system);
    expect(report.prefill('gdp', '4', system)).toBe(true);
    expect(submitted().prefill('gdp', '1', system)).toBe(false);
    expect(accepted().prefill('gdp', '1', system)).toBe(false);
  });

  it('is extended to later days that are not over', () => {
    const now = at('2023-02-11T09:00:00');
    expect(code(() => opened().extend('2023-01-20', '病休', at('2023-01-18T09:00:00')))).toBe(
      'report.extension-too-short',
    );
    expect(code(() => opened().extend('2023-02-10', '病休', now))).toBe('report.extension-too-short');
    expect(code(() => opened().extend('2023-02-11', '病休', now))).toBe('done');
    expect(code(() => submitted().requestExtension('2023-02-15', '病休', now))).toBe('report.not-extensible');
  });
});
