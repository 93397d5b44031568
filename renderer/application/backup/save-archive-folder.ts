import type { Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { foldActs } from '../acts/fold-acts';
import { requireKeyHolder } from '../acts/key-holder';
import { withActs } from '../acts/with-acts';
import type { LockProblem } from '../ports/backup-files';
import type { BackupPorts } from '../ports/backup-ports';
import type { DoneSoFar } from '../ports/done-so-far';
import type { FolderSaver, NewFolder, SaveProblem } from '../ports/file-saver';
import type { PlenoFile } from '../ports/pleno-file';
import { toCompetitionFile } from '../send/export-competition-file';
import { toDecisionsFile } from '../send/export-decisions';
import { toArchiveFolderName } from '../send/file-name';
import { signOwnEdition } from '../send/sign-edition';
import { ATTACHMENT } from '../workspace/attachment';
import { toAttachmentFileName } from '../workspace/attachment-file-name';
import { findAttachmentsDue } from '../workspace/attachments-due';
import { toKeptName } from '../workspace/kept-name';
import type {
  AuditKeyMissing,
  BackupCancelled,
  KeyElsewhere,
  KeyMissing,
  StorageProblem,
} from '../workspace/problem';
import type { ImportRecord, SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';
import {
  type ArchiveContents,
  type ArchivedAttachment,
  type ArchivedFile,
  COMPETITION_PATH,
  KEY_PATH,
  README_PATH,
  SUMS_PATH,
  toSums,
} from './archive-contents';
import { sealAuditKey } from './export-audit-key';

export interface ArchiveFolderOptions {
  /** With one, files with marks are sealed, and the key that opens them lies in the folder under it. */
  readonly passphrase?: string;
  readonly folders: FolderSaver;
  readonly toReadme: (contents: ArchiveContents) => string;
  readonly onProgress: (progress: DoneSoFar) => void;
  readonly signal: AbortSignal;
}

export type ArchiveFolderProblem =
  | AuditKeyMissing
  | BackupCancelled
  | KeyElsewhere
  | KeyMissing
  | LockProblem
  | SaveProblem
  | StorageProblem;

export type ArchiveFolder =
  /** `unfinished`: the folder that was begun. */
  | { readonly type: 'cancelled'; readonly unfinished?: string }
  | { readonly type: 'saved'; readonly where: string; readonly contents: ArchiveContents };

/**
 * Everything that the result rests on, in a folder that needs neither this laptop nor this program: the competition
 * file, what was taken in, to the byte, and the secretariat's decisions. `SHA256SUMS` is written last, so a folder
 * without it is not whole.
 * @throws while the rules are open: then nothing has come in
 */
export async function saveArchiveFolder(
  ports: BackupPorts,
  id: WorkspaceId,
  { passphrase, folders, toReadme, onProgress, signal }: ArchiveFolderOptions,
): Promise<Result<ArchiveFolder, ArchiveFolderProblem>> {
  const { repository, codec, keyring, now, archive, program } = ports;
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  const { competition, signer } = workspace;
  const holder = await requireKeyHolder(ports, workspace);
  if (!holder.ok) return holder;
  if (!(await keyring.holds(signer))) return err({ type: 'key-missing', role: 'secretariat' });
  const recipient = competition.access?.recipient;
  if (passphrase !== undefined && recipient === undefined) return err({ type: 'audit-key-missing' });

  const madeAt = now();
  const loaded = await repository.loadToHandOver(id);
  if (!loaded.ok) return loaded;
  const decisions = toDecisionsFile(workspace, loaded.value, madeAt);
  const inFile = { ...workspace, competition: withActs(workspace.competition, foldActs(loaded.value.acts)) };
  const imports = await repository.listImports(id);
  const kept = toKept(imports);
  const { named, waiting } = findAttachmentsDue(imports);
  const key =
    passphrase === undefined ? undefined : await sealAuditKey(ports, workspace, { passphrase, signal });
  if (key !== undefined && !key.ok) return key;
  if (signal.aborted) return err({ type: 'backup-cancelled' });

  const created = await folders.create(toArchiveFolderName(competition, madeAt));
  if (!created.ok) return created;
  const folder = created.value;
  if (folder === undefined) return ok({ type: 'cancelled' });
  const writer = createWriter(ports, folder, passphrase === undefined ? undefined : recipient);

  const steps: (() => Promise<Result<void, SaveProblem>>)[] = [];
  const received: ArchivedFile[] = [];
  const attachments: ArchivedAttachment[] = [];
  const lost: string[] = [];
  steps.push(async () =>
    writer.write(COMPETITION_PATH, await codec.encode(await toOwnCompetitionFile(ports, inFile, madeAt))),
  );
  for (const record of kept) {
    steps.push(async () => {
      const bytes = await ports.received.read(id, record.name);
      if (!bytes.ok) {
        lost.push(record.fileName);
        return ok(undefined);
      }
      if (record.kind === ATTACHMENT) {
        const media = named.get(record.name)?.attachment.media ?? '';
        const path = writer.toPath(`attachments/${toAttachmentFileName({ name: record.name, media })}`);
        attachments.push({ path, at: record.at });
        return writer.writeMarks(path, bytes.value);
      }
      const path = writer.toPath(`${toFolder(record)}/${record.name}.pleno`);
      received.push({ path, fileName: record.fileName, judge: findJudge(workspace, record), at: record.at });
      return writer.writeMarks(path, bytes.value);
    });
  }
  const decisionsPath = decisions.revisions.length > 0 ? writer.toPath('own/decisions.pleno') : undefined;
  if (decisionsPath !== undefined) {
    steps.push(async () => writer.writeMarks(decisionsPath, await codec.encode(decisions)));
  }
  if (key !== undefined) steps.push(() => writer.write(KEY_PATH, key.value));
  const toContents = (): ArchiveContents => ({
    competitionName: competition.identity.name,
    year: competition.identity.year,
    nature: competition.nature,
    madeAt,
    program,
    form: passphrase === undefined ? 'open' : 'sealed',
    signer,
    received,
    attachments,
    waiting: waiting.map(toAttachmentFileName),
    ...(decisionsPath !== undefined && { decisions: decisionsPath }),
    lost,
    notKept: imports.filter((record) => toKeptName(record) === undefined && record.kind !== 'competition')
      .length,
  });
  steps.push(() => writer.write(README_PATH, toBytes(toReadme(toContents()))));
  steps.push(() => writer.write(SUMS_PATH, toBytes(toSums(writer.sums))));

  for (const [done, step] of steps.entries()) {
    onProgress({ done, total: steps.length });
    const written = await step();
    if (!written.ok) return written;
    if (signal.aborted) return ok({ type: 'cancelled', unfinished: folder.where });
  }
  await archive.note(id, { what: 'archive-saved', fileName: folder.where });
  return ok({ type: 'saved', where: folder.where, contents: toContents() });
}

type Kept = ImportRecord & { readonly name: Sha256 };

/** Each file once, as it came in first. */
function toKept(imports: readonly ImportRecord[]): readonly Kept[] {
  const kept = new Map<Sha256, Kept>();
  for (const record of imports) {
    const name = toKeptName(record);
    if (name !== undefined && !kept.has(name)) kept.set(name, { ...record, name });
  }
  return [...kept.values()];
}

/** What is merged into the result, and what only came in beside it. */
const toFolder = ({ kind = 'scores' }: ImportRecord): 'received' | 'other' =>
  kind === 'scores' || kind === 'decisions' ? 'received' : 'other';

const findJudge = ({ competition }: SecretariatWorkspace, { judge }: ImportRecord): ArchivedFile['judge'] => {
  const found = competition.judges.find(({ id }) => id === judge);
  return found ? { code: found.code, name: found.name } : null;
};

/** As it stands now, with the number it was given out under where nothing has changed since. */
async function toOwnCompetitionFile(
  ports: Pick<BackupPorts, 'codec' | 'keyring'>,
  workspace: SecretariatWorkspace,
  createdAt: string,
): Promise<PlenoFile> {
  const { competition, signer, edition } = workspace;
  const isGivenOut = edition?.hash === ports.codec.editions.hash(competition);
  const signed = isGivenOut ? await signOwnEdition(ports, workspace) : undefined;
  return toCompetitionFile({ competition, signer, ...(signed && { edition: signed }) }, createdAt);
}

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function createWriter(
  { seals, hashBytes }: Pick<BackupPorts, 'seals' | 'hashBytes'>,
  folder: NewFolder,
  recipient: Parameters<BackupPorts['seals']['seal']>[1][number] | undefined,
) {
  const sums = new Map<string, ReturnType<BackupPorts['hashBytes']>>();
  const write = async (path: string, bytes: Uint8Array): Promise<Result<void, SaveProblem>> => {
    const written = await folder.write(path, bytes);
    if (written.ok) sums.set(path, hashBytes(bytes));
    return written;
  };
  return {
    sums: sums as ReadonlyMap<string, ReturnType<BackupPorts['hashBytes']>>,
    toPath: (path: string): string => (recipient === undefined ? path : `${path}.age`),
    write,
    /** Marks are inside. */
    writeMarks: async (path: string, bytes: Uint8Array) =>
      write(path, recipient === undefined ? bytes : await seals.seal(bytes, [recipient])),
  };
}
