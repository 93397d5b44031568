import type { DiskCheck } from '../../application/ports/vault';
import { equalBytes } from '../../domain/bytes';
import { err, ok } from '../../domain/result';
import { openAccessHandle, readWhole, writeFully } from './access-handle';
import { type Folders, makeFile, removeFile } from './folders';

const MEGABYTE = 1_048_576;
const SMALL = 512;
const APPENDS = 20;
const FILE = 'probe';

export const createProbe =
  ({ incoming }: Pick<Folders, 'incoming'>): DiskCheck['probe'] =>
  async () => {
    const handle = await openAccessHandle(await makeFile(incoming, FILE));
    try {
      const bytes = toPattern(MEGABYTE);
      const writeMs = time(() => {
        handle.truncate(0);
        writeFully(handle, bytes, 0);
        handle.flush();
      });
      let found: Uint8Array = new Uint8Array();
      const readMs = time(() => {
        found = readWhole(handle);
      });
      if (!equalBytes(found, bytes)) return err({ type: 'vault-failed', detail: 'read-back' });
      const appends = Array.from({ length: APPENDS }, (_, index) =>
        time(() => {
          writeFully(handle, bytes.subarray(0, SMALL), MEGABYTE + index * SMALL);
          handle.flush();
        }),
      ).sort((one, other) => one - other);
      return ok({ writeMs, readMs, syncMs: appends[APPENDS / 2] ?? 0 });
    } finally {
      handle.close();
      await removeFile(incoming, FILE).catch(() => undefined);
    }
  };

/** Bytes that differ from place to place, so that a block in the wrong place shows. */
const toPattern = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index ^ (index >>> 8) ^ (index >>> 16)) & 0xff);

function time(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}
