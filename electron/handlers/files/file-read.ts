import type { Handlers } from '../handlers';
import type { OfferedFiles } from './offered-files';
import { readLimited } from './read-limited';

export const createFileRead =
  (offered: Pick<OfferedFiles, 'findPath'>): Handlers['file.read'] =>
  async ({ token, largest }) => {
    const path = offered.findPath(token);
    if (path === undefined) return { type: 'token-unknown' };
    try {
      const read = await readLimited(path, largest);
      if (read.type === 'read') return { type: 'read', bytes: read.bytes };
      return read.type === 'file-too-large' ? read : { type: 'file-unreadable', detail: read.type };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      // The code, not the message: that one holds the path.
      return { type: 'file-unreadable', detail: String(error.code) };
    }
  };
