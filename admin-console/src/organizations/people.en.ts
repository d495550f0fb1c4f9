import type { Translated } from '../app/i18n/keys.js';
import type { peopleZh } from './people.zh.js';

export const peopleEn: Translated<typeof peopleZh> = {
  own: {
    people: {
      title: 'People and accounts',
      search: 'Name, pinyin or account',
      unitFilter: 'Home or assigned unit',
      empty: 'Nobody is registered yet',
      emptyHint:
        'The system administrator registers people and accounts; the security administrator then gives assignments. Without one nobody can work.',
      noAssignment: 'None',
      unitHint: 'The person’s data are kept by the system administrators of this unit and of those above it.',
      assignments: 'Assignments',
      assignmentsEmpty: 'No assignments yet',
      assignmentsEmptyHint: 'Without one this person can’t work here. The security administrator gives it.',
      commands: {
        register: {
          label: 'Register a person',
          hint: 'A login account is made. Work begins with the first assignment. The account never changes and is never given to anyone else.',
          submit: 'Register',
          done: 'Registered; the account is being mirrored',
        },
        change: {
          label: 'Edit',
          hint: 'The account can’t be changed. A new name follows into every assignment.',
          submit: 'Save',
          done: 'Saved',
        },
        disable: {
          label: 'Disable account',
          hint: '%{name} (%{account}) can’t sign in any more from now on and the assignments rest; what was done stays on record.',
          submit: 'Disable',
          done: 'Account disabled',
        },
        enable: {
          label: 'Enable account',
          hint: '%{name} (%{account}) can sign in again; assignments that have not ended are in force again.',
          submit: 'Enable',
          done: 'Account enabled',
        },
      },
    },
    assignments: {
      title: 'Assignments',
      of: '%{name} · %{unit}',
      search: 'Name, pinyin, account or post',
      empty: 'No assignments yet',
      emptyHint: 'The security administrator gives registered people their assignments: unit, roles, from and to.',
      inForce: 'In force',
      notInForce: 'To come or over',
      rolesHint:
        'System administrator, security administrator and auditor are separated: one account holds one of them alone, and no other role beside it. Nobody gives themselves an assignment.',
      rolesRequired: 'Choose at least one role',
      postHint: 'Such as “head of section”; shown, without effect on rights.',
      unitHint: 'Scope of the rights: this unit and everything below it.',
      homeUnitHint: 'The department where the post sits, if it differs from the scope; shown only.',
      lastDayHint: 'Last day included; empty: without end.',
      endHint: 'The last day; empty: at once.',
      commands: {
        grant: {
          label: 'Give an assignment',
          hint: 'It is in force from its first day. Giving, changing and ending all go into the audit trail.',
          submit: 'Give',
          done: 'Assignment given',
        },
        change: {
          label: 'Change',
          hint: 'Changes this assignment of %{name}. Unit and first day can’t be changed: end it and give another.',
          submit: 'Change',
          done: 'Assignment changed',
        },
        end: {
          label: 'End',
          hint: 'Ends this assignment of %{name}. What was done under it stays on record.',
          submit: 'End assignment',
          done: 'Assignment ended',
        },
      },
    },
    accountState: { enabled: 'Active', disabled: 'Disabled', fallback: 'Unknown' },
    assignmentState: { 'in-force': 'In force', 'to-come': 'To come', over: 'Over', fallback: 'Unknown' },
    personActs: {
      register: 'Registered',
      change: 'Edited',
      disable: 'Account disabled',
      enable: 'Account enabled',
      fallback: 'Changed',
    },
    assignmentActs: { grant: 'Given', change: 'Changed', end: 'Ended', fallback: 'Changed' },
  },
  resources: {
    'organizations/people': {
      name: 'People',
      fields: {
        name: 'Name',
        account: 'Account',
        accountHint:
          '3 to 60 characters, beginning with a small letter; small letters, digits, dots and hyphens. For signing in; it never changes.',
        unitName: 'Home unit',
        unitCode: 'Home unit',
        enabled: 'Account',
        disabledReason: 'Why disabled',
        assignmentsInForce: 'Assignments in force',
        q: 'Search',
      },
      history: { name: 'Name', unitCode: 'Home unit' },
    },
    'organizations/assignments': {
      name: 'Assignments',
      fields: {
        personName: 'Name',
        account: 'Account',
        unitName: 'Unit',
        unitCode: 'Assigned unit',
        homeUnitCode: 'Unit of the post',
        post: 'Post',
        roles: 'Roles',
        role: 'Role',
        validFrom: 'First day',
        validTo: 'Last day',
        period: 'Period',
        state: 'State',
        inForce: 'State',
        on: 'Ends on',
        endReason: 'Why ended',
        q: 'Search',
      },
      history: { roles: 'Roles', post: 'Post', validTo: 'Last day' },
    },
  },
};
