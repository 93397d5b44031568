import type { Handlers } from '../../shell/ipc';
import type { OpenedFiles } from './opened-files';

export const createFileTakeOpened =
  (opened: Pick<OpenedFiles, 'take'>): Handlers['file.take-opened'] =>
  async () => ({ files: [...(await opened.take())] });
