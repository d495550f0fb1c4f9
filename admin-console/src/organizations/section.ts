import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import AssignmentIndOutlined from '@mui/icons-material/AssignmentIndOutlined';
import DevicesOtherOutlined from '@mui/icons-material/DevicesOtherOutlined';
import PeopleAltOutlined from '@mui/icons-material/PeopleAltOutlined';
import SyncProblemOutlined from '@mui/icons-material/SyncProblemOutlined';
import type { Permission } from '@jucai/contracts';
import { lazy } from 'react';
import type { Page } from '../app/sections.js';

// Leads may read who works at their units, from the tree; the lists are for those who keep people's data and for the office.
const keepers: Permission[] = ['person.change', 'assignment.grant', 'department-system.read'];

export const organizations: Page[] = [
  {
    resource: 'organizations/units',
    permission: 'unit.read',
    list: lazy(() => import('./UnitList.js')),
    show: lazy(() => import('./UnitShow.js')),
    menu: { group: 'organizations', label: 'organizations.tree', icon: AccountTreeOutlined },
  },
  {
    resource: 'organizations/people',
    permission: 'person.read',
    list: lazy(() => import('./PersonList.js')),
    show: lazy(() => import('./PersonShow.js')),
    menu: { group: 'organizations', label: 'people.title', icon: PeopleAltOutlined, for: keepers },
  },
  {
    resource: 'organizations/assignments',
    permission: 'person.read',
    list: lazy(() => import('./AssignmentList.js')),
    show: lazy(() => import('./AssignmentShow.js')),
    menu: { group: 'organizations', label: 'assignments.title', icon: AssignmentIndOutlined, for: keepers },
  },
  {
    resource: 'organizations/department-systems',
    permission: 'department-system.read',
    list: lazy(() => import('./SystemList.js')),
    show: lazy(() => import('./SystemShow.js')),
    menu: { group: 'organizations', label: 'systems.title', icon: DevicesOtherOutlined },
  },
  {
    resource: 'organizations/identity',
    permission: 'identity.read',
    list: lazy(() => import('./IdentityPage.js')),
    menu: { group: 'organizations', label: 'identity.title', icon: SyncProblemOutlined },
  },
];
