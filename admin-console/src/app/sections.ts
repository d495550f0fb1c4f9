import type { Permission } from '@jucai/contracts';
import type { ResourceProps } from 'ra-core';
import type { ComponentType } from 'react';
import { integration } from '../integration/section.js';
import { meetings } from '../meetings/section.js';
import { organizations } from '../organizations/section.js';
import { reports } from '../reports/section.js';
import type { Key } from './i18n/keys.js';

/** Groups of the menu, in the order of the work. */
export const menuGroups = ['todo', 'reports', 'meetings', 'actionItems', 'organizations', 'integration'] as const;
export type MenuGroup = (typeof menuGroups)[number];

/** A resource with its pages, who may see it, and where it stands in the menu (left out: reached from other pages only). */
export interface Page extends Pick<ResourceProps, 'list' | 'show' | 'create' | 'edit' | 'recordRepresentation'> {
  resource: string;
  permission: Permission;
  /** `for`: only whose work it is gets the line, where others may open the page too; one of these rights is enough. */
  menu?: { group: MenuGroup; label: Key; icon: ComponentType; for?: Permission[] };
}

/** Every page of the console. A folder exports its pages in `section.ts`; adding it here puts it on routes, menu and palette. */
export const pages: Page[] = [...reports, ...meetings, ...organizations, ...integration];

/** Services whose to-dos stand on the home page. A service that has GET /api/<service>/todos is added here and nowhere else. */
export const todoServices = ['reports', 'meetings'] as const;
export type TodoService = (typeof todoServices)[number];
