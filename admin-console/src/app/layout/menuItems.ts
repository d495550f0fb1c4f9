import AssignmentTurnedInOutlined from '@mui/icons-material/AssignmentTurnedInOutlined';
import type { ComponentType } from 'react';
import { may } from '../assignment/session.js';
import type { Key } from '../i18n/keys.js';
import { menuGroups, pages, type MenuGroup } from '../sections.js';

/** One line of the menu. */
export interface MenuItem {
  to: string;
  label: Key;
  icon: ComponentType;
  group: MenuGroup;
}

const home: MenuItem = { to: '/', label: 'home.title', icon: AssignmentTurnedInOutlined, group: 'todo' };

/** The lines that the chosen assignment may open, in the order of the work; menu and Ctrl-K palette draw the same. */
export const menuItems = (): MenuItem[] => {
  const offered = pages.flatMap(({ resource, permission, menu }) =>
    menu && may(permission) && (!menu.for || menu.for.some(may)) ? [{ to: `/${resource}`, ...menu }] : [],
  );
  return menuGroups.flatMap((group) => [home, ...offered].filter((item) => item.group === group));
};
