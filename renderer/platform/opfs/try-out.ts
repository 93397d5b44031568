import { equalBytes } from '../../domain/bytes';
import { fillFile, readWhole, withHandle } from './access-handle';
import { type Folders, listFiles, makeFile, moveFile, openFolders, removeFile } from './folders';
import type { OpfsPresence } from './jobs';

/**
 * Tries the private file system in earnest: makes a file, writes, flushes, reads back, moves, removes.
 * A vault that holds something is never taken for missing, whatever fails in it: its calls say what.
 *
 * @throws DOMException when it fails over a vault that holds something
 */
export async function tryOut(): Promise<OpfsPresence> {
  let folders: Folders;
  try {
    folders = await openFolders();
  } catch {
    // An old browser, a private window, or one that keeps no data at all.
    return 'missing';
  }
  const first = `trial-${crypto.randomUUID()}`;
  const second = `${first}-moved`;
  try {
    const file = await makeFile(folders.incoming, first);
    await fillFile(file, TRIAL);
    await moveFile(file, folders.incoming, second);
    const moved = await makeFile(folders.incoming, second);
    return equalBytes(await withHandle(moved, readWhole), TRIAL) ? 'present' : 'missing';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'present';
    if ((await listFiles(folders.logs)).length > 0) throw error;
    return 'missing';
  } finally {
    for (const name of [first, second]) await removeFile(folders.incoming, name).catch(() => undefined);
  }
}

const TRIAL = new TextEncoder().encode('Pleno\n');
