import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
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
    resource: 'integration/dead-letters',
    permission: 'dead-letter.read',
    list: lazy(() => import('./DeadLetterList.js')),
    show: lazy(() => import('./DeadLetterShow.js')),
    menu: { group: 'integration', label: 'deadLetters.title', icon: MailLockOutlined },
  },
];
