import './adapters/zod-without-eval';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './theme/tokens.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import sampleJudgesUrl from '../assets/sample/juri-contoh.csv?url';
import sampleEntriesUrl from '../assets/sample/peserta-contoh-46.csv?url';
import { createCodec } from './adapters/bundle/codec';
import { openDatabase } from './adapters/database/open-database';
import { createDatabaseRepository } from './adapters/database/repository';
import { hashBytes, hashText } from './adapters/hash';
import { createWebCryptoKeyring } from './adapters/keys/webcrypto-keyring';
import { createPdfRenderer } from './adapters/pdf/pdf-renderer';
import pdfWorkerUrl from './adapters/pdf/pdf-worker?worker&url';
import { newId } from './adapters/random-id';
import { createSampleSource, loadBundled } from './adapters/sample-source';
import { createSpreadsheet } from './adapters/spreadsheet/spreadsheet';
import { Screens } from './app';
import { createServices } from './application/create-services';
import type { Ports } from './application/ports';
import { BootFailure } from './features/frame/boot-failure';
import { choosePlatform } from './platform/choose-platform';
import { refuseStrayFiles } from './platform/refuse-stray-files';
import { createTrustedWorker } from './platform/trusted-worker';
import { type App, AppProvider } from './stores/app-context';
import { createSessionStore } from './stores/session-store';

const root = createRoot(document.getElementById('root') as HTMLElement);

async function start(): Promise<void> {
  const opened = await openDatabase('pleno', { onLetGo: reload, onLost: reload });
  if (!opened.ok) {
    root.render(<BootFailure problem={opened.error} />);
    return;
  }
  const platform = choosePlatform();
  const spreadsheet = createSpreadsheet();
  const repository = createDatabaseRepository(opened.value);
  const keyring = createWebCryptoKeyring(opened.value);
  const ports: Ports = {
    repository,
    keyring,
    codec: createCodec(keyring),
    files: platform.files,
    spreadsheet,
    hash: hashText,
    hashBytes,
    now: () => new Date().toISOString(),
    newId,
    sample: createSampleSource({
      spreadsheet,
      loadEntries: () => loadBundled(sampleEntriesUrl),
      loadJudges: () => loadBundled(sampleJudgesUrl),
    }),
  };
  const services = createServices(ports);
  const app: App = {
    services,
    platform,
    papers: createPdfRenderer({ createWorker: () => createTrustedWorker(pdfWorkerUrl) }),
    spreadsheet,
    hash: hashText,
    now: ports.now,
    newId,
    session: createSessionStore({
      initial: await repository.loadPreferences(),
      save: (preferences) => void services.savePreferences(preferences),
    }),
  };
  root.render(
    <StrictMode>
      <AppProvider app={app}>
        <Screens />
      </AppProvider>
    </StrictMode>,
  );
}

/** The connection is gone for good; what was saved is on the disk, and a fresh page finds it. */
function reload(): void {
  window.location.reload();
}

refuseStrayFiles(document);
void start();
