import type { Role } from '@jucai/contracts';
import { permissionsOf } from '@jucai/contracts';
import type { Actor } from '@jucai/service-kit/domain';
import { describe, expect, it } from '@jest/globals';
import { mayExtend, mayFill, mayReview, maySubmit, type ReportAtHand, reportActions } from './reports.policy.js';

const actor = (unitCode: string, path: string, role: Role): Actor => ({
  account: 'a',
  personName: null,
  assignmentId: null,
  unitCode,
  path,
  roles: [role],
  permissions: new Set(permissionsOf[role]),
});
/** An employer below a county's department: its report goes to the county. */
const report: ReportAtHand = {
  unitCode: 'works',
  path: '/hebi/xunxian/rs/works/',
  reviewerPath: '/hebi/xunxian/',
  state: 'submitted',
  extensionAsked: false,
};
const people = {
  ownStaff: actor('works', report.path, 'unit-staff'),
  ownLead: actor('works', report.path, 'unit-lead'),
  department: actor('rs', '/hebi/xunxian/rs/', 'unit-lead'),
  countyStaff: actor('xunxian', '/hebi/xunxian/', 'unit-staff'),
  county: actor('xunxian', '/hebi/xunxian/', 'unit-lead'),
  otherCounty: actor('qixian', '/hebi/qixian/', 'unit-lead'),
  office: actor('hebi', '/hebi/', 'office'),
  leader: actor('hebi', '/hebi/', 'leader'),
};
const allowed = (may: (actor: Actor, report: ReportAtHand) => boolean, at = report) =>
  Object.entries(people)
    .filter(([, each]) => may(each, at))
    .map(([name]) => name);

describe('who may do what with a report', () => {
  it('its own unit fills in, and its lead submits', () => {
    expect(allowed(mayFill)).toEqual(['ownStaff', 'ownLead']);
    expect(allowed(maySubmit)).toEqual(['ownLead']);
  });

  it('the unit that it is filed to reviews, and who is above that; not a department between', () => {
    expect(allowed(mayReview)).toEqual(['county', 'office']);
    expect(allowed(mayExtend)).toEqual(['county', 'office']);
  });

  it('nobody reviews a report of their own unit', () => {
    const ofCounty: ReportAtHand = {
      unitCode: 'xunxian',
      path: '/hebi/xunxian/',
      reviewerPath: '/hebi/',
      state: 'submitted',
      extensionAsked: false,
    };
    expect(allowed(mayReview, ofCounty)).toEqual(['office']);
    expect(allowed(mayReview, { ...ofCounty, unitCode: 'hebi' })).toEqual([]);
  });

  it('only what is possible now is offered', () => {
    const offered = (
      by: Actor,
      state: ReportAtHand['state'],
      locked: boolean,
      campaignOpen = true,
      filingOpen = campaignOpen,
    ) => reportActions(by, { ...report, state }, { locked, filingOpen, campaignOpen });
    expect(offered(people.ownLead, 'draft', false)).toEqual(['fill', 'present', 'submit', 'request-extension']);
    expect(offered(people.ownLead, 'draft', true, false)).toEqual(['present']);
    expect(offered(people.ownLead, 'submitted', true)).toEqual(['present', 'withdraw']);
    expect(offered(people.ownLead, 'submitted', true, true, false)).toEqual(['present']);
    expect(offered(people.ownLead, 'submitted', true, false)).toEqual(['present']);
    expect(offered(people.office, 'submitted', true)).toEqual(['return', 'accept']);
    expect(offered(people.office, 'submitted', true, false)).toEqual(['accept']);
    expect(offered(people.office, 'returned', false)).toEqual(['extend']);
    expect(offered(people.office, 'accepted', true)).toEqual(['correct', 'freeze']);
    expect(offered(people.leader, 'accepted', true)).toEqual([]);
  });
});
