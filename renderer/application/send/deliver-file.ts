import type { DeviceKey, Recipient, Sha256 } from '../../domain/ids';
import type { Result } from '../../domain/result';
import type { OutgoingFile, SaveProblem } from '../ports/file-saver';
import type { PlenoFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import { type Delivered, saveFile } from '../ports/save-file';
import type { StorageProblem } from '../workspace/problem';
import type { ExportRecord } from '../workspace/workspace';

const MIME = 'application/vnd.pleno+jsonl';

/** A file as it leaves: its bytes, sealed where it is meant for somebody, and the record of it. */
export interface PackedFile {
  readonly outgoing: OutgoingFile;
  readonly record: Omit<ExportRecord, 'at'>;
}

interface Packing {
  readonly toName: (fileHash: Sha256) => string;
  readonly record: Pick<ExportRecord, 'workspace' | 'count' | 'lastSeq' | 'device' | 'edition' | 'access'>;
  /** For whom the file is sealed, and the key here that can open it again; absent leaves it readable. */
  readonly sealing?: { readonly recipients: readonly Recipient[]; readonly opener: DeviceKey };
  /** The bytes of those that the file names. */
  readonly attachments?: ReadonlyMap<Sha256, Uint8Array>;
}

/** Encodes (the codec reads back what it made), seals, and names by content. */
export async function packFile(
  { codec, seals, keyring, hashBytes }: Ports,
  file: PlenoFile,
  { toName, record, sealing, attachments = new Map() }: Packing,
): Promise<PackedFile> {
  const signed = await codec.encode(file);
  const bytes = sealing === undefined ? signed : await seals.seal(signed, sealing.recipients);
  if (sealing !== undefined) await requireOpens({ keyring, hashBytes }, bytes, signed, sealing.opener);
  const fileHash = hashBytes(bytes);
  const name = toName(fileHash);
  const { attachments: named = [] } = file;
  if (named.length > 0 && sealing !== undefined) throw new Error('What lies beside it would not be sealed');
  const beside =
    named.length > 0 && (await import('./pack-attachments')).packAttachments(named, attachments, hashBytes);
  return {
    outgoing: { name, mime: MIME, bytes, ...(beside && { beside }) },
    record: { ...record, kind: file.kind, fileName: name, fileHash },
  };
}

/** No sealed file leaves that doesn't hold what was put in, where that can be told here. */
async function requireOpens(
  { keyring, hashBytes }: Pick<Ports, 'keyring' | 'hashBytes'>,
  sealed: Uint8Array,
  signed: Uint8Array,
  opener: DeviceKey,
): Promise<void> {
  const opened = await keyring.open(opener, sealed);
  // A laptop that came back from a backup without its keys can seal and not open.
  if (!opened.ok && opened.error.type === 'sealed-for-another') return;
  if (!opened.ok || hashBytes(opened.value) !== hashBytes(signed)) {
    throw new Error('The sealed file does not open to what was put in');
  }
}

/**
 * Packs a file, lets the person save it, and records the export. Nothing is recorded unless the file
 * was written.
 */
export async function deliverFile(
  ports: Ports,
  file: PlenoFile,
  packing: Packing,
): Promise<Result<Delivered, SaveProblem | StorageProblem>> {
  return deliverPacked(ports, await packFile(ports, file, packing));
}

export async function deliverPacked(
  ports: Ports,
  { outgoing, record }: PackedFile,
): Promise<Result<Delivered, SaveProblem | StorageProblem>> {
  return saveFile(ports.files, outgoing, () => recordExport(ports, record));
}

/** A packed file has gone out by another way than a save dialog. */
export const recordExport = (
  { repository, now }: Pick<Ports, 'repository' | 'now'>,
  record: PackedFile['record'],
): Promise<Result<void, StorageProblem>> => repository.addExport({ ...record, at: now() });
