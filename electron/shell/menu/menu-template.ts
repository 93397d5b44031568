import type { MenuItemConstructorOptions } from 'electron';
import type { ShellLanguage } from '../../contract/program-channels';
import { type MenuLabels, menuLabels } from './menu-labels';

export interface MenuActions {
  readonly open: () => void;
  readonly showAbout: () => void;
}

/** The application menu. Editing and zoom are the system's own roles under our words. */
export function toMenuTemplate(
  language: ShellLanguage,
  platform: NodeJS.Platform,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const labels = menuLabels[language];
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [macMenu(labels, actions)] : []),
    fileMenu(
      labels,
      actions,
      isMac ? { role: 'close', label: labels.close } : { role: 'quit', label: labels.quit },
    ),
    editMenu(labels),
    viewMenu(labels),
    ...(isMac ? [] : [helpMenu(labels, actions)]),
  ];
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

const macMenu = (labels: MenuLabels, actions: MenuActions): MenuItemConstructorOptions => ({
  label: 'Pleno',
  submenu: [
    { label: labels.about, click: actions.showAbout },
    separator,
    { role: 'hide', label: labels.hide },
    { role: 'hideOthers', label: labels.hideOthers },
    { role: 'unhide', label: labels.showAll },
    separator,
    { role: 'quit', label: labels.quit },
  ],
});

const fileMenu = (
  labels: MenuLabels,
  actions: MenuActions,
  end: MenuItemConstructorOptions,
): MenuItemConstructorOptions => ({
  label: labels.file,
  submenu: [{ label: labels.open, accelerator: 'CmdOrCtrl+O', click: actions.open }, separator, end],
});

const editMenu = (labels: MenuLabels): MenuItemConstructorOptions => ({
  label: labels.edit,
  submenu: [
    { role: 'undo', label: labels.undo },
    { role: 'redo', label: labels.redo },
    separator,
    { role: 'cut', label: labels.cut },
    { role: 'copy', label: labels.copy },
    { role: 'paste', label: labels.paste },
    { role: 'selectAll', label: labels.selectAll },
  ],
});

const viewMenu = (labels: MenuLabels): MenuItemConstructorOptions => ({
  label: labels.view,
  submenu: [
    { role: 'zoomIn', label: labels.zoomIn },
    { role: 'zoomOut', label: labels.zoomOut },
    { role: 'resetZoom', label: labels.zoomReset },
    separator,
    { role: 'togglefullscreen', label: labels.fullScreen },
  ],
});

const helpMenu = (labels: MenuLabels, actions: MenuActions): MenuItemConstructorOptions => ({
  label: labels.help,
  submenu: [{ label: labels.about, click: actions.showAbout }],
});
