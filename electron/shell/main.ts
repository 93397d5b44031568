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
  protocol,
  safeStorage,
  screen,
  session,
} from 'electron';
import { createBackupThreads } from '../handlers/backups/backup-threads';
import { createHandlers } from '../handlers/create-handlers';
import { nodeVaultDisk } from '../handlers/disk/node-vault-disk';
import { plenoFilesIn } from '../handlers/files/called-files';
import { createOfferedFiles } from '../handlers/files/offered-files';
import { createOpenedFiles } from '../handlers/files/opened-files';
import { createWatchedFolders } from '../handlers/folders/watched-folders';
import { createKeyFiles } from '../handlers/keys/key-files';
import { createKeyStore } from '../handlers/keys/key-store';
import { createWrapping } from '../handlers/keys/wrapping';
import { createVaultStore } from '../handlers/vault/vault-store';
import { appAddress, appScheme, serveApp } from './app-protocol';
import { registerHandlers } from './ipc';
import { blockNetwork, denyNavigation, denyPermissions, lockProcess } from './lockdown';
import { createAppMenu } from './menu/app-menu';
import { keepOneInstance } from './one-instance';
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
  },
});
const dialogs = createWindowDialogs(dialog, window, app);
const vault = createVaultStore({
  root: join(app.getPath('userData'), 'vault'),
  disk: nodeVaultDisk,
  now: () => new Date(),
});
const keys = createKeyStore(
  createKeyFiles({
    folder: join(app.getPath('userData'), 'keys'),
    disk: nodeVaultDisk,
    wrapping: createWrapping(safeStorage, platform),
  }),
);
const page = createPageGuard({
  app,
  getWords: () => pageWords[menu.getLanguage()],
  ask: dialogs.ask,
  openFromStart: (dead) => dead.loadURL(appAddress),
});
const backupThreads = createBackupThreads(
  () => new Worker(readFileSync(join(import.meta.dirname, 'backup-worker.cjs'), 'utf8'), { eval: true }),
);
const menu = createAppMenu(Menu, platform, { open: openFromMenu, showAbout: dialogs.showAbout });

// Before Electron is ready.
lockProcess(app);
protocol.registerSchemesAsPrivileged([appScheme]);
denyNavigation(app);
const isFirst = keepOneInstance(app, openFromSecondStart);
app.on('open-file', openFromFinder);
app.on('window-all-closed', () => app.quit());

// Once it is.
if (isFirst) void app.whenReady().then(start);

async function start(): Promise<void> {
  denyPermissions(session.defaultSession);
  blockNetwork(session.defaultSession);
  serveApp(protocol, join(import.meta.dirname, '../renderer'));
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
      documents: app.getPath('documents'),
      offered,
      opened,
      watched,
      vault,
      keys,
      backupThreads,
    }),
  );
  menu.show('id');
  await opened.add(plenoFilesIn(process.argv.slice(1), process.cwd()));
  await window.open();
}

function openFromMenu(): void {
  const filters = [{ name: 'Pleno', extensions: ['pleno'] }];
  void dialogs
    .open({ properties: ['openFile', 'multiSelections'], filters })
    .then(({ filePaths }) => opened.add(filePaths));
}

function openFromSecondStart(words: readonly string[], folder: string): void {
  window.show();
  void opened.add(plenoFilesIn(words.slice(1), folder));
}

function openFromFinder(event: { readonly preventDefault: () => void }, path: string): void {
  event.preventDefault();
  void opened.add([path]);
}
