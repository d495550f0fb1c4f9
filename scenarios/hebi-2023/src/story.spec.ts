import { describe, expect, it } from '@jest/globals';
import { demonstrationAccounts } from './accounts.js';
import { momentsOf } from './business-clock.js';
import { loadScenario } from './data.js';
import { countBy } from './effects.js';
import { unknownVerbs } from './replay.js';
import { NotAsTold, partOf, same } from './story.js';

const data = loadScenario();

describe('the story', () => {
  it('has somebody to do every verb of its steps', () => {
    expect(unknownVerbs(data)).toEqual([]);
    const [act] = data.acts;
    const [step] = act?.steps ?? [];
    if (!act || !step) throw new Error('No steps');
    expect(unknownVerbs({ acts: [{ ...act, steps: [{ ...step, do: 'reports.burn' }] }] })).toEqual(['reports.burn']);
  });

  it('gives each step a moment of its own, in their order, on its day', () => {
    const moments = momentsOf(data);
    const times = [...moments.values()];
    expect(new Set(times).size).toBe(data.acts.flatMap(({ steps }) => steps).length);
    expect(times).toEqual(times.toSorted());
    expect(moments.get('create-units')).toBe('2022-12-01T01:00:00.000Z');
    expect(moments.get('create-people')).toBe('2022-12-01T01:01:00.000Z');
    expect(moments.get('start-session')).toBe('2023-04-18T07:00:00.000Z');
  });

  it('lists accounts of every role that has something to do, each once', () => {
    const accounts = demonstrationAccounts(data, 'secret');
    expect(new Set(accounts.map(({ account }) => account)).size).toBe(accounts.length);
    const roles = new Set(accounts.flatMap((account) => account.roles));
    for (const role of ['leader', 'office', 'unit-lead', 'unit-staff', 'org-admin', 'security-admin', 'auditor'])
      expect(roles).toContain(role);
  });

  it('tells what is not as expected, whatever the order of members', () => {
    expect(same('数', { b: 1, a: 2 }, { a: 2, b: 1 })).toBe('数：与预期一致');
    expect(() => same('数', [1, 2], [2, 1])).toThrow(NotAsTold);
  });

  it('finds the part of a reference, and counts words', () => {
    const [step] = data.acts[0]?.steps ?? [];
    if (!step) throw new Error('No step');
    expect(partOf({ ...step, ref: 'meeting#receipts/city_org' })).toBe('city_org');
    expect(partOf({ ...step, ref: 'action-items#deliver-flats' })).toBe('deliver-flats');
    expect(countBy(['a', 'b', 'a'], (word) => word)).toEqual({ a: 2, b: 1 });
  });
});
