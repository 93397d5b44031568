import type { Menu } from 'electron';
import type { MenuLanguage } from './menu-labels';
import { type MenuActions, toMenuTemplate } from './menu-template';

export interface AppMenu {
  readonly show: (language: MenuLanguage) => void;
}

export const createAppMenu = (
  menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>,
  platform: NodeJS.Platform,
  actions: MenuActions,
): AppMenu => ({
  show: (language) => {
    menu.setApplicationMenu(menu.buildFromTemplate(toMenuTemplate(language, platform, actions)));
  },
});
