import './adapters/zod-without-eval';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './theme/tokens.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import sampleJudgesUrl from '../assets/sample/juri-contoh.csv?url';
import sampleEntriesUrl from '../assets/sample/peserta-contoh-46.csv?url';
import { version } from '../package.json';
import { createBackupFiles } from './adapters/backup/backup-file';
import lockWorkerUrl from './adapters/backup/lock-worker?worker&url';
import { createPassphraseLock } from './adapters/backup/passphrase-lock';
import { createCodec } from './adapters/bundle/codec';
import { createDecoder } from './adapters/bundle/decode';
import { createDecoderInWorker } from './adapters/bundle/decode-in-worker';
import decodeWorkerUrl from './adapters/bundle/decode-worker?worker&url';
import { toStorageProblem } from './adapters/database/storage-problem';
import { hashBytes, hashFile, hashText } from './adapters/hash';
import { openProfile } from './adapters/journal/open-profile';
import { createSeals } from './adapters/keys/age-seal';
import { CARD_WORK_FACTOR, createCredentials } from './adapters/keys/credentials';
import { createMemoryKeyring } from './adapters/keys/memory-keyring';
import { createShellKeyStore } from './adapters/keys/shell-key-store';
import { createPauses } from './adapters/pauses';
import { createPdfRenderer } from './adapters/pdf/pdf-renderer';
import pdfWorkerUrl from './adapters/pdf/pdf-worker?worker&url';
import { newId } from './adapters/random-id';
import { createSampleSource, loadBundled } from './adapters/sample-source';
import { createSpreadsheet } from './adapters/spreadsheet/spreadsheet';
import tableWorkerUrl from './adapters/spreadsheet/table-worker?worker&url';
import { Screens } from './app';
import { createBackups } from './application/backup';
import type { BackupPorts } from './application/backup-ports';
import { createServices } from './application/create-services';
import { findKeyProtection } from './application/key-store';
import type { Ports } from './application/ports';
import { createLaptopChecks } from './application/run-laptop-checks';
import type { StartProgress as Progress } from './application/safety';
import { createSnapshotJob } from './application/snapshots';
import { createTrails } from './application/trail/trails';
import { BootFailure } from './features/frame/boot-failure';
import { SecondWindow } from './features/frame/second-window';
import { StartProgress } from './features/frame/start-progress';
import { choosePlatform } from './platform/choose-platform';
import { claimWindow, waitForTurn } from './platform/one-window';
import { refuseStrayFiles } from './platform/refuse-stray-files';
import { createTrustedWorker } from './platform/trusted-worker';
import { type App, AppProvider } from './stores/app-context';
import { createDelayedProgress } from './stores/delayed-progress';
import { createFolderWatches } from './stores/folder-watches';
import { createOrderlyReload } from './stores/orderly-reload';
import { createOwedMark } from './stores/owed-mark';
import { mayReload } from './stores/reload-guard';
import { createSafetyStore } from './stores/safety-store';
import { createSessionStore } from './stores/session-store';
import { createWrongTriesStore } from './stores/wrong-tries';

const root = createRoot(document.getElementById('root') as HTMLElement);

const reload = createOrderlyReload({
  reloadPage: () => window.location.reload(),
  mayReload: () => mayReload(window.sessionStorage, Date.now()),
});

const randomBytes = (length: number): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(length));

const FIRST_SNAPSHOT_MS = 3_000;

async function start(): Promise<void> {
  if ((await claimWindow()) === 'second') {
    root.render(<SecondWindow onRetry={() => window.location.reload()} />);
    await waitForTurn();
  }
  const platform = choosePlatform();
  const vault = await platform.openVault();
  const now = (): string => new Date().toISOString();
  const progress = createDelayedProgress<Progress>({
    initial: { phase: 'reading', done: 0, total: 0 },
    show: (shown) => root.render(<StartProgress {...shown} />),
  });
  const onLost = (): void => void reload.afterLoss();
  const opened = await openProfile({
    name: 'pleno',
    vault,
    ...(platform.keys && { keys: createShellKeyStore(platform.keys) }),
    now,
    onProgress: progress.report,
    owedMark: createOwedMark(window.localStorage),
    onLetGo: onLost,
    onLost,
  });
  progress.stop();
  if (!opened.ok) {
    root.render(<BootFailure problem={opened.error} />);
    return;
  }
  const { repository, keyring, archive, watch, finding, findTrailHead } = opened.value;
  const spreadsheet = createSpreadsheet({ createWorker: () => createTrustedWorker(tableWorkerUrl) });
  const ports: Ports = {
    repository,
    keyring,
    codec: createCodec(
      keyring,
      createDecoderInWorker({
        createWorker: () => createTrustedWorker(decodeWorkerUrl),
        inline: createDecoder(keyring),
      }),
    ),
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
    now,
    findTrailHead,
    newId,
    sample: createSampleSource({
      spreadsheet,
      loadEntries: () => loadBundled(sampleEntriesUrl),
      loadJudges: () => loadBundled(sampleJudgesUrl),
    }),
  };
  const services = createServices(ports);
  const papers = createPdfRenderer({ createWorker: () => createTrustedWorker(pdfWorkerUrl) });
  const session = createSessionStore({
    initial: await repository.loadPreferences(),
    save: (preferences) => void services.savePreferences(preferences),
  });
  const folderWatches = createFolderWatches({
    importBundles: services.importBundles,
    loadKnownHashes: async (id) =>
      new Set(
        [...(await repository.listImports(id)), ...(await repository.listExports(id))].map(
          ({ fileHash }) => fileHash,
        ),
      ),
    hashFile,
    now,
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const laptopChecks = createLaptopChecks({
    ...ports,
    vault,
    safety: watch,
    papers,
    saveAgain: () => services.savePreferences(session.getState().preferences),
    createTrial: () => {
      const trialKeys = createMemoryKeyring();
      return { keyring: trialKeys, codec: createCodec(trialKeys) };
    },
    elapsed: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    findOffset: (instant) => -new Date(instant).getTimezoneOffset(),
  });
  const backupPorts: BackupPorts = {
    ...ports,
    archive,
    vault,
    backupFiles: createBackupFiles(keyring),
    lock: createPassphraseLock({ createWorker: () => createTrustedWorker(lockWorkerUrl) }),
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
    wrongTries: createWrongTriesStore(window.localStorage),
    folderWatches,
    vault,
    backups: createBackups(backupPorts, snapshots),
    trails: createTrails({ ...ports, archive, createPauses }),
    laptopChecks,
    safety: createSafetyStore(watch),
    keyProtection: await findKeyProtection(platform.keys, opened.value.keysInLog),
    startFinding: finding,
    reload,
  };
  root.render(
    <StrictMode>
      <AppProvider app={app}>
        <Screens />
      </AppProvider>
    </StrictMode>,
  );
  // Once the first screen stands: reading every history takes a moment.
  setTimeout(whileConnected(snapshots.start), FIRST_SNAPSHOT_MS);
  // A browser says so each time somebody turns to another tab; the program's window goes once.
  platform.onClosing(whileConnected(platform.kind === 'electron' ? snapshots.runLast : snapshots.run));
}

refuseStrayFiles(document);
start().catch((error: unknown) => {
  // The database was closed before the first screen stood; anything else is a defect, and is shown as one.
  const problem = toStorageProblem(error);
  root.render(<BootFailure problem={problem ?? { type: 'storage-failed', detail: String(error) }} />);
});
