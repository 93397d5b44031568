import { err, ok, type Result } from '../../domain/result';
import { KEYS_LOG } from '../ports/facts';
import type { FileSaver, SaveProblem } from '../ports/file-saver';
import { type Delivered, saveFile } from '../ports/save-file';
import type { LogFiles } from '../ports/vault';
import type { VaultProblem } from '../workspace/problem';

interface RawLog {
  /** With its ending. */
  readonly name: string;
  /** As it stands on the disk, whatever it is. */
  readonly content: Uint8Array;
}

interface RawLogNeeds {
  readonly list: LogFiles['list'];
  /** A whole log. */
  readonly read: (name: string) => Promise<Result<Uint8Array, VaultProblem>>;
  readonly files: FileSaver;
  /** Puts files into one, as they are. */
  readonly pack: (logs: readonly RawLog[]) => Uint8Array;
  /** ISO instant. */
  readonly now: () => string;
}

export type RawLogsProblem = VaultProblem | SaveProblem | { readonly type: 'no-logs' };

/**
 * Every log of this laptop as one file, byte by byte and without asking what they say: it works where nothing
 * else opens. One that can't be read is named in it. The log of private keys stays here.
 */
export async function saveRawLogs({
  list,
  read,
  files,
  pack,
  now,
}: RawLogNeeds): Promise<Result<Delivered, RawLogsProblem>> {
  const listed = await list();
  if (!listed.ok) return listed;
  const raw: RawLog[] = [];
  for (const { name } of listed.value) {
    if (name === KEYS_LOG) continue;
    const content = await read(name);
    raw.push(
      content.ok
        ? { name: `${name}.jsonl`, content: content.value }
        : { name: `${name}.not-read.txt`, content: new TextEncoder().encode(JSON.stringify(content.error)) },
    );
  }
  if (raw.length === 0) return err({ type: 'no-logs' });
  const at = now().replaceAll(/[-:]|\.\d+/g, '');
  return saveFile<never>(
    files,
    { name: `catatan-pleno-${at}.zip`, mime: 'application/zip', bytes: pack(raw) },
    // There is no trail that it could be written into.
    async () => ok(undefined),
  );
}
