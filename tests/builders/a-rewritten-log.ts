import { createBackupFiles } from '../../renderer/adapters/backup/backup-file';
import { decodeLine, EMPTY_HEAD, encodeLine, type LogLine } from '../../renderer/adapters/journal/log-lines';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import type { Backup } from '../../renderer/application/ports/backup-files';
import { joinBytes } from '../../renderer/domain/bytes';
import { getValue } from './fake-ports';

/** A line before it gets its number, its place in the chain and its check sum. */
export type LooseLine = Pick<LogLine, 'left' | 'at' | 'type' | 'body'>;

export const readLines = (log: Uint8Array): readonly LooseLine[] =>
  new TextDecoder()
    .decode(log)
    .split('\n')
    .flatMap((text) => decodeLine(new TextEncoder().encode(text)) ?? []);

/** Numbered and chained anew, as the program would: whoever can write a file can do that. */
export function chainLines(lines: readonly LooseLine[]) {
  let head = EMPTY_HEAD;
  const parts: Uint8Array[] = [];
  for (const line of lines) {
    const encoded = encodeLine(head, line);
    parts.push(encoded.bytes);
    head = encoded.head;
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), head };
}

const files = createBackupFiles(createMemoryKeyring('anybody'));

/** The lines of a backup's log, and the files that stand behind it. */
export function splitLog({ header, log }: Pick<Backup, 'header' | 'log'>) {
  const end = log.length - (header.received?.bytes ?? 0);
  return { log: log.subarray(0, end), received: log.subarray(end) };
}

/** The backup with other lines in its log, and a header that says so, signed by anybody. */
export async function forgeBackup(
  bytes: Uint8Array,
  change: (lines: readonly LooseLine[]) => readonly LooseLine[],
  toHeader: (header: Backup['header']) => Backup['header'] = (header) => header,
): Promise<Uint8Array> {
  const { signer: _, ...backup } = getValue(await files.decode(bytes));
  const { log: before, received } = splitLog(backup);
  const { bytes: log, head } = chainLines(change(readLines(before)));
  const header = { ...backup.header, log: { lines: head.n, head: head.hash } };
  return (
    await files.encode({ ...backup, header: toHeader(header), log: joinBytes([log, received]) }, undefined)
  ).bytes;
}
