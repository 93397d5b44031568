import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { serveTestPage } from '../serve-test-page';
import { getStarted } from './make-profile';
import type { Store } from './profile-browser';
import { prepare, readBack, save, startPage, visit } from './visit';

export interface StoreVisit {
  readonly store: Store;
  /** What the start said. */
  readonly found: string;
  /** In the database after this visit's saves. */
  readonly revisions: number;
}

const STORES: readonly Store[] = ['leveldb', 'sqlite', 'leveldb', 'sqlite', 'sqlite'];

/**
 * One profile, opened under one store after the other, with marks saved each time. Chromium 156 carries nothing
 * over: it removes what the other store kept.
 */
export async function runStoreSwitches(marksEach: number): Promise<readonly StoreVisit[]> {
  const served = await serveTestPage(join(import.meta.dirname, 'page'));
  const folder = await mkdtemp(join(tmpdir(), 'pleno-switch-'));
  const visits: StoreVisit[] = [];
  let workspace: WorkspaceId | undefined;
  try {
    for (const [index, store] of STORES.entries()) {
      await visit(
        join(folder, 'profile'),
        served.address,
        async (page) => {
          const { finding } = getStarted(await startPage(page, 'profile'));
          workspace ??= await prepare(page, { entries: 20, seed: 1 });
          await save(page, workspace, index * marksEach + 1, marksEach);
          const found = await readBack(page, workspace);
          visits.push({
            store,
            found: finding?.type === 'rebuilt' ? `rebuilt (${finding.reason})` : (finding?.type ?? 'nothing'),
            revisions: found.type === 'read' ? found.revisions.length : 0,
          });
        },
        store,
      );
    }
    return visits;
  } finally {
    await served.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
