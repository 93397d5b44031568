import type { FileSaver } from '../application/ports/file-saver';
import type { Vault } from '../application/ports/vault';
import type { IncomingFile } from '../application/receive/import-outcome';
import { err, ok } from '../domain/result';
import { chooseBrowserFolder, findDirectoryPicker } from './browser-folder';
import { createBrowserFolderSaver } from './browser-folder-saver';
import { openCamera } from './camera';
import { copyText } from './copy-text';
import { openOpfsVault } from './opfs-vault';
import vaultWorkerUrl from './opfs-vault-worker?worker&url';
import { openPageTexts } from './page-texts';
import type { OpenRequest, Platform } from './platform';
import { createTrustedWorker } from './trusted-worker';

/** Where a browser puts files; the screens have the words for it. */
const downloads = 'downloads';

export function createBrowserPlatform(page: Document = document): Platform {
  let vault: Promise<Vault> | undefined;
  let display: ReturnType<Platform['display']> | undefined;
  const showDirectoryPicker = findDirectoryPicker(page.defaultView);
  return {
    kind: 'browser',
    files: { save: (file) => downloadAll(page, file) },
    openFiles: (request) => chooseFiles(page, request),
    openCamera: () => openCamera(navigator.mediaDevices as MediaDevices | undefined),
    ...(showDirectoryPicker && {
      chooseFolder: () => chooseBrowserFolder(showDirectoryPicker),
      folders: createBrowserFolderSaver(showDirectoryPicker),
    }),
    // No browser hands files to a page without being asked.
    onFilesOpened: () => () => undefined,
    // A browser's own menu speaks the browser's language.
    setLanguage: () => undefined,
    // A page has no other place than its own.
    keys: undefined,
    sealedBackups: undefined,
    openVault: () => {
      // One for all who ask: two would keep each other from the files.
      vault ??= openVault();
      return vault;
    },
    copyText: (text) => copyText(text, page, navigator.clipboard as Clipboard | undefined),
    openTexts: openPageTexts,
    display: () => {
      display ??= import('./browser-display').then(({ openBrowserDisplay }) => openBrowserDisplay(page));
      return display;
    },
    onClosing: (flush) => {
      const flushIfHidden = (): void => {
        if (page.visibilityState === 'hidden') void flush();
      };
      const flushNow = (): void => void flush();
      page.addEventListener('visibilitychange', flushIfHidden);
      page.defaultView?.addEventListener('pagehide', flushNow);
      return () => {
        page.removeEventListener('visibilitychange', flushIfHidden);
        page.defaultView?.removeEventListener('pagehide', flushNow);
      };
    },
  };
}

async function openVault(): Promise<Vault> {
  const createWorker = () => createTrustedWorker(vaultWorkerUrl);
  const { storage } = navigator as { readonly storage?: StorageManager };
  const vault = await openOpfsVault({ createWorker, storage });
  if (vault !== undefined) return vault;
  // Few browsers need it.
  const { createMemoryVault } = await import('./memory-vault');
  return createMemoryVault();
}

const toIncomingFile = (file: File): IncomingFile => ({
  name: file.name,
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});

function chooseFiles(page: Document, request: OpenRequest): Promise<readonly IncomingFile[]> {
  return new Promise((resolve) => {
    const input = page.createElement('input');
    input.type = 'file';
    input.accept = request.accept.join(',');
    input.multiple = request.multiple;
    input.hidden = true;
    const finish = (files: readonly File[]): void => {
      input.remove();
      resolve(files.map(toIncomingFile));
    };
    input.addEventListener('change', () => finish([...(input.files ?? [])]));
    input.addEventListener('cancel', () => finish([]));
    // Some browsers collect an input that is in no document while its dialog is open.
    page.body.append(input);
    input.click();
  });
}

/** Long enough for the slowest laptop to have taken the bytes over. */
const urlLifetime = 60_000;

/** What travels with it first: a file of which that isn't there would say so when it comes in. */
async function downloadAll(
  page: Document,
  { beside = [], ...file }: Parameters<FileSaver['save']>[0],
): ReturnType<FileSaver['save']> {
  for (const each of beside) {
    const saved = await download(page, each);
    if (!saved.ok) return saved;
  }
  return download(page, file);
}

async function download(
  page: Document,
  file: Parameters<FileSaver['save']>[0],
): ReturnType<FileSaver['save']> {
  try {
    const url = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.mime }));
    const link = page.createElement('a');
    link.href = url;
    link.download = file.name;
    link.hidden = true;
    page.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), urlLifetime);
    return ok({ type: 'saved', where: downloads });
  } catch (error) {
    // A browser out of memory refuses the blob; everything else here cannot fail.
    return err({
      type: 'file-not-written',
      name: file.name,
      detail: error instanceof Error ? error.message : '',
    });
  }
}
