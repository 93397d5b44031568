import { createCodec } from '../../../renderer/adapters/bundle/codec';
import { openDatabase } from '../../../renderer/adapters/database/open-database';
import { createDatabaseRepository } from '../../../renderer/adapters/database/repository';
import { hashBytes, hashFile, hashText } from '../../../renderer/adapters/hash';
import { openProfile } from '../../../renderer/adapters/journal/open-profile';
import { createSeals } from '../../../renderer/adapters/keys/age-seal';
import { createWebCryptoKeyStore } from '../../../renderer/adapters/keys/webcrypto-key-store';
import { newId } from '../../../renderer/adapters/random-id';
import { createSpreadsheet } from '../../../renderer/adapters/spreadsheet/spreadsheet';
import type { Services } from '../../../renderer/application/create-services';
import { createServices } from '../../../renderer/application/create-services';
import type { Archive } from '../../../renderer/application/ports/archive';
import type { Keyring } from '../../../renderer/application/ports/keyring';
import type { Ports } from '../../../renderer/application/ports/ports';
import type { Repository } from '../../../renderer/application/ports/repository';
import type { SafetyWatch, StartFinding } from '../../../renderer/application/ports/safety';
import { err, ok, type Result } from '../../../renderer/domain/result';
import { createBrowserPlatform } from '../../../renderer/platform/browser';
import { quickCredentials } from '../../builders/quick-credentials';
import type { Keeping } from './protocol';

const DATABASE = 'pleno';

/** The product without its screens. */
export interface World {
  readonly ports: Ports;
  readonly services: Services;
  readonly opened: Opened;
  /** The file that was written last. */
  readonly findFile: () => Uint8Array | undefined;
}

interface Opened {
  readonly repository: Repository;
  readonly keyring: Keyring;
  /** Undefined where only the database is kept. */
  readonly log:
    | { readonly watch: SafetyWatch; readonly finding: StartFinding; readonly archive: Archive }
    | undefined;
  /** Name of the database in use. */
  readonly inUse: string;
}

export async function openWorld(keeping: Keeping): Promise<Result<World, { readonly type: string }>> {
  const opened = await (keeping === 'profile' ? openWithLog() : openDatabaseAlone());
  if (!opened.ok) return opened;
  const { repository, keyring } = opened.value;
  let file: Uint8Array | undefined;
  const ports: Ports = {
    repository,
    // Nothing here asks for the files themselves.
    received: { read: async () => err({ type: 'received-lost' }) },
    keyring,
    codec: createCodec(keyring),
    seals: createSeals(),
    credentials: quickCredentials(),
    findTrailHead: () => undefined,
    files: {
      save: async ({ bytes }) => {
        file = bytes;
        return ok({ type: 'saved', where: 'memory' });
      },
    },
    spreadsheet: createSpreadsheet(),
    hash: hashText,
    hashBytes,
    hashFile,
    now,
    newId,
    sample: () => Promise.reject(new Error('not needed')),
  };
  return ok({ ports, services: createServices(ports), opened: opened.value, findFile: () => file });
}

async function openDatabaseAlone(): Promise<Result<Opened, { readonly type: string }>> {
  const opened = await openDatabase(DATABASE, { onLost: reload, onLetGo: reload });
  if (!opened.ok) return opened;
  return ok({
    repository: createDatabaseRepository(opened.value),
    keyring: createWebCryptoKeyStore(opened.value),
    log: undefined,
    inUse: DATABASE,
  });
}

async function openWithLog(): Promise<Result<Opened, { readonly type: string }>> {
  const vault = await createBrowserPlatform().openVault();
  if (vault.kind !== 'lasting') return err({ type: 'no-lasting-vault' });
  const opened = await openProfile({ name: DATABASE, vault, now, onLost: reload, onLetGo: reload });
  if (!opened.ok) return opened;
  const { repository, keyring, watch, finding, archive } = opened.value;
  const sentinel = await vault.notes.read('sentinel');
  const inUse = /"database":"([^"]+)"/.exec((sentinel.ok ? sentinel.value : undefined) ?? '')?.[1] ?? '';
  return ok({ repository, keyring, log: { watch, finding, archive }, inUse });
}

/** As the product does when its database is taken away from it. */
const reload = (): void => window.location.reload();

const now = (): string => new Date().toISOString();
