import AssignmentLateOutlined from '@mui/icons-material/AssignmentLateOutlined';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import EventNoteOutlined from '@mui/icons-material/EventNoteOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { lazy } from 'react';
import type { Page } from '../app/sections.js';

export const meetings: Page[] = [
  {
    resource: 'meetings/meetings',
    permission: 'meeting.read',
    list: lazy(() => import('./MeetingList.js')),
    show: lazy(() => import('./MeetingShow.js')),
    menu: { group: 'meetings', label: 'meetings.title', icon: EventNoteOutlined },
  },
  {
    resource: 'meetings/resolutions',
    permission: 'resolution.read',
    list: lazy(() => import('./ResolutionList.js')),
    menu: { group: 'meetings', label: 'resolutions.title', icon: GavelOutlined },
  },
  {
    resource: 'meetings/minutes',
    permission: 'minutes.read',
    list: lazy(() => import('./MinutesList.js')),
    show: lazy(() => import('./MinutesShow.js')),
    menu: { group: 'meetings', label: 'minutes.title', icon: DescriptionOutlined },
  },
  {
    resource: 'meetings/leading-groups',
    permission: 'leading-group.read',
    list: lazy(() => import('./LeadingGroupList.js')),
    show: lazy(() => import('./LeadingGroupShow.js')),
    create: lazy(() => import('./LeadingGroupCreate.js')),
    menu: { group: 'meetings', label: 'groups.title', icon: GroupsOutlined },
  },
  {
    resource: 'meetings/action-items',
    permission: 'action-item.read',
    list: lazy(() => import('./ActionItemList.js')),
    show: lazy(() => import('./ActionItemShow.js')),
    menu: { group: 'actionItems', label: 'actionItems.title', icon: AssignmentLateOutlined },
  },
  {
    resource: 'meetings/bulletin',
    permission: 'bulletin.read',
    list: lazy(() => import('./BulletinPage.js')),
    menu: { group: 'actionItems', label: 'bulletin.title', icon: CampaignOutlined },
  },
];
