import { type DeviceCertificate, findCertificateProblem } from '../../domain/access';
import type { CredentialKey, DeviceKey, RevisionId, Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { speaksForSecretariat } from '../acts/to-authority';
import type { PlenoFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import { wroteHere } from '../workspace/key-of';
import type { FileProblem, StorageProblem, WorkerProblem } from '../workspace/problem';
import type { ImportRecord, Workspace, WorkspaceId } from '../workspace/workspace';
import { revisionsIn } from './receivers';

/**
 * What the card behind a laptop is to the competition now. `none`: there are no cards, or the file names none.
 * `unknown`: none of this competition, or one that doesn't speak for this laptop.
 */
type OriginalCard = 'valid' | 'replaced' | 'unknown' | 'none';

/** The file in which a version of a sheet came first, as it is kept. */
export interface OriginalFile {
  readonly type: 'file';
  /** As it came in, and when, by this laptop's clock. */
  readonly fileName: string;
  readonly at: string;
  /** SHA-256 of what was signed. */
  readonly content: Sha256;
  /** It came sealed; what was signed is what was inside. */
  readonly cover: 'sealed' | 'open';
  readonly bytes: Uint8Array;
  /** The laptop whose key signed it. */
  readonly device: DeviceKey;
  readonly credential: CredentialKey | undefined;
  readonly card: OriginalCard;
  /** What reading it found just now: every check that is made when a file comes in. */
  readonly signature: { readonly type: 'holds' } | { readonly type: 'fails'; readonly problem: FileProblem };
}

export type Original =
  | OriginalFile
  /** Its files are damaged in both places. */
  | { readonly type: 'lost'; readonly fileName: string; readonly at: string; readonly content: Sha256 }
  /** Taken in before files were kept whole, or brought here by a backup from then. */
  | { readonly type: 'before' }
  /** Decided on this laptop: nothing came in. */
  | { readonly type: 'decided-here' };

/**
 * The file that proves a version of a sheet: read from what is kept, its signature and its card's verified now.
 * Files of that laptop are looked through from the oldest on.
 */
export async function proveOriginal(
  ports: Pick<Ports, 'repository' | 'received' | 'codec'>,
  id: WorkspaceId,
  revision: { readonly id: RevisionId; readonly device: DeviceKey },
): Promise<Result<Original, StorageProblem | WorkerProblem>> {
  const workspace = await ports.repository.findWorkspace(id);
  if (workspace === undefined) return err({ type: 'workspace-missing' });
  const { device } = revision;
  // What laptops of the secretariat wrote, the competition's key hands on, too.
  const isSecretariats = speaksForSecretariat(workspace, device);
  const signers = new Set([device, ...(isSecretariats ? [workspace.signer] : [])]);
  const records = distinct(await ports.repository.listImports(id), signers);
  let lost: Original | undefined;
  for (const record of records) {
    const read = await ports.received.read(id, record.content);
    if (!read.ok) {
      const { fileName, at, content } = record;
      lost ??= { type: 'lost', fileName, at, content };
      continue;
    }
    const decoded = await ports.codec.decode(read.value);
    // Nothing was found out: neither that it holds the version, nor that its signature fails.
    if (!decoded.ok && decoded.error.type === 'worker-failed') return err(decoded.error);
    if (decoded.ok && !holds(decoded.value, revision.id)) continue;
    return ok({ ...toOriginal(workspace, record, decoded), bytes: read.value });
  }
  if (lost !== undefined) return ok(lost);
  return ok({ type: wroteHere(workspace, revision.device) ? 'decided-here' : 'before' });
}

type KeptRecord = ImportRecord & { readonly content: Sha256 };

/** By those keys, each file once, the oldest first. */
function distinct(imports: readonly ImportRecord[], signers: ReadonlySet<DeviceKey>): readonly KeptRecord[] {
  const records = new Map<Sha256, KeptRecord>();
  for (const record of imports) {
    const { content } = record;
    if (
      content !== undefined &&
      record.device !== undefined &&
      signers.has(record.device) &&
      !records.has(content)
    ) {
      records.set(content, { ...record, content });
    }
  }
  return [...records.values()];
}

const holds = (file: PlenoFile, revision: RevisionId): boolean =>
  revisionsIn(file).some((stored) => stored.id === revision);

function toOriginal(
  { competition }: Workspace,
  { fileName, at, content, fileHash, device, judge, credential: noted }: KeptRecord,
  decoded: Result<PlenoFile, FileProblem>,
): Omit<OriginalFile, 'bytes'> {
  const file = decoded.ok ? decoded.value : undefined;
  const certificate = file?.kind === 'scores' ? file.certificate : undefined;
  const credential = certificate?.credential ?? noted;
  return {
    type: 'file',
    ...{ fileName, at, content, device, credential },
    cover: fileHash === content ? 'open' : 'sealed',
    card: toCard(competition.access, { judge, device, certificate }),
    signature: decoded.ok ? { type: 'holds' } : { type: 'fails', problem: decoded.error },
  };
}

function toCard(
  access: Workspace['competition']['access'],
  {
    judge,
    device,
    certificate,
  }: Pick<ImportRecord, 'judge' | 'device'> & { readonly certificate: DeviceCertificate | undefined },
): OriginalCard {
  if (access === undefined || judge === null || certificate === undefined) return 'none';
  if (findCertificateProblem(access, judge, device, certificate) !== undefined) return 'unknown';
  const status = access.credentials.find(({ key }) => key === certificate.credential)?.status.type;
  return status ?? 'unknown';
}
