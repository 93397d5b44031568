import type { OfferedFile } from '../../contract/file-channels';
import type { OfferedFiles } from './offered-files';

/** Files opened from outside, kept until the screens ask for the first time, then passed on at once. */
export interface OpenedFiles {
  /** Paths from the system: a double click, a second start, `open-file`. */
  readonly add: (paths: readonly string[]) => Promise<void>;
  /** What has waited so far; from now on `deliver` is called. */
  readonly take: () => Promise<readonly OfferedFile[]>;
  /** The screens went away (a reload); whatever comes now waits again. */
  readonly wait: () => void;
}

export function createOpenedFiles(
  offered: Pick<OfferedFiles, 'offer'>,
  deliver: (files: readonly OfferedFile[]) => void,
): OpenedFiles {
  let waiting: readonly string[] = [];
  let isListening = false;
  return {
    add: async (paths) => {
      if (paths.length === 0) return;
      if (!isListening) {
        waiting = [...waiting, ...paths];
        return;
      }
      const files = await offered.offer(paths);
      if (files.length > 0) deliver(files);
    },
    take: async () => {
      const paths = waiting;
      waiting = [];
      isListening = true;
      return offered.offer(paths);
    },
    wait: () => {
      isListening = false;
    },
  };
}
