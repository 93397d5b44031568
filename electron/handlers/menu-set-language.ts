import type { Handlers } from '../shell/ipc';
import type { MenuLanguage } from '../shell/menu/menu-labels';

export const createMenuSetLanguage =
  (show: (language: MenuLanguage) => void): Handlers['menu.set-language'] =>
  async ({ language }) => {
    show(language);
    return {};
  };
