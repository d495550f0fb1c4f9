import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import ListAltOutlined from '@mui/icons-material/ListAltOutlined';
import { lazy } from 'react';
import type { Page } from '../app/sections.js';

export const reports: Page[] = [
  {
    resource: 'reports/reports',
    permission: 'report.read',
    list: lazy(() => import('./ReportList.js')),
    show: lazy(() => import('./ReportShow.js')),
    menu: { group: 'reports', label: 'reports.title', icon: AssignmentOutlined },
  },
  {
    resource: 'reports/campaigns',
    permission: 'campaign.read',
    list: lazy(() => import('./CampaignList.js')),
    show: lazy(() => import('./CampaignShow.js')),
    create: lazy(() => import('./CampaignCreate.js')),
    edit: lazy(() => import('./CampaignEdit.js')),
    menu: { group: 'reports', label: 'campaigns.title', icon: CampaignOutlined },
  },
  {
    resource: 'reports/templates',
    permission: 'template.read',
    list: lazy(() => import('./TemplateList.js')),
    show: lazy(() => import('./TemplateShow.js')),
    create: lazy(() => import('./TemplateCreate.js')),
    edit: lazy(() => import('./TemplateEdit.js')),
    menu: { group: 'reports', label: 'templates.title', icon: ListAltOutlined },
  },
];
