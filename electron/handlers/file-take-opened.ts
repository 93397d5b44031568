import type { OpenedFiles } from '../files/opened-files';
import type { Handlers } from '../ipc';

export const createFileTakeOpened =
  (opened: Pick<OpenedFiles, 'take'>): Handlers['file.take-opened'] =>
  async () => ({ files: [...(await opened.take())] });
