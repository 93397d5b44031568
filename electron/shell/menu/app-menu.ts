import type { Menu } from 'electron';
import type { MenuLanguage } from './menu-labels';
import { type MenuActions, toMenuTemplate } from './menu-template';

export interface AppMenu {
  readonly show: (language: MenuLanguage) => void;
  /** The one it was last shown in, which is the screens'. */
  readonly getLanguage: () => MenuLanguage;
}

export const createAppMenu = (
  menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>,
  platform: NodeJS.Platform,
  actions: MenuActions,
): AppMenu => {
  let shown: MenuLanguage = 'id';
  return {
    show: (language) => {
      shown = language;
      menu.setApplicationMenu(menu.buildFromTemplate(toMenuTemplate(language, platform, actions)));
    },
    getLanguage: () => shown,
  };
};
