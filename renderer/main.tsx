import { createPageSpreadsheet, loadToXlsx } from './adapters/spreadsheet/page-spreadsheet';
import './application/acts/zod-without-eval';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './theme/tokens.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import sampleJudgesUrl from '../assets/sample/juri-contoh.csv?url';
import sampleEntriesUrl from '../assets/sample/peserta-contoh-46.csv?url';
import { version } from '../package.json';
import { createBackupFiles } from './adapters/backup/backup-file';
import backupWorkerUrl from './adapters/backup/backup-worker?worker&url';
import lockWorkerUrl from './adapters/backup/lock-worker?worker&url';
import { createPassphraseLock } from './adapters/backup/passphrase-lock';
import { createBackupReaderInWorker } from './adapters/backup/read-backup-in-worker';
import { createSealedBackups } from './adapters/backup/sealed-backups';
import { createCodec } from './adapters/bundle/codec';
import { createDecoderInWorker } from './adapters/bundle/decode-in-worker';
import decodeWorkerUrl from './adapters/bundle/decode-worker?worker&url';
import { toStorageProblem } from './adapters/database/storage-problem';
import { hashBytes, hashFile, hashText } from './adapters/hash';
import { openProfile } from './adapters/journal/open-profile';
import { readWholeLog } from './adapters/journal/scan-log';
import { createSeals, loadAge } from './adapters/keys/age-seal';
import { CARD_WORK_FACTOR, createCredentials } from './adapters/keys/credentials';
import { createShellKeyStore } from './adapters/keys/shell-key-store';
import { createPauses } from './adapters/pauses';
import { createPdfRenderer } from './adapters/pdf/pdf-renderer';
import pdfWorkerUrl from './adapters/pdf/pdf-worker?worker&url';
import { newId } from './adapters/random-id';
import { createKeptReader } from './adapters/received/read-kept';
import tableWorkerUrl from './adapters/spreadsheet/table-worker?worker&url';
import { zip } from './adapters/spreadsheet/zip';
import { loadScreensFor, Screens } from './app';
import { createBackups, loadByHand } from './application/backup/backup';
import { createSnapshotJob } from './application/backup/snapshots';
import { createServices } from './application/create-services';
import { createJoining } from './application/joining/create-joining';
import type { LaptopCheckNeeds } from './application/laptop/run-laptop-checks';
import { saveRawLogs } from './application/laptop/save-raw-logs';
import type { BackupPorts } from './application/ports/backup-ports';
import { findKeyProtection } from './application/ports/key-store';
import type { Ports } from './application/ports/ports';
import type { StartMode } from './application/ports/safety';
import { createTrails } from './application/trail/trails';
import { findKnownHashes } from './application/workspace/known-hashes';
import { SecondWindow } from './features/boot/second-window';
import { StartScreens } from './features/boot/start-screens';
import type { StartActions } from './features/boot/start-ways';
import { type App, AppProvider } from './hooks/app-context';
import { choosePlatform } from './platform/choose-platform';
import { claimWindow, waitForTurn } from './platform/one-window';
import { refuseStrayFiles } from './platform/refuse-stray-files';
import { createTrustedWorker } from './platform/trusted-worker';
import { routes } from './routes';
import { createFolderWatches } from './stores/folder-watches';
import { createIntakes } from './stores/intakes';
import { createLastUse } from './stores/last-use';
import { createOrderlyReload } from './stores/orderly-reload';
import { createOwedMark } from './stores/owed-mark';
import { createPendingSignatures } from './stores/pending-signatures';
import { mayReload } from './stores/reload-guard';
import { createSafetyStore } from './stores/safety-store';
import { createSessionStore } from './stores/session-store';
import { chooseStartMode, takeStartMode } from './stores/start-mode';
import { createStartScreen } from './stores/start-screen';
import { createWrongTriesStore } from './stores/wrong-tries';
import { loadStrings } from './strings/load-strings';

const root = createRoot(document.getElementById('root') as HTMLElement, {
  // No screen stands any more: left alone, the page would be empty.
  onUncaughtError: (error) => setTimeout(() => startScreen.fail({ type: 'start-broken' }, error)),
});

const reload = createOrderlyReload({
  reloadPage: () => window.location.reload(),
  mayReload: () => mayReload(window.sessionStorage, Date.now()),
});

const randomBytes = (length: number): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(length));

const now = (): string => new Date().toISOString();

const FIRST_SNAPSHOT_MS = 3_000;
const FIRST_CHECK_MS = 500;

const platform = choosePlatform();
const mode = takeStartMode(window.sessionStorage);

/** A fresh page, so that nothing of this start goes on beside the next one. */
const startAgain = (next: StartMode): void => {
  chooseStartMode(window.sessionStorage, next);
  if (next === 'afresh') window.location.hash = routes.backups();
  window.location.reload();
};

const startActions: StartActions = {
  retry: () => window.location.reload(),
  openRest: () => startAgain('rest'),
  beginAfresh: () => startAgain('afresh'),
  saveLogs: async () => {
    const { logs } = await platform.openVault();
    return saveRawLogs({
      list: logs.list,
      read: (name) => readWholeLog(logs, name),
      files: platform.files,
      pack: (raw) => zip(raw, 'stored'),
      now,
    });
  },
};

const startScreen = createStartScreen({
  show: (view) => {
    const about = {
      program: `Pleno ${version}`,
      shell: platform.kind,
      browser: navigator.userAgent,
      at: now(),
      mode,
    };
    root.render(<StartScreens view={view} actions={startActions} about={about} />);
  },
});
window.addEventListener('error', ({ error, message }) => startScreen.onStrayError(error ?? message));
window.addEventListener('unhandledrejection', ({ reason }) => startScreen.onStrayError(reason));

async function start(): Promise<void> {
  if ((await claimWindow()) === 'second') {
    root.render(<SecondWindow onRetry={() => window.location.reload()} />);
    await waitForTurn();
  }
  startScreen.begin();
  const vault = await platform.openVault();
  const decode = createDecoderInWorker({
    createWorker: () => createTrustedWorker(decodeWorkerUrl),
    processors: navigator.hardwareConcurrency,
  });
  const onLost = (): void => void reload.afterLoss();
  const opened = await openProfile({
    name: 'pleno',
    vault,
    ...(platform.keys && { keys: createShellKeyStore(platform.keys) }),
    now,
    mode,
    onProgress: startScreen.report,
    readKept: createKeptReader(decode),
    owedMark: createOwedMark(platform.openTexts()),
    onLetGo: onLost,
    onLost,
  });
  if (!opened.ok) {
    startScreen.fail(opened.error);
    return;
  }
  const { repository, keyring, archive, received, watch, finding, logsPutAside, findTrailHead } =
    opened.value;
  const spreadsheet = createPageSpreadsheet(() => createTrustedWorker(tableWorkerUrl));
  const ports: Ports = {
    repository,
    received,
    keyring,
    codec: createCodec(keyring, { decode }),
    seals: createSeals(),
    credentials: createCredentials({
      lock: createPassphraseLock({
        createWorker: () => createTrustedWorker(lockWorkerUrl),
        workFactor: CARD_WORK_FACTOR,
      }),
      randomBytes,
    }),
    files: platform.files,
    spreadsheet,
    hash: hashText,
    hashBytes,
    hashFile,
    pause: createPauses().ifDue,
    now,
    findTrailHead,
    newId,
    sample: async () => {
      const { createSampleSource, loadBundled } = await import('./adapters/sample-source');
      return createSampleSource({
        spreadsheet,
        loadEntries: () => loadBundled(sampleEntriesUrl),
        loadJudges: () => loadBundled(sampleJudgesUrl),
      })();
    },
  };
  const services = createServices(ports);
  const papers = createPdfRenderer({ createWorker: () => createTrustedWorker(pdfWorkerUrl) });
  const session = createSessionStore({
    initial: await repository.loadPreferences(),
    loadLanguage: loadStrings,
    save: (preferences) => void services.savePreferences(preferences),
  });
  const after = (milliseconds: number, call: () => void): (() => void) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  };
  const folderWatches = createFolderWatches({
    importBundles: services.importBundles,
    loadKnownHashes: async (id) => {
      const imports = await repository.listImports(id);
      const exports = await repository.listExports(id);
      return findKnownHashes(id, { imports, exports }, received.getReport().lost);
    },
    hashFile,
    now,
    after,
  });
  const laptopCheckNeeds: LaptopCheckNeeds = {
    ...ports,
    vault,
    safety: watch,
    makeTestPage: ({ signal, ...page }) => papers.render({ type: 'test-page', ...page }, { signal }),
    saveAgain: () => services.savePreferences(session.getState().preferences),
    createTrial: async () => {
      const { createMemoryKeyring } = await import('./adapters/keys/memory-keyring');
      const trialKeys = createMemoryKeyring();
      return { keyring: trialKeys, codec: createCodec(trialKeys) };
    },
    elapsed: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    findOffset: (instant) => -new Date(instant).getTimezoneOffset(),
  };
  const backupFiles = createBackupFiles(keyring);
  const readBackup = createBackupReaderInWorker({
    createWorker: () => createTrustedWorker(backupWorkerUrl),
  });
  const backupPorts: BackupPorts = {
    ...ports,
    archive,
    vault,
    backupFiles,
    readBackup,
    sealedBackups:
      platform.sealedBackups ??
      createSealedBackups({
        backupFiles,
        readBackup,
        lock: createPassphraseLock({ createWorker: () => createTrustedWorker(lockWorkerUrl) }),
        findKey: archive.findKey,
        holdsKey: archive.holdsKey,
      }),
    randomBytes,
    program: `Pleno ${version}`,
  };
  // A page that lost its database has nothing to read any more, and waits to be reloaded.
  const whileConnected = (call: () => unknown) => async (): Promise<void> => {
    if (!reload.isLost()) await call();
  };
  const snapshots = createSnapshotJob({
    ports: backupPorts,
    every: (milliseconds, call) => {
      const timer = setInterval(whileConnected(call), milliseconds);
      return () => clearInterval(timer);
    },
  });
  const app: App = {
    services,
    platform,
    papers,
    spreadsheet,
    hash: hashText,
    hashBytes,
    now,
    newId,
    session,
    signatures: createPendingSignatures({ submit: services.submitSheets, now: Date.now, after }),
    wrongTries: createWrongTriesStore(platform.openTexts()),
    lastUse: createLastUse(platform.openTexts(), now),
    folderWatches,
    intakes: createIntakes(services.importBundles),
    vault,
    backups: createBackups(backupPorts, snapshots),
    joining: createJoining({ ...ports, ...backupPorts }),
    trails: createTrails({ ...ports, archive, createPauses }),
    laptopCheckNeeds,
    safety: createSafetyStore(watch),
    keyProtection: await findKeyProtection(platform.keys, opened.value.keysInLog),
    startFinding: finding,
    logsPutAside,
    received,
    reload,
  };
  await Promise.all([
    loadStrings(session.getState().preferences.language),
    loadScreensFor(window.location.hash),
  ]);
  startScreen.finish();
  root.render(
    <StrictMode>
      <AppProvider app={app}>
        <Screens />
      </AppProvider>
    </StrictMode>,
  );
  // Whoever needs these later may not find that the files of the program are gone.
  setTimeout(() => {
    for (const load of [loadAge, loadToXlsx, loadByHand]) load().catch(toldWhenUsed);
  }, 0);
  // Once the first screen stands: every file that was taken in, in both its places.
  setTimeout(whileConnected(received.check), FIRST_CHECK_MS);
  // Once the first screen stands: reading every history takes a moment.
  setTimeout(whileConnected(snapshots.start), FIRST_SNAPSHOT_MS);
  // A browser says so each time somebody turns to another tab; the program's window goes once.
  platform.onClosing(whileConnected(platform.kind === 'electron' ? snapshots.runLast : snapshots.run));
}

/** By what it is needed for. */
const toldWhenUsed = (): void => {};

refuseStrayFiles(document);
start().catch((error: unknown) =>
  // The database was closed before the first screen stood; anything else is a defect, and is shown as one.
  startScreen.fail(toStorageProblem(error) ?? { type: 'start-broken' }, error),
);
