import { describe, expect, onTestFinished, test } from 'vitest';
import { hashBytes } from '../../../../renderer/adapters/hash';
import {
  LOOK_MS,
  startFolderWatcher,
  type WatchState,
} from '../../../../renderer/application/receive/folder-watcher';
import type { ImportOutcome, IncomingFile } from '../../../../renderer/application/receive/import-outcome';
import type { FolderFile, FolderProblem } from '../../../../renderer/application/receive/watch-folder';
import { LARGEST_FILE_BYTES } from '../../../../renderer/application/workspace/limits';
import type { ImportRecord } from '../../../../renderer/application/workspace/workspace';
import type { DeviceKey, JudgeId } from '../../../../renderer/domain/ids';
import { err, ok } from '../../../../renderer/domain/result';
import { aSecretariatWorkspace } from '../../../builders/a-workspace';

/** Errors that nobody caught, which the test runner would count as its own. */
function catchUncaught(): readonly unknown[] {
  const before = process.listeners('unhandledRejection');
  const uncaught: unknown[] = [];
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (error) => uncaught.push(error));
  onTestFinished(() => {
    process.removeAllListeners('unhandledRejection');
    for (const listener of before) process.on('unhandledRejection', listener);
  });
  return uncaught;
}

interface Lying {
  text: string;
  modified?: number;
  size?: number;
  unreadable?: boolean;
}

/** A folder under the test's hands, a clock that moves when told to, and whatever the import answers. */
function aWatch({
  known = [],
  refuse = () => undefined,
  attachments,
}: {
  /** What every file that is taken names. */
  readonly attachments?: ImportRecord['attachments'];
  readonly known?: readonly string[];
  readonly refuse?: (
    file: IncomingFile,
  ) => Extract<ImportOutcome, { type: 'refused' }>['problem'] | undefined;
} = {}) {
  const folder = new Map<string, Lying>();
  const batches: string[][] = [];
  let problem: FolderProblem | undefined;
  let waiting: (() => void) | undefined;
  let state: WatchState | undefined;
  let reads = 0;

  const toFile = ([name, lying]: [string, Lying]): FolderFile => ({
    name,
    size: lying.size ?? lying.text.length,
    modified: lying.modified ?? 1,
    read: async () => {
      reads += 1;
      if (lying.unreadable) throw new Error('EIO');
      return new TextEncoder().encode(lying.text);
    },
  });
  const watcher = startFolderWatcher({
    folder: {
      name: 'Berkas juri',
      list: async () =>
        problem ? err(problem) : ok({ files: [...folder.entries()].map(toFile), leftOut: 0 }),
    },
    take: async (files, { onProgress }) => {
      batches.push(files.map(({ name }) => name));
      onProgress({ done: files.length, total: files.length });
      return files.map((file): ImportOutcome => {
        const refused = refuse(file);
        return refused
          ? { type: 'refused', fileName: file.name, problem: refused }
          : takenOf(file.name, attachments);
      });
    },
    loadKnownHashes: async () => new Set(known.map((text) => hashBytes(new TextEncoder().encode(text)))),
    hashFile: async (bytes) => hashBytes(bytes),
    now: () => '2026-03-16T02:00:00.000Z',
    after: (milliseconds, call) => {
      expect(milliseconds).toBe(LOOK_MS);
      waiting = call;
      return () => {
        waiting = undefined;
      };
    },
    onChange: (changed) => {
      state = changed;
    },
  });
  /** Everything begun comes to its end. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    folder,
    batches,
    watcher,
    reads: () => reads,
    state: () => state ?? watcher.state(),
    isWaiting: () => waiting !== undefined,
    setProblem: (type?: FolderProblem['type']) => {
      problem = type && { type };
    },
    look: async (times = 1) => {
      for (let time = 0; time < times; time += 1) {
        await settle();
        const call = waiting;
        waiting = undefined;
        call?.();
        await settle();
      }
    },
  };
}

function takenOf(fileName: string, attachments?: ImportRecord['attachments']): ImportOutcome {
  const judge = 'judge-1' as JudgeId;
  return {
    type: 'taken',
    fileName,
    judge,
    record: {
      workspace: aSecretariatWorkspace().id,
      fileName,
      fileHash: hashBytes(new Uint8Array()),
      judge,
      device: 'device' as DeviceKey,
      added: 1,
      known: 0,
      at: '2026-03-16T02:00:00.000Z',
      ...(attachments && { attachments }),
    },
  };
}

describe('a watched folder', () => {
  test('takes what lies beside a file once that file has come, and refuses it no longer', async () => {
    const name = hashBytes(new TextEncoder().encode('tabel'));
    let isNamed = false;
    const watch = aWatch({
      attachments: [{ name, bytes: 5, media: 'text/csv' }],
      refuse: (file) => {
        if (file.name.endsWith('.csv') && !isNamed) return { type: 'attachment-unnamed' };
        isNamed = true;
        return undefined;
      },
    });
    watch.folder.set(`${name}.csv`, { text: 'tabel' });
    await watch.look(3);
    expect(watch.batches).toEqual([[`${name}.csv`]]);
    expect(watch.state().outcomes).toMatchObject([{ type: 'refused', fileName: `${name}.csv` }]);
    watch.folder.set('surat.pleno', { text: 'surat' });
    await watch.look(3);
    expect(watch.batches).toEqual([[`${name}.csv`], ['surat.pleno'], [`${name}.csv`]]);
    expect(watch.state().outcomes).toMatchObject([
      { type: 'taken', fileName: 'surat.pleno' },
      { type: 'taken', fileName: `${name}.csv` },
    ]);
  });

  test('takes a file in once it has been the same twice, and never again', async () => {
    const watch = aWatch();
    watch.folder.set('a.pleno', { text: 'isi' });
    await watch.look();
    expect(watch.batches).toEqual([]);
    expect(watch.state()).toMatchObject({ growing: 1, presence: 'present', folder: 'Berkas juri' });
    await watch.look();
    expect(watch.batches).toEqual([['a.pleno']]);
    expect(watch.state()).toMatchObject({ growing: 0, running: undefined, outcomes: [{ type: 'taken' }] });
    await watch.look(5);
    expect(watch.batches).toHaveLength(1);
  });

  test('waits for a file as long as it grows', async () => {
    const watch = aWatch();
    for (const text of ['', 'i', 'is', 'isi']) {
      watch.folder.set('a.pleno', { text });
      await watch.look();
    }
    expect(watch.batches).toEqual([]);
    await watch.look();
    expect(watch.batches).toEqual([['a.pleno']]);
  });

  test('never reads an empty file', async () => {
    const watch = aWatch();
    watch.folder.set('a.pleno', { text: '' });
    await watch.look(5);
    expect([watch.batches, watch.reads()]).toEqual([[], 0]);
  });

  test('takes a file again when its content has changed, at the same size too', async () => {
    const watch = aWatch();
    watch.folder.set('a.pleno', { text: 'isi-1' });
    await watch.look(3);
    watch.folder.set('a.pleno', { text: 'isi-2', modified: 2 });
    await watch.look(3);
    expect(watch.batches).toEqual([['a.pleno'], ['a.pleno']]);
  });

  test('says nothing about a copy under another name, an earlier import and files of its own', async () => {
    const watch = aWatch({ known: ['impor kemarin', 'tanda terima sendiri'] });
    watch.folder.set('a.pleno', { text: 'isi' });
    await watch.look(3);
    watch.folder.set('salinan a.pleno', { text: 'isi' });
    watch.folder.set('kemarin.pleno', { text: 'impor kemarin' });
    watch.folder.set('tanda-terima.pleno', { text: 'tanda terima sendiri' });
    await watch.look(6);
    expect(watch.batches).toEqual([['a.pleno']]);
    expect(watch.state()).toMatchObject({ known: 3, outcomes: [{ fileName: 'a.pleno' }] });
  });

  test('two copies that come at once are one file', async () => {
    const watch = aWatch();
    watch.folder.set('a.pleno', { text: 'isi' });
    watch.folder.set('b.pleno', { text: 'isi' });
    await watch.look(3);
    expect(watch.batches).toEqual([['a.pleno']]);
  });

  test('tries a refused file again when it is put there anew, and never calls it one that was in before', async () => {
    let problem: { type: 'entry-unknown'; count: number } | undefined = { type: 'entry-unknown', count: 1 };
    const watch = aWatch({ refuse: () => problem });
    watch.folder.set('a.pleno', { text: 'isi' });
    await watch.look(4);
    // The secretariat adds the entry, and the judge brings the same file once more.
    problem = undefined;
    watch.folder.set('a (1).pleno', { text: 'isi' });
    await watch.look(4);
    expect(watch.state()).toMatchObject({ known: 0, outcomes: [{ type: 'refused' }, { type: 'taken' }] });
  });

  test('shows a refused file once with its reason, and again only when it is put there anew', async () => {
    const watch = aWatch({ refuse: () => ({ type: 'not-a-pleno-file' }) });
    watch.folder.set('foto.pleno', { text: 'foto' });
    await watch.look(6);
    expect(watch.state().outcomes).toEqual([
      { type: 'refused', fileName: 'foto.pleno', problem: { type: 'not-a-pleno-file' } },
    ]);
    watch.folder.set('foto-2.pleno', { text: 'foto' });
    await watch.look(6);
    expect(watch.state().outcomes).toHaveLength(2);
    watch.folder.set('foto.pleno', { text: 'lain', modified: 2 });
    await watch.look(3);
    expect(watch.state().outcomes).toHaveLength(3);
  });

  test('a file too large to be taken is refused without being read', async () => {
    const watch = aWatch({ refuse: () => ({ type: 'limit-exceeded', limit: 'file' }) });
    watch.folder.set('besar.pleno', { text: 'x', size: LARGEST_FILE_BYTES + 1 });
    await watch.look(5);
    expect([watch.batches, watch.reads()]).toEqual([[['besar.pleno']], 0]);
  });

  test('a file that can not be read yet is tried again without a word', async () => {
    const watch = aWatch();
    const lying: Lying = { text: 'isi', unreadable: true };
    watch.folder.set('a.pleno', lying);
    await watch.look(4);
    expect(watch.batches).toEqual([]);
    expect(watch.state()).toMatchObject({ outcomes: [], growing: 1 });
    lying.unreadable = false;
    await watch.look(2);
    expect(watch.batches).toEqual([['a.pleno']]);
  });

  test('so is one that breaks off while it is taken in', async () => {
    let refusals = 2;
    const watch = aWatch({
      refuse: () => {
        refusals -= 1;
        return refusals >= 0 ? { type: 'file-unreadable', detail: 'EIO' } : undefined;
      },
    });
    watch.folder.set('a.pleno', { text: 'isi' });
    await watch.look(6);
    expect(watch.batches).toHaveLength(3);
    expect(watch.state().outcomes).toMatchObject([{ type: 'taken' }]);
  });

  test.each([
    ['folder-gone', 'gone'],
    ['folder-refused', 'refused'],
  ] as const)(
    '%s is said, and watching goes on by itself once the folder is back',
    async (type, presence) => {
      const watch = aWatch();
      watch.folder.set('a.pleno', { text: 'isi' });
      await watch.look(3);
      watch.setProblem(type);
      await watch.look(2);
      expect(watch.state()).toMatchObject({ presence, outcomes: [{ type: 'taken' }] });
      watch.setProblem();
      watch.folder.set('b.pleno', { text: 'baru' });
      await watch.look(2);
      expect(watch.state().presence).toBe('present');
      expect(watch.batches).toEqual([['a.pleno'], ['b.pleno']]);
    },
  );

  test('an import that throws is over, the error goes on, and the file is tried again', async () => {
    const uncaught = catchUncaught();
    const defect = new Error('a defect');
    let isBroken = true;
    const watch = aWatch({
      refuse: () => {
        if (isBroken) throw defect;
        return undefined;
      },
    });
    watch.folder.set('a.pleno', { text: 'isi' });
    await watch.look(2);
    expect(uncaught).toEqual([defect]);
    expect(watch.state()).toMatchObject({ running: undefined, outcomes: [] });
    isBroken = false;
    await watch.look(1);
    expect(watch.batches).toEqual([['a.pleno'], ['a.pleno']]);
    expect(watch.state()).toMatchObject({ running: undefined, outcomes: [{ type: 'taken' }] });
  });

  test('many files that lie there already come in one batch', async () => {
    const watch = aWatch();
    for (let index = 0; index < 500; index += 1)
      watch.folder.set(`j${index}.pleno`, { text: `isi ${index}` });
    await watch.look(3);
    expect(watch.batches.map(({ length }) => length)).toEqual([500]);
  });

  test('looks no more once it is stopped, and says nothing more either', async () => {
    const watch = aWatch();
    watch.folder.set('a.pleno', { text: 'isi' });
    await watch.look();
    watch.watcher.stop();
    const before = watch.state();
    await watch.look(4);
    expect(watch.isWaiting()).toBe(false);
    expect(watch.batches).toEqual([]);
    expect(watch.state()).toBe(before);
  });
});
