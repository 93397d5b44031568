import { open } from 'node:fs/promises';
import { fileSizeLimit } from '../contract';
import type { OfferedFiles } from '../files/offered-files';
import type { Handlers } from '../ipc';

export const createFileRead =
  (offered: Pick<OfferedFiles, 'findPath'>): Handlers['file.read'] =>
  async ({ token }) => {
    const path = offered.findPath(token);
    if (path === undefined) return { type: 'token-unknown' };
    try {
      return await readLimited(path);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      // The code, not the message: that one holds the path.
      return { type: 'file-unreadable', detail: String(error.code) };
    }
  };

/** Size and bytes from one open file, so that a file swapped in between is not read past the limit. */
async function readLimited(path: string) {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > fileSizeLimit) return { type: 'file-too-large', size } as const;
    return { type: 'read', bytes: new Uint8Array(await file.readFile()) } as const;
  } finally {
    await file.close();
  }
}
