import type { Dialogs } from '../handlers/dialogs';
import { plenoFilesIn } from '../handlers/files/called-files';
import type { OpenedFiles } from '../handlers/files/opened-files';

/** The ways by which files reach the program without its screens. */
export interface FilesFromOutside {
  readonly fromMenu: () => void;
  /** @param words of a command line, its program first */
  readonly fromStart: (words: readonly string[], folder: string) => Promise<void>;
  /** A double click on a Mac. */
  readonly fromFinder: (event: { readonly preventDefault: () => void }, path: string) => void;
}

export const createFilesFromOutside = (
  opened: Pick<OpenedFiles, 'add'>,
  showOpenDialog: Dialogs['open'],
): FilesFromOutside => ({
  fromMenu: () => {
    const filters = [{ name: 'Pleno', extensions: ['pleno'] }];
    void showOpenDialog({ properties: ['openFile', 'multiSelections'], filters }).then(({ filePaths }) =>
      opened.add(filePaths),
    );
  },
  fromStart: (words, folder) => opened.add(plenoFilesIn(words.slice(1), folder)),
  fromFinder: (event, path) => {
    event.preventDefault();
    void opened.add([path]);
  },
});
