import { countLineFeeds, joinBytes } from '../../domain/bytes';
import type { Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { BackupHeader } from '../ports/backup-files';
import type { FileProblem } from '../workspace/problem';

/* Files that were taken in, as they stand in a backup behind the log: a line that names each, and its own lines. */

export interface ReceivedSection {
  readonly bytes: Uint8Array;
  readonly facts: NonNullable<BackupHeader['received']>;
}

/** Of a file beside a snapshot in the second folder. */
export const toReceivedFileName = (name: Sha256): string => `${name}.pleno`;

/** What doesn't end with a line feed, as attachments don't, is followed by one that isn't its own. */
export function toReceivedSection(files: ReadonlyMap<Sha256, Uint8Array>): ReceivedSection | undefined {
  if (files.size === 0) return undefined;
  let [lines, filled] = [0, 0];
  const parts: Uint8Array[] = [];
  for (const [name, bytes] of files) {
    const filling = isEnded(bytes) ? [] : [FILLING];
    const own = countLineFeeds(bytes) + filling.length;
    const naming = JSON.stringify({ type: 'file', name, bytes: bytes.length, lines: own });
    parts.push(new TextEncoder().encode(`${naming}\n`), bytes, ...filling);
    lines += own + 1;
    filled += filling.length;
  }
  const bytes = joinBytes(parts);
  const facts = { files: files.size, lines, bytes: bytes.length, ...(filled > 0 && { filled }) };
  return { bytes, facts };
}

interface SplitBackup {
  readonly log: Uint8Array;
  readonly received: ReadonlyMap<Sha256, Uint8Array>;
}

/**
 * The lines of the log, and the files behind them, each held against its name.
 * @param lines everything behind the keys
 */
export async function splitBackup(
  lines: Uint8Array,
  { received: facts, log }: Pick<BackupHeader, 'received' | 'log'>,
  hashFile: (bytes: Uint8Array) => Promise<Sha256>,
): Promise<Result<SplitBackup, FileProblem>> {
  if (facts === undefined) return ok({ log: lines, received: new Map() });
  const invalid = err<FileProblem>({ type: 'content-invalid', line: log.lines, detail: 'received files' });
  const from = lines.length - facts.bytes;
  if (from < 0) return invalid;
  const received = new Map<Sha256, Uint8Array>();
  let filled = 0;
  for (let at = from; at < lines.length; ) {
    const end = lines.indexOf(LINE_FEED, at);
    const named = NAMING.exec(new TextDecoder().decode(lines.subarray(at, end === -1 ? at : end)));
    const name = named?.[1] as Sha256 | undefined;
    const bytes = lines.subarray(end + 1, end + 1 + Number(named?.[2]));
    if (name === undefined || received.has(name) || (await hashFile(bytes)) !== name) return invalid;
    received.set(name, bytes);
    at = end + 1 + bytes.length;
    if (isEnded(bytes)) continue;
    if (lines[at] !== LINE_FEED) return invalid;
    filled += 1;
    at += 1;
  }
  const isWhole = received.size === facts.files && filled === (facts.filled ?? 0);
  return isWhole ? ok({ log: lines.subarray(0, from), received }) : invalid;
}

const LINE_FEED = 0x0a;
const FILLING = Uint8Array.of(LINE_FEED);
const isEnded = (bytes: Uint8Array): boolean => bytes.at(-1) === LINE_FEED;
const NAMING = /^\{"type":"file","name":"([0-9a-f]{64})","bytes":(\d{1,9}),"lines":\d{1,7}\}$/;
