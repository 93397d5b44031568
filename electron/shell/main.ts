import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
} from 'electron';
import { createBackupThreads } from '../handlers/backups/backup-threads';
import { createHandlers } from '../handlers/create-handlers';
import { createStores } from '../handlers/create-stores';
import { createOfferedFiles } from '../handlers/files/offered-files';
import { createOpenedFiles } from '../handlers/files/opened-files';
import { createNewFolders } from '../handlers/folders/new-folders';
import { createWatchedFolders } from '../handlers/folders/watched-folders';
import { appAddress, appScheme, serveApp, serveDisplay } from './app-protocol';
import { createFilesFromOutside } from './files-from-outside';
import { registerHandlers } from './ipc';
import {
  blockDisplayNetwork,
  blockNetwork,
  denyEveryPermission,
  denyNavigation,
  denyPermissions,
  lockProcess,
} from './lockdown';
import { createAppMenu } from './menu/app-menu';
import { keepOneInstance } from './one-instance';
import { createDisplayWindow } from './window/display-window';
import { createMainWindow } from './window/main-window';
import { createOrderlyClose } from './window/orderly-close';
import { createPageGuard } from './window/page-guard';
import { pageWords } from './window/page-words';
import { createWindowDialogs } from './window/window-dialogs';

// The parts.
const platform = process.platform;
const offered = createOfferedFiles();
const watched = createWatchedFolders();
const opened = createOpenedFiles(offered, (files) => window.tell('files-opened', { files }));
const closing = createOrderlyClose(() => window.tell('window-closing', {}));
const window = createMainWindow({
  createWindow: (options) => new BrowserWindow(options),
  screen: { getAllDisplays: () => screen.getAllDisplays() },
  nativeTheme,
  preload: join(import.meta.dirname, 'preload.cjs'),
  statePath: join(app.getPath('userData'), 'window.json'),
  onLoading: opened.wait,
  onCreated: (created) => {
    closing.guard(created);
    page.guard(created);
    // Nobody could tell it anything any more.
    created.once('closed', display.close);
  },
});
const display = createDisplayWindow({
  createWindow: (options) => new BrowserWindow(options),
  screen: {
    getAllDisplays: () => screen.getAllDisplays(),
    getDisplayMatching: (place) => screen.getDisplayMatching(place),
  },
  powerSaveBlocker,
  getSession: () => session.fromPartition('display'),
  preload: join(import.meta.dirname, 'display-preload.cjs'),
  findOperator: window.find,
  onChanged: () => window.tell('display-changed', {}),
});
const dialogs = createWindowDialogs(dialog, window, app);
const outside = createFilesFromOutside(opened, dialogs.open);
const stores = createStores({ profile: app.getPath('userData'), system: safeStorage, platform });
const page = createPageGuard({
  app,
  getWords: () => pageWords[menu.getLanguage()],
  ask: dialogs.ask,
  openFromStart: (dead) => dead.loadURL(appAddress),
});
const backupThreads = createBackupThreads(
  () => new Worker(readFileSync(join(import.meta.dirname, 'backup-worker.cjs'), 'utf8'), { eval: true }),
);
const menu = createAppMenu(Menu, platform, {
  open: outside.fromMenu,
  showAbout: dialogs.showAbout,
});

// Before Electron is ready.
lockProcess(app);
protocol.registerSchemesAsPrivileged([appScheme]);
denyNavigation(app);
const isFirst = keepOneInstance(app, (words, folder) => {
  window.show();
  void outside.fromStart(words, folder);
});
app.on('open-file', outside.fromFinder);
app.on('window-all-closed', () => app.quit());

// Once it is.
if (isFirst) void app.whenReady().then(start);

async function start(): Promise<void> {
  denyPermissions(session.defaultSession);
  blockNetwork(session.defaultSession);
  const root = join(import.meta.dirname, '../renderer');
  serveApp(protocol, root);
  const ofDisplay = session.fromPartition('display');
  denyEveryPermission(ofDisplay);
  blockDisplayNetwork(ofDisplay);
  serveDisplay(ofDisplay.protocol, root);
  screen.on('display-added', display.onScreens);
  screen.on('display-removed', display.onScreens);
  registerHandlers(
    ipcMain,
    createHandlers({
      program: {
        name: app.getName(),
        version: app.getVersion(),
        platform,
        speak: menu.show,
        confirmClosing: closing.confirm,
      },
      dialogs,
      display,
      documents: app.getPath('documents'),
      offered,
      opened,
      watched,
      made: createNewFolders(),
      backupThreads,
      ...stores,
    }),
  );
  menu.show('id');
  await outside.fromStart(process.argv, process.cwd());
  await window.open();
}
