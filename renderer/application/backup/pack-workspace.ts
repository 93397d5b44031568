import { joinBytes } from '../../domain/bytes';
import { cleanName } from '../../domain/clean-name';
import { cleanText } from '../../domain/clean-text';
import { currentRuleBook } from '../../domain/competition';
import type { Sha256 } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import type { WorkspaceLog } from '../ports/archive';
import type { BackupHeader } from '../ports/backup-files';
import type { BackupPorts } from '../ports/backup-ports';
import { findCarriedKey } from '../workspace/key-of';
import type { BackupCancelled, BackupTooLarge } from '../workspace/problem';
import { encodeReadable } from './encode-readable';
import { type ReceivedSection, toReceivedSection } from './received-section';

/** A workspace's log as the bytes of a backup without keys, signed with the workspace's own key where that is here. */
export async function packWorkspace(
  { archive, backupFiles, now, program }: Pick<BackupPorts, 'archive' | 'backupFiles' | 'now' | 'program'>,
  log: WorkspaceLog,
  { received = new Map(), signal }: PackOptions = {},
): Promise<Result<PackedWorkspace, BackupTooLarge | BackupCancelled>> {
  const section = toReceivedSection(received);
  const header = toHeader(log, { createdAt: now(), program }, section);
  const own = await findCarriedKey(archive, log.contents.workspace);
  const signer = (await archive.holdsKey(own)) ? own : undefined;
  const encoded = await encodeReadable(
    backupFiles,
    { header, keys: [], log: toLines(log, section) },
    signer,
    signal,
  );
  return encoded.ok ? ok({ header, ...encoded.value }) : encoded;
}

interface PackOptions {
  /** What is to come along of the files that were taken in. */
  readonly received?: ReadonlyMap<Sha256, Uint8Array>;
  readonly signal?: AbortSignal;
}

/** Everything behind the keys. */
export const toLines = (log: WorkspaceLog, section: ReceivedSection | undefined): Uint8Array =>
  section === undefined ? log.bytes : joinBytes([log.bytes, section.bytes]);

interface PackedWorkspace {
  readonly header: BackupHeader;
  readonly bytes: Uint8Array;
  readonly hash: Sha256;
}

/** Characters of a name in the first line, which shows it; whole it stands in the history. */
const SHOWN_LENGTH = 300;

const toShown = (name: string): string => cleanText(cleanName(name).slice(0, SHOWN_LENGTH));

export function toHeader(
  { contents }: WorkspaceLog,
  made: Pick<BackupHeader, 'createdAt' | 'program'>,
  section?: ReceivedSection,
): BackupHeader {
  const { workspace, lines, revisions } = contents;
  const { competition } = workspace;
  const judge =
    workspace.role === 'judge' ? competition.judges.find(({ id }) => id === workspace.judge) : undefined;
  return {
    ...made,
    competition: { id: competition.id, hash: currentRuleBook(competition)?.hash ?? null },
    competitionName: toShown(competition.identity.name),
    nature: competition.nature,
    workspace: workspace.id,
    role: workspace.role,
    ...(judge ? { judge: { code: toShown(judge.code), name: toShown(judge.name) } } : {}),
    log: { lines, head: headOf(contents.hashes) },
    revisions,
    ...(section && { received: section.facts }),
  };
}

/** What stands for the whole history. @throws for a log without a line, which no workspace has. */
export function headOf(hashes: readonly Sha256[]): Sha256 {
  const head = hashes.at(-1);
  if (head === undefined) throw new Error('a workspace without a history');
  return head;
}
