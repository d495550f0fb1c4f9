import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import InputOutlined from '@mui/icons-material/InputOutlined';
import MailLockOutlined from '@mui/icons-material/MailLockOutlined';
import { lazy } from 'react';
import type { Page } from '../app/sections.js';

export const integration: Page[] = [
  {
    resource: 'integration/audit-entries',
    permission: 'audit.read',
    list: lazy(() => import('./AuditEntryList.js')),
    menu: { group: 'integration', label: 'audit.title', icon: FactCheckOutlined },
  },
  {
    resource: 'integration/events',
    permission: 'department-event.read',
    list: lazy(() => import('./EventList.js')),
    // Units see what was sent about them where it counts, in their reports; the list is the office's.
    menu: { group: 'integration', label: 'events.title', icon: InputOutlined, for: ['department-system.read'] },
  },
  {
    resource: 'integration/dead-letters',
    permission: 'dead-letter.read',
    list: lazy(() => import('./DeadLetterList.js')),
    show: lazy(() => import('./DeadLetterShow.js')),
    menu: { group: 'integration', label: 'deadLetters.title', icon: MailLockOutlined },
  },
];
