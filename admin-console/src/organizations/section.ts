import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import { lazy } from 'react';
import type { Page } from '../app/sections.js';

export const organizations: Page[] = [
  {
    resource: 'organizations/units',
    permission: 'unit.read',
    list: lazy(() => import('./UnitList.js')),
    show: lazy(() => import('./UnitShow.js')),
    menu: { group: 'organizations', label: 'organizations.tree', icon: AccountTreeOutlined },
  },
];
