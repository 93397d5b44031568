import type { Handlers } from '../ipc';
import type { MenuLanguage } from '../window/menu-labels';

export const createMenuSetLanguage =
  (show: (language: MenuLanguage) => void): Handlers['menu.set-language'] =>
  async ({ language }) => {
    show(language);
    return {};
  };
