import type { PassphraseLock } from '../../renderer/application/ports/backup-files';
import { aLastingVault } from './a-lasting-vault';
import 'fake-indexeddb/auto';
import { createBackupFiles } from '../../renderer/adapters/backup/backup-file';
import { closeWithAge, openWithAge } from '../../renderer/adapters/backup/lock-with-age';
import { createSealedBackups } from '../../renderer/adapters/backup/sealed-backups';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { createDecoder } from '../../renderer/adapters/bundle/decode';
import type { Kinds } from '../../renderer/adapters/bundle/kinds/kinds';
import type { Profile } from '../../renderer/adapters/journal/create-profile';
import { openProfile } from '../../renderer/adapters/journal/open-profile';
import { verifyEd25519 } from '../../renderer/adapters/keys/ed25519';
import { createKeptReader, type ReadKept } from '../../renderer/adapters/received/read-kept';
import { type Backups, createBackups } from '../../renderer/application/backup/backup';
import { SNAPSHOT_INTERVAL_MS } from '../../renderer/application/backup/snapshot-schedule';
import { createSnapshotJob, type SnapshotJob } from '../../renderer/application/backup/snapshots';
import type { BackupPorts } from '../../renderer/application/ports/backup-ports';
import type { KeyStore } from '../../renderer/application/ports/key-store';
import type { SealedBackups } from '../../renderer/application/ports/sealed-backups';
import type { Vault } from '../../renderer/application/ports/vault';
import { err } from '../../renderer/domain/result';
import { type FakePorts, fakePorts, getValue } from './fake-ports';

/** A laptop with both copies of its facts, and backups. */
export interface BackupLaptop {
  readonly ports: FakePorts;
  readonly vault: Vault;
  readonly profile: Profile;
  readonly backups: Backups;
  readonly backupPorts: BackupPorts;
  readonly job: SnapshotJob;
  /** Lets time go by, without anything that it sets off. */
  readonly pass: (milliseconds: number) => void;
  /** Lets as much time go by as lies between two rounds, and waits for what it sets off; the clock may stand still. */
  readonly passInterval: (clock?: 'runs' | 'stands') => Promise<void>;
}

/** A hundredth of the work of the product's, by the same code. */
const QUICK = 10;

/** As in the product, without a thread of its own. */
const quickLock: PassphraseLock = {
  close: async (bytes, passphrase, signal) =>
    signal?.aborted ? err({ type: 'backup-cancelled' }) : closeWithAge(bytes, passphrase, QUICK),
  open: async (bytes, passphrases, signal) =>
    signal?.aborted ? err({ type: 'backup-cancelled' }) : openWithAge(bytes, passphrases),
};

let laptops = 0;
const nextName = (): string => {
  laptops += 1;
  return `backups-${laptops}`;
};

export async function aBackupLaptop(
  name: string,
  {
    vault = aLastingVault(),
    lock = quickLock,
    database = nextName(),
    keys,
    sealedBackups,
    kinds,
    readKept,
  }: {
    readonly vault?: Vault;
    readonly lock?: PassphraseLock;
    /** The same one, with the same vault, is the same laptop started again. */
    readonly database?: string;
    /** Where the shell keeps keys itself. */
    readonly keys?: KeyStore;
    /** Where the shell seals, too. */
    readonly sealedBackups?: SealedBackups;
    /** Of files; the program's own unless said. */
    readonly kinds?: Kinds;
    /** What reads files that were taken in, where it isn't this thread. */
    readonly readKept?: ReadKept;
  } = {},
): Promise<BackupLaptop> {
  const clock = fakePorts({}, { seed: name });
  const profile = getValue(
    await openProfile({
      name: database,
      vault,
      ...(keys && { keys }),
      ...(kinds && {
        readKept: createKeptReader(createDecoder({ verify: verifyEd25519 }, kinds), kinds),
      }),
      ...(readKept && { readKept }),
      now: clock.now,
      onLetGo: () => {},
      onLost: () => {},
    }),
  );
  const { repository, keyring, archive } = profile;
  let passed = 0;
  const { now: tickingNow } = fakePorts({}, { seed: name });
  const now = (): string => new Date(Date.parse(tickingNow()) + passed).toISOString();
  const ports = fakePorts(
    { repository, received: profile.received, keyring, codec: createCodec(keyring, kinds && { kinds }), now },
    { seed: name },
  );
  const backupFiles = createBackupFiles(keyring);
  const backupPorts: BackupPorts = {
    ...ports,
    archive,
    vault,
    backupFiles,
    readBackup: backupFiles.decode,
    sealedBackups:
      sealedBackups ??
      createSealedBackups({ backupFiles, lock, findKey: archive.findKey, holdsKey: archive.holdsKey }),
    randomBytes: (length) => new Uint8Array(length).fill(7),
    program: 'Pleno 0.0.0',
  };
  let tick = (): void => {};
  const job = createSnapshotJob({
    ports: backupPorts,
    every: (_, call) => {
      tick = call;
      return () => {
        tick = () => {};
      };
    },
  });
  return {
    ports,
    vault,
    profile,
    backups: createBackups(backupPorts, job),
    backupPorts,
    job,
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    passInterval: async (clock = 'runs') => {
      if (clock === 'runs') passed += SNAPSHOT_INTERVAL_MS;
      tick();
      while (job.getReport().activity === 'working') await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}
