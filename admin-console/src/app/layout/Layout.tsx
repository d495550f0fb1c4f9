import { Layout as RaLayout, CheckForApplicationUpdate, type LayoutProps } from 'react-admin';
import { ConflictDialog } from '../../components/ConflictDialog.js';
import { PageFailed } from '../pages.js';
import { AppBar } from './AppBar.js';
import { Keyboard } from './Keyboard.js';
import { Menu } from './Menu.js';
import { Sidebar } from './Sidebar.js';

/** The frame of every page: bar, menu, page; and what can come up over any of them. */
export const Layout = ({ children }: LayoutProps) => (
  <>
    <RaLayout appBar={AppBar} sidebar={Sidebar} menu={Menu} error={PageFailed} appBarAlwaysOn>
      {children}
    </RaLayout>
    <ConflictDialog />
    <Keyboard />
    <CheckForApplicationUpdate />
  </>
);
