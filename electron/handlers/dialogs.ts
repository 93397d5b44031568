/** Something of files' names to choose among, as the native dialogs take it. */
interface FileFilter {
  readonly name: string;
  /** Endings without their dot. */
  readonly extensions: string[];
}

interface OpenDialogWishes {
  readonly properties: ('openFile' | 'openDirectory' | 'multiSelections' | 'createDirectory')[];
  readonly filters?: FileFilter[];
}

interface SaveDialogWishes {
  /** The path proposed. */
  readonly defaultPath: string;
  readonly properties: ('createDirectory' | 'showOverwriteConfirmation')[];
  readonly filters?: FileFilter[];
}

/** The native dialogs by which the person points at files and folders; Electron's give just this. */
export interface Dialogs {
  readonly open: (
    wishes: OpenDialogWishes,
  ) => Promise<{ readonly canceled: boolean; readonly filePaths: readonly string[] }>;
  /** `filePath` is empty when the person changed their mind. */
  readonly save: (
    wishes: SaveDialogWishes,
  ) => Promise<{ readonly canceled: boolean; readonly filePath: string }>;
}
