import { permissionsOf, type Role, roles } from '@jucai/contracts';
import type { Actor } from '@jucai/service-kit/domain';
import { describe, expect, it } from '@jest/globals';
import { mayChangeSystem } from './department-systems/department-systems.policy.js';
import { mayChangePerson } from './people/people.policy.js';
import { mayChangeUnit } from './units/units.policy.js';
import { expectOther, mayGrantAssignment } from './assignments/assignments.policy.js';

const actor = (role: Role, path = '/hebi/xunxian/'): Actor => ({
  account: 'li.ming',
  personName: '李明',
  assignmentId: 'a',
  unitCode: 'xunxian',
  path,
  roles: [role],
  permissions: new Set(permissionsOf[role]),
});

describe.each([
  ['granting assignments', mayGrantAssignment, 'security-admin'],
  ['keeping people', mayChangePerson, 'org-admin'],
  ['keeping department systems', mayChangeSystem, 'org-admin'],
  ['changing units', mayChangeUnit, 'org-admin'],
] as const)('%s', (_, may, owner) => {
  it('is for one role only', () => {
    expect(roles.filter((role) => may(actor(role), '/hebi/xunxian/'))).toEqual([owner]);
  });

  it('reaches the own unit and those below, not the one above, a neighbour, or one whose name only begins alike', () => {
    expect(may(actor(owner), '/hebi/xunxian/xunxian_rs/')).toBe(true);
    for (const path of ['/hebi/', '/hebi/qixian/', '/hebi/xunxian2/']) expect(may(actor(owner), path)).toBe(false);
    expect(may(actor(owner, ''), '/hebi/')).toBe(false);
  });
});

describe('expectOther', () => {
  it('lets nobody decide over their own rights', () => {
    expect(() => expectOther(actor('security-admin'), 'li.ming')).toThrow(
      expect.objectContaining({ code: 'assignment.own' }),
    );
    expect(() => expectOther(actor('security-admin'), 'wang.fang')).not.toThrow();
  });
});
