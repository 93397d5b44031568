import type { LogContents } from '../../renderer/application/ports/archive';
import type { BackupHeader } from '../../renderer/application/ports/backup-files';
import type { BackupPorts } from '../../renderer/application/ports/backup-ports';
import type { CarriedKey } from '../../renderer/application/ports/carried-key';
import type { Workspace, WorkspaceId } from '../../renderer/application/workspace/workspace';
import type { DeviceKey, RevisionId, Sha256 } from '../../renderer/domain/ids';
import { err, ok } from '../../renderer/domain/result';
import type { Stored } from '../../renderer/domain/revision';
import type { FakePorts } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import type { PaperDoors } from './event-doors';
import type { PaperKeyring } from './paper-keyring';

/** Under a code, by the number that its bytes name. */
interface Sealed {
  readonly header: BackupHeader;
  readonly log: Uint8Array;
  readonly keys: readonly CarriedKey[];
  readonly signer: DeviceKey;
  readonly code: string;
}

/** Backups that went from one laptop of a simulated event to another. */
export type PaperSafe = Sealed[];

type PaperPorts = Pick<
  BackupPorts,
  'archive' | 'vault' | 'backupFiles' | 'readBackup' | 'sealedBackups' | 'randomBytes' | 'program'
>;

const LOCKED = 'age-encryption.org/v1\n-> scrypt ';

/**
 * What a laptop needs to hand the competition's key on, without disk and encryption: its log is one line, the workspace as it is and what
 * was written. Nobody restores from it; which keys come along, and who opens it, is as in a real one.
 */
export function paperBackups(
  { repository }: Pick<FakePorts, 'repository'>,
  keyring: ReturnType<PaperDoors<PaperKeyring>['keyringOf']>,
  { doors, safe }: { readonly doors: PaperDoors<PaperKeyring>; readonly safe: PaperSafe },
): PaperPorts {
  const findKey = async (key: DeviceKey): Promise<CarriedKey | undefined> => {
    const identity = keyring.identityOf(key);
    return (await keyring.holds(key)) ? { key, pkcs8: '', ...(identity && { identity }) } : undefined;
  };
  return {
    archive: {
      readLog: async (id: WorkspaceId) => {
        const workspace = await repository.findWorkspace(id);
        if (workspace === undefined) return err({ type: 'workspace-missing' });
        const written = [...(await repository.loadRevisions(id)), ...(await repository.loadActs(id))];
        const bytes = new TextEncoder().encode(`${JSON.stringify({ workspace, written })}\n`);
        return ok({ bytes, contents: toContents(bytes) });
      },
      inspect: async ({ bytes }) => ok(toContents(bytes)),
      takeKeys: async (_, { keys }) => {
        for (const { key, ...rest } of keys) {
          keyring.adopt(key);
          if (rest.type === 'carried' && rest.identity) await keyring.attachIdentity(key, rest.identity);
        }
        return ok(undefined);
      },
      readLines: async (bytes) => ok({ written: toPaper(bytes).written, imports: [] }),
      restore: nobodyAsks,
      findKey,
      holdsKey: keyring.holds,
      note: async () => {},
      readTrail: nobodyAsks,
    },
    sealedBackups: {
      seal: async ({ header, log }, { key, passphrase }) => {
        const carried = await findKey(key);
        const keys = carried === undefined ? [] : [carried];
        const bytes = new TextEncoder().encode(`${LOCKED}${safe.length}`);
        safe.push({ header, log, keys, signer: key, code: passphrase });
        return ok({ bytes, hash: hashText(passphrase), key: carried === undefined ? 'keyless' : 'inside' });
      },
      open: async (bytes, passphrases) => {
        const sealed = safe[Number(new TextDecoder().decode(bytes).slice(LOCKED.length))];
        if (sealed === undefined || !passphrases.includes(sealed.code))
          return err({ type: 'passphrase-wrong' });
        return ok({ ...sealed, keys: sealed.keys.map((key) => ({ type: 'carried', ...key })) });
      },
      sealIdentity: async ({ key, recipient, passphrase }) => {
        const identity = keyring.identityOf(key);
        return identity !== undefined && (await keyring.ensureRecipient(key)) === recipient
          ? ok(doors.lockIdentity(identity, passphrase))
          : err({ type: 'audit-key-missing' });
      },
    },
    vault: { kind: 'memory', logs: nobodysFolder, snapshots: nobodysFolder },
    backupFiles: { encode: nobodyAsks, decode: nobodyAsks },
    readBackup: nobodyAsks,
    randomBytes: nobodyAsks,
    program: 'Pleno',
  };
}

const toPaper = (bytes: Uint8Array): { readonly workspace: Workspace; readonly written: readonly Stored[] } =>
  JSON.parse(new TextDecoder().decode(bytes));

function toContents(bytes: Uint8Array): LogContents {
  return {
    workspace: toPaper(bytes).workspace,
    ...{ lines: 1, revisions: 0, imports: 0, lastAt: '' },
    ...{
      received: [],
      lost: [],
      revisionIds: new Set<RevisionId>(),
      hashes: [hashText(new TextDecoder().decode(bytes)) as Sha256],
    },
  };
}

const nobodyAsks = (): never => {
  throw new Error('nobody needs that here');
};

const nobodysFolder = new Proxy({} as never, { get: nobodyAsks });
