import { describe, expect, test } from 'vitest';
import { hashBytes } from '../../../renderer/adapters/hash';
import type { Services } from '../../../renderer/application/create-services';
import { startFolderWatcher } from '../../../renderer/application/receive/folder-watcher';
import type { ImportOutcome } from '../../../renderer/application/receive/import-outcome';
import type { WatchedFolder } from '../../../renderer/application/receive/watch-folder';
import { ok } from '../../../renderer/domain/result';
import { createFolderWatches } from '../../../renderer/stores/folder-watches';
import { workspaceId } from '../../builders/a-workspace';

const [event, rehearsal] = [workspaceId('event'), workspaceId('rehearsal')];

const refusedAs = (type: 'not-a-pleno-file' | 'workspace-missing') => ({ type }) as const;

function someWatches(problem: ReturnType<typeof refusedAs> = refusedAs('not-a-pleno-file')) {
  const calls: (() => void)[] = [];
  const imports: [string, string[]][] = [];
  const importBundles: Services['importBundles'] = async (workspace, files) => {
    imports.push([workspace, files.map(({ name }) => name)]);
    return files.map(({ name }): ImportOutcome => ({ type: 'refused', fileName: name, problem }));
  };
  const store = createFolderWatches({
    importBundles,
    loadKnownHashes: async () => new Set(),
    hashFile: async (bytes) => hashBytes(bytes),
    now: () => '2026-03-16T02:00:00.000Z',
    after: (_milliseconds, call) => {
      calls.push(call);
      return () => {
        calls.splice(calls.indexOf(call), 1);
      };
    },
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    store,
    imports,
    waiting: () => calls.length,
    look: async () => {
      await settle();
      for (const call of calls.splice(0)) call();
      await settle();
    },
  };
}

const aFolder = (name: string): WatchedFolder => ({
  name,
  list: async () =>
    ok({
      files: [
        { name: `${name}.pleno`, size: 3, modified: 1, read: async () => new TextEncoder().encode(name) },
      ],
      leftOut: 0,
    }),
});

describe('watched folders', () => {
  test('belong to a competition each, and their files go into that one', async () => {
    const { store, imports, look } = someWatches();
    store.getState().start(event, aFolder('lomba'), startFolderWatcher);
    store.getState().start(rehearsal, aFolder('gladi'), startFolderWatcher);
    await look();
    expect(imports).toEqual([
      [event, ['lomba.pleno']],
      [rehearsal, ['gladi.pleno']],
    ]);
    expect(store.getState().states[event]).toMatchObject({
      folder: 'lomba',
      outcomes: [{ type: 'refused' }],
    });
  });

  test('another folder for the same competition takes the place of the first', async () => {
    const { store, imports, look, waiting } = someWatches();
    store.getState().start(event, aFolder('lama'), startFolderWatcher);
    store.getState().start(event, aFolder('baru'), startFolderWatcher);
    await look();
    await look();
    expect(imports).toEqual([[event, ['baru.pleno']]]);
    expect(store.getState().states[event]?.folder).toBe('baru');
    expect(waiting()).toBe(1);
  });

  test('once stopped, nothing is left of it', async () => {
    const { store, look, waiting } = someWatches();
    store.getState().start(event, aFolder('lomba'), startFolderWatcher);
    await look();
    store.getState().stop(event);
    await look();
    expect([store.getState().states, waiting()]).toEqual([{}, 0]);
  });

  test('end with the competition they were for', async () => {
    const { store, look, waiting } = someWatches(refusedAs('workspace-missing'));
    store.getState().start(event, aFolder('lomba'), startFolderWatcher);
    await look();
    await look();
    expect([store.getState().states, waiting()]).toEqual([{}, 0]);
  });
});
