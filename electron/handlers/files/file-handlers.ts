import type { Dialogs } from '../dialogs';
import type { HandlersOf } from '../handlers';
import { createFileOpenDialog } from './file-open-dialog';
import { createFileRead } from './file-read';
import { createFileSave } from './file-save';
import type { OfferedFiles } from './offered-files';
import type { OpenedFiles } from './opened-files';
import { writeFileSafely } from './write-file-safely';

export interface FileHandlerNeeds {
  readonly dialogs: Dialogs;
  readonly offered: OfferedFiles;
  readonly opened: Pick<OpenedFiles, 'take'>;
  /** Folder proposed first for what is saved. */
  readonly documents: string;
}

/** Opening, reading and saving files that the person points at. */
export const createFileHandlers = ({
  dialogs,
  offered,
  opened,
  documents,
}: FileHandlerNeeds): HandlersOf<'file'> => ({
  'file.open-dialog': createFileOpenDialog({ showOpenDialog: dialogs.open, offered }),
  'file.read': createFileRead(offered),
  'file.save': createFileSave({ showSaveDialog: dialogs.save, folder: documents, write: writeFileSafely }),
  'file.take-opened': async () => ({ files: [...(await opened.take())] }),
});
