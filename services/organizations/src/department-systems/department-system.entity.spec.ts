import { describe, expect, it } from '@jest/globals';
import { DepartmentSystem } from './department-system.entity.js';

const system = () =>
  DepartmentSystem.register({
    id: 's',
    client: 'dept-statistics',
    name: { zh: '统计平台', en: 'Statistics' },
    unitCode: 'hebi',
    eventTypes: ['statistics.value', 'finance.paid', 'finance.paid'],
  });

describe('DepartmentSystem', () => {
  it('names each type of event once, in one order', () => {
    expect(system().eventTypes).toEqual(['finance.paid', 'statistics.value']);
  });

  it('is disabled and enabled, each only when it is not yet', () => {
    const each = system();
    expect(() => each.enable()).toThrow(expect.objectContaining({ code: 'department-system.enabled' }));
    each.disable();
    expect(each.enabled).toBe(false);
    expect(() => each.disable()).toThrow(expect.objectContaining({ code: 'department-system.disabled' }));
    each.enable();
    expect(each.enabled).toBe(true);
  });
});
