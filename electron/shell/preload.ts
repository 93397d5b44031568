import { contextBridge, ipcRenderer } from 'electron';
import type {
  Bridge,
  Channel,
  EventName,
  Reply,
  RequestOf,
  ResponseOf,
  ShellEvents,
} from '../contract/contract';

const call =
  <C extends Channel>(channel: C) =>
  (request: RequestOf<C>): Promise<Reply<ResponseOf<C>>> =>
    ipcRenderer.invoke(channel, request);

const listen =
  <N extends EventName>(name: N) =>
  (listener: (event: ShellEvents[N]) => void): (() => void) => {
    // Electron's own event object stays on this side: it leads back to ipcRenderer.
    const forward = (_event: unknown, payload: ShellEvents[N]): void => listener(payload);
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.removeListener(name, forward);
    };
  };

const bridge = {
  appInfo: call('app.info'),
  openDialog: call('file.open-dialog'),
  readFile: call('file.read'),
  saveFile: call('file.save'),
  takeOpenedFiles: call('file.take-opened'),
  chooseFolder: call('folder.choose'),
  listFolder: call('folder.list'),
  offerFolderFile: call('folder.offer-file'),
  setMenuLanguage: call('menu.set-language'),
  readyToClose: call('window.ready-to-close'),
  sendPart: call('vault.send-part'),
  listLogs: call('vault.log-list'),
  readLog: call('vault.log-read'),
  appendLog: call('vault.log-append'),
  cutLog: call('vault.log-cut'),
  replaceLog: call('vault.log-replace'),
  setLogAside: call('vault.log-set-aside'),
  readNote: call('vault.note-read'),
  writeNote: call('vault.note-write'),
  listSnapshots: call('vault.snapshot-list'),
  writeSnapshot: call('vault.snapshot-write'),
  readSnapshot: call('vault.snapshot-read'),
  removeSnapshot: call('vault.snapshot-remove'),
  findSnapshotFolder: call('vault.snapshot-folder'),
  findSecondFolder: call('vault.second-folder-find'),
  chooseSecondFolder: call('vault.second-folder-choose'),
  forgetSecondFolder: call('vault.second-folder-forget'),
  findFreeBytes: call('vault.disk-free'),
  probeDisk: call('vault.disk-probe'),
  sendKeyPart: call('keys.send-part'),
  createKey: call('keys.create'),
  holdsKey: call('keys.holds'),
  sign: call('keys.sign'),
  ensureRecipient: call('keys.ensure-recipient'),
  attachIdentity: call('keys.attach-identity'),
  openSealHeader: call('keys.open'),
  addKey: call('keys.add'),
  findKeyProtection: call('keys.protection'),
  sendBackupPart: call('backup.send-part'),
  sealBackup: call('backup.seal'),
  openBackup: call('backup.open'),
  takeOpenedKey: call('backup.take-key'),
  sealIdentity: call('backup.seal-identity'),
  cancelBackup: call('backup.cancel'),
  onFilesOpened: listen('files-opened'),
  onWindowClosing: listen('window-closing'),
} satisfies Bridge;

contextBridge.exposeInMainWorld('pleno', bridge);
