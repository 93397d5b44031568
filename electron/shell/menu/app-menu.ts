import type { Menu } from 'electron';
import type { ShellLanguage } from '../../contract/program-channels';
import { type MenuActions, toMenuTemplate } from './menu-template';

export interface AppMenu {
  readonly show: (language: ShellLanguage) => void;
  /** The one it was last shown in, which is the screens'. */
  readonly getLanguage: () => ShellLanguage;
}

export const createAppMenu = (
  menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>,
  platform: NodeJS.Platform,
  actions: MenuActions,
): AppMenu => {
  let shown: ShellLanguage = 'id';
  return {
    show: (language) => {
      shown = language;
      menu.setApplicationMenu(menu.buildFromTemplate(toMenuTemplate(language, platform, actions)));
    },
    getLanguage: () => shown,
  };
};
