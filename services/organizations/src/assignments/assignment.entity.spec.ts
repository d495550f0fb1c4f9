import type { Role } from '@jucai/contracts';
import { describe, expect, it } from '@jest/globals';
import { Assignment, type NewAssignment } from './assignment.entity.js';

const input: NewAssignment = {
  id: 'a',
  personId: 'p',
  account: 'li.ming',
  unitCode: 'xunxian',
  homeUnitCode: null,
  roles: ['unit-staff'],
  post: null,
  validFrom: '2023-01-01',
  validTo: null,
};
const held = (state: Partial<NewAssignment> & { enabled?: boolean }) => ({
  ...input,
  id: 'b',
  unitCode: 'qixian',
  enabled: true,
  ...state,
  roles: [...(state.roles ?? input.roles)],
});
const refused = (code: string) => expect.objectContaining({ code });

describe('Assignment.grant', () => {
  it('keeps each role once, in one order', () => {
    expect(Assignment.grant({ ...input, roles: ['unit-staff', 'unit-lead', 'unit-staff'] }, []).roles).toEqual([
      'unit-lead',
      'unit-staff',
    ]);
  });

  it('refuses a period that ends before it begins, and takes one of a day', () => {
    expect(() => Assignment.grant({ ...input, validTo: '2022-12-31' }, [])).toThrow(refused('assignment.period'));
    expect(Assignment.grant({ ...input, validTo: '2023-01-01' }, []).validTo).toBe('2023-01-01');
  });

  it.each([
    ['the same time', {}, true],
    ['the day on which the other ends', { validFrom: '2022-01-01', validTo: '2023-01-01' }, true],
    ['the day after the other ends', { validFrom: '2022-01-01', validTo: '2022-12-31' }, false],
    ['a period after it', { validFrom: '2023-06-01' }, true],
    ['one that was ended', { enabled: false }, false],
  ])('beside one at the same unit at %s', (_, other, refuses) => {
    const grant = () => Assignment.grant(input, [held({ unitCode: 'xunxian', ...other })]);
    if (refuses) expect(grant).toThrow(refused('assignment.overlap'));
    else expect(grant).not.toThrow();
  });

  it.each<[Role[], Role[]]>([
    [['org-admin', 'security-admin'], []],
    [['auditor', 'office'], []],
    [['org-admin'], ['security-admin']],
    [['security-admin'], ['auditor']],
    [['auditor'], ['unit-staff']],
    [['leader'], ['org-admin']],
  ])('separates administrators: %j beside %j', (roles, others) => {
    expect(() => Assignment.grant({ ...input, roles }, others.length > 0 ? [held({ roles: others })] : [])).toThrow(
      refused('assignment.separated-roles'),
    );
  });

  it('lets an administrator be one at two units, and become another after the first is over', () => {
    expect(() => Assignment.grant({ ...input, roles: ['auditor'] }, [held({ roles: ['auditor'] })])).not.toThrow();
    expect(() =>
      Assignment.grant({ ...input, roles: ['auditor'] }, [
        held({ roles: ['org-admin'], validFrom: '2020-01-01', validTo: '2022-12-31' }),
      ]),
    ).not.toThrow();
  });
});

describe('Assignment', () => {
  const today = '2023-03-01';

  it('is not changed or ended once it is over', () => {
    const over = Assignment.grant({ ...input, validTo: '2023-02-28' }, []);
    expect(() => over.change({ post: '科长' }, [], today)).toThrow(refused('assignment.over'));
    expect(() => over.end(null, '调离', today)).toThrow(refused('assignment.over'));
  });

  it('ends at once, with its last day told, or with a later day of its period', () => {
    const atOnce = Assignment.grant(input, []);
    atOnce.end(null, '调离', today);
    expect(atOnce).toMatchObject({ ended: true, validTo: today, endReason: '调离' });
    const later = Assignment.grant(input, []);
    later.end('2023-04-30', '调离', today);
    expect(later).toMatchObject({ ended: false, validTo: '2023-04-30' });
    expect(() => Assignment.grant(input, []).end('2023-02-28', '调离', today)).toThrow(
      refused('assignment.end-out-of-range'),
    );
    const notBegun = Assignment.grant({ ...input, validFrom: '2023-09-01' }, []);
    notBegun.end(null, '取消', today);
    expect(notBegun).toMatchObject({ ended: true, validFrom: '2023-09-01', validTo: '2023-09-01' });
  });

  it('can not be changed into what could not be granted, nor to have ended before today', () => {
    const assignment = Assignment.grant(input, []);
    expect(() => assignment.change({ roles: ['org-admin'] }, [held({})], today)).toThrow(
      refused('assignment.separated-roles'),
    );
    expect(() => Assignment.grant(input, []).change({ validTo: '2023-02-28' }, [], today)).toThrow(
      refused('assignment.in-the-past'),
    );
  });
});
