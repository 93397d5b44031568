import type { Bridge, Calls } from '../../electron/contract/bridge';
import type { OfferedFile } from '../../electron/contract/file-channels';
import type { FileSaver } from '../application/ports/file-saver';
import type { IncomingFile } from '../application/receive/import-outcome';
import { FileTooLarge } from '../application/receive/read-incoming';
import { err, ok } from '../domain/result';
import { describeCallProblem, unwrap } from './bridge-calls';
import { openCamera } from './camera';
import { copyText } from './copy-text';
import { createElectronBackups } from './electron-backups';
import { createElectronFolder } from './electron-folder';
import { createElectronFolderSaver } from './electron-folder-saver';
import { createElectronKeys } from './electron-keys';
import { createElectronVault } from './electron-vault';
import { openPageTexts } from './page-texts';
import type { Platform } from './platform';

declare global {
  interface Window {
    /** Made by electron/shell/preload.ts; absent in a browser. */
    readonly pleno?: Bridge;
  }
}

export function createElectronPlatform(bridge: Bridge): Platform {
  const toIncoming = (file: OfferedFile): IncomingFile => ({
    name: file.name,
    size: file.size,
    read: (largest) => readOffered(bridge, file, largest),
  });
  const toIncomings = (files: readonly OfferedFile[]): readonly IncomingFile[] => files.map(toIncoming);

  let display: ReturnType<Platform['display']> | undefined;
  const flushes = new Set<() => Promise<void>>();
  bridge.on['window-closing'](() => {
    // What could not be saved is told on the screen when it happens; it doesn't hold the window.
    void Promise.allSettled([...flushes].map((flush) => flush())).then(() =>
      bridge['window.ready-to-close']({}),
    );
  });

  return {
    kind: 'electron',
    files: { save: (file) => saveThrough(bridge, file) },
    openFiles: async ({ accept, multiple }) =>
      toIncomings(unwrap(await bridge['file.open-dialog']({ accept: [...accept], multiple })).files),
    openCamera: () => openCamera(navigator.mediaDevices),
    chooseFolder: async () => {
      const { folder } = unwrap(await bridge['folder.choose']({}));
      return (
        folder && createElectronFolder(bridge, folder, (file, largest) => readOffered(bridge, file, largest))
      );
    },
    folders: createElectronFolderSaver(bridge),
    onFilesOpened: (listener) => {
      const stop = bridge.on['files-opened'](({ files }) => listener(toIncomings(files)));
      void bridge['file.take-opened']({}).then((reply) => {
        const { files } = unwrap(reply);
        if (files.length > 0) listener(toIncomings(files));
      });
      return stop;
    },
    setLanguage: (language) => {
      void bridge['menu.set-language']({ language });
    },
    keys: createElectronKeys(bridge),
    sealedBackups: createElectronBackups(bridge),
    openVault: async () => createElectronVault(bridge),
    copyText: (text) => copyText(text, document, navigator.clipboard as Clipboard | undefined),
    openTexts: openPageTexts,
    display: () => {
      display ??= import('./electron-display').then(({ createElectronDisplay }) =>
        createElectronDisplay(bridge),
      );
      return display;
    },
    onClosing: (flush) => {
      flushes.add(flush);
      return () => {
        flushes.delete(flush);
      };
    },
  };
}

async function readOffered(bridge: Calls, file: OfferedFile, largest: number): Promise<Uint8Array> {
  const outcome = unwrap(await bridge['file.read']({ token: file.token, largest }));
  if (outcome.type === 'read') return outcome.bytes;
  if (outcome.type === 'file-too-large') throw new FileTooLarge(file.name);
  throw new Error(`${file.name}: ${outcome.type === 'file-unreadable' ? outcome.detail : outcome.type}`);
}

async function saveThrough(
  bridge: Calls,
  file: Parameters<FileSaver['save']>[0],
): ReturnType<FileSaver['save']> {
  const { name, mime, bytes, beside } = file;
  const reply = await bridge['file.save']({ name, mime, bytes, ...(beside && { beside: [...beside] }) });
  if (!reply.ok)
    return err({ type: 'file-not-written', name: file.name, detail: describeCallProblem(reply.error) });
  const outcome = reply.value;
  return outcome.type === 'file-not-written'
    ? err({ type: 'file-not-written', name: file.name, detail: outcome.detail, cause: outcome.cause })
    : ok(outcome);
}
