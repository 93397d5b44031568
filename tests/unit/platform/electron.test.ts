import { describe, expect, test, vi } from 'vitest';
import type { Bridge, ShellEvents } from '../../../electron/contract/bridge';
import { callsOver } from '../../../electron/contract/calls-over';
import type { OfferedFile } from '../../../electron/contract/file-channels';
import { createElectronPlatform } from '../../../renderer/platform/electron';

const offered: OfferedFile = { token: '11111111-1111-4111-8111-111111111111', name: 'juri.pleno', size: 3 };
const folderToken = '22222222-2222-4222-8222-222222222222';
const bytes = Uint8Array.of(1, 2, 3);

const ok = <T>(value: T) => ({ ok: true, value }) as const;

const refuse = async () => ({ ok: false, error: { type: 'call-failed', detail: '' } });

/** A bridge whose shell says yes to everything; a test replaces what it is about. */
function aBridge(replaced: Partial<Bridge> = {}) {
  const told: { -readonly [N in keyof ShellEvents]?: (event: ShellEvents[N]) => void } = {};
  const bridge: Bridge = {
    ...callsOver(refuse),
    'app.info': async () => ok({ name: 'Pleno', version: '0.1.0', platform: 'linux' }),
    'file.open-dialog': async () => ok({ files: [offered] }),
    'file.read': async () => ok({ type: 'read', bytes }),
    'file.save': async () => ok({ type: 'saved', where: '/media/stick/a.pleno' }),
    'file.take-opened': async () => ok({ files: [] }),
    'folder.choose': async () => ok({ folder: { token: folderToken, name: 'Berkas juri' } }),
    'folder.list': async () => ok({ type: 'listed', files: [], leftOut: 0 }),
    'folder.offer-file': async () => ok({ file: offered }),
    'menu.set-language': async () => ok({}),
    'window.ready-to-close': async () => ok({}),
    on: {
      'files-opened': (listener) => {
        told['files-opened'] = listener;
        return () => {
          delete told['files-opened'];
        };
      },
      'display-changed': (listener) => {
        told['display-changed'] = listener;
        return () => {
          delete told['display-changed'];
        };
      },
      'window-closing': (listener) => {
        told['window-closing'] = listener;
        return () => {
          delete told['window-closing'];
        };
      },
    },
    ...replaced,
  };
  return { bridge, told, platform: createElectronPlatform(bridge) };
}

describe('saving', () => {
  const file = { name: 'a.pleno', mime: 'application/vnd.pleno+jsonl', bytes };

  test('says where the file went', async () => {
    const { platform } = aBridge();
    expect(await platform.files.save(file)).toEqual({
      ok: true,
      value: { type: 'saved', where: '/media/stick/a.pleno' },
    });
  });

  test('hands on what travels with it', async () => {
    const requests: unknown[] = [];
    const { platform } = aBridge({
      'file.save': async (request) => {
        requests.push(request);
        return ok({ type: 'cancelled' });
      },
    });
    const beside = [{ name: `${'0'.repeat(64)}.pdf`, mime: 'application/pdf', bytes }];
    await platform.files.save({ ...file, beside });
    await platform.files.save(file);
    expect(requests).toEqual([{ ...file, beside }, file]);
  });

  test('a changed mind is no error', async () => {
    const { platform } = aBridge({ 'file.save': async () => ok({ type: 'cancelled' }) });
    expect(await platform.files.save(file)).toEqual({ ok: true, value: { type: 'cancelled' } });
  });

  test.each([
    [
      'the disk',
      ok({ type: 'file-not-written', cause: 'full', detail: 'ENOSPC' } as const),
      { cause: 'full', detail: 'ENOSPC' },
    ],
    [
      'the shell',
      { ok: false, error: { type: 'request-invalid', detail: 'larger than 64 MB' } } as const,
      { detail: 'request-invalid: larger than 64 MB' },
    ],
  ])('a refusal by %s is a problem with the name of the file', async (_who, reply, told) => {
    const { platform } = aBridge({ 'file.save': async () => reply });
    expect(await platform.files.save(file)).toEqual({
      ok: false,
      error: { type: 'file-not-written', name: 'a.pleno', ...told },
    });
  });
});

describe('opening', () => {
  test('reads a chosen file only when asked to', async () => {
    const readFile = vi.fn(aBridge().bridge['file.read']);
    const { platform } = aBridge({ 'file.read': readFile });
    const [file] = await platform.openFiles({ accept: ['.pleno'], multiple: true });
    expect(file).toMatchObject({ name: 'juri.pleno', size: 3 });
    expect(readFile).not.toHaveBeenCalled();
    expect(await file?.read(1_000)).toEqual(bytes);
    expect(readFile).toHaveBeenCalledWith({ token: offered.token, largest: 1_000 });
  });

  test('a stick pulled in between is told with the name of the file', async () => {
    const { platform } = aBridge({
      'file.read': async () => ok({ type: 'file-unreadable', detail: 'ENOENT' }),
    });
    const [file] = await platform.openFiles({ accept: [], multiple: false });
    await expect(file?.read(1_000)).rejects.toThrow('juri.pleno: ENOENT');
  });

  test('files from outside arrive, those that waited first', async () => {
    const { platform, told } = aBridge({ 'file.take-opened': async () => ok({ files: [offered] }) });
    const arrived: string[][] = [];
    const stop = platform.onFilesOpened((files) => arrived.push(files.map(({ name }) => name)));
    await vi.waitFor(() => expect(arrived).toEqual([['juri.pleno']]));
    told['files-opened']?.({ files: [{ ...offered, name: 'later.pleno' }] });
    expect(arrived).toEqual([['juri.pleno'], ['later.pleno']]);
    stop();
    expect(told['files-opened']).toBeUndefined();
  });
});

describe('closing', () => {
  const closing = () => {
    const readyToClose = vi.fn(aBridge().bridge['window.ready-to-close']);
    return { readyToClose, ...aBridge({ 'window.ready-to-close': readyToClose }) };
  };

  test('nothing to save lets the window go at once', async () => {
    const { told, readyToClose } = closing();
    told['window-closing']?.({});
    await vi.waitFor(() => expect(readyToClose).toHaveBeenCalledOnce());
  });

  test('the window waits for every open screen, also after one could not save', async () => {
    const { platform, told, readyToClose } = closing();
    let finish = (): void => undefined;
    platform.onClosing(() => Promise.reject(new Error('disk full')));
    platform.onClosing(
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    told['window-closing']?.({});
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(readyToClose).not.toHaveBeenCalled();
    finish();
    await vi.waitFor(() => expect(readyToClose).toHaveBeenCalledOnce());
  });

  test('a screen that has left is not asked', async () => {
    const { platform, told, readyToClose } = closing();
    const flush = vi.fn(async () => undefined);
    platform.onClosing(flush)();
    told['window-closing']?.({});
    await vi.waitFor(() => expect(readyToClose).toHaveBeenCalledOnce());
    expect(flush).not.toHaveBeenCalled();
  });
});

describe('a folder that is watched', () => {
  const facts = { name: 'juri.pleno', size: 3, modified: 1_700_000_000_000 };
  const listing = (files = [facts], leftOut = 0) => ok({ type: 'listed', files, leftOut } as const);

  test('lists what the shell lists, and reads each file by a token of its own', async () => {
    const offerFolderFile = vi.fn(aBridge().bridge['folder.offer-file']);
    const { platform } = aBridge({
      'folder.list': async () => listing(),
      'folder.offer-file': offerFolderFile,
    });
    const folder = await platform.chooseFolder?.();
    expect(folder?.name).toBe('Berkas juri');
    const look = await folder?.list();
    expect(look).toMatchObject({ ok: true, value: { files: [facts], leftOut: 0 } });
    const [file] = look?.ok ? look.value.files : [];
    expect(await file?.read(1_000)).toEqual(bytes);
    expect(offerFolderFile.mock.calls).toEqual([[{ token: folderToken, name: 'juri.pleno' }]]);
  });

  test('a changed mind is no folder', async () => {
    const { platform } = aBridge({ 'folder.choose': async () => ok({}) });
    expect(await platform.chooseFolder?.()).toBeUndefined();
  });

  test.each([
    ['folder-gone', 'folder-gone'],
    ['folder-refused', 'folder-refused'],
    ['token-unknown', 'folder-gone'],
  ] as const)('%s is told as %s', async (type, problem) => {
    const { platform } = aBridge({ 'folder.list': async () => ok({ type }) });
    const folder = await platform.chooseFolder?.();
    expect(await folder?.list()).toEqual({ ok: false, error: { type: problem } });
  });

  test('a file that went away between the look and the reading can not be read', async () => {
    const { platform } = aBridge({
      'folder.list': async () => listing(),
      'folder.offer-file': async () => ok({}),
    });
    const look = await (await platform.chooseFolder?.())?.list();
    const [file] = look?.ok ? look.value.files : [];
    await expect(file?.read(1_000)).rejects.toThrow('juri.pleno');
  });
});
