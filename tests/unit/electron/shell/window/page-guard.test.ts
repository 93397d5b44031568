import { describe, expect, test, vi } from 'vitest';
import { pageWords } from '../../../../../electron/shell/window/page-words';
import type { ElectronStandIn, WindowStandIn } from '../../../../builders/electron-stand-in';
import { runShell } from '../run-shell';

interface Shown {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  readonly cancelId: number;
}

const windowOf = (shell: ElectronStandIn): WindowStandIn => {
  const [window] = shell.windows;
  if (window === undefined) throw new Error('The shell opened no window.');
  return window;
};

const messagesOf = (shell: ElectronStandIn) => shell.record.messages as readonly Shown[];

/** The page's process ends, and whatever is done about it at once has been done. */
async function die(window: WindowStandIn, reason = 'crashed'): Promise<void> {
  window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });
  await settle();
}

const settle = (): Promise<void> =>
  new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));

const later = (): { readonly answer: Promise<number>; readonly give: (button: number) => void } => {
  let give: (button: number) => void = () => undefined;
  const answer = new Promise<number>((resolve) => {
    give = resolve;
  });
  return { answer, give: (button) => give(button) };
};

describe('a page that dies', () => {
  test('is loaded again where it was, without a word', async () => {
    const shell = await runShell();
    const window = windowOf(shell);
    await die(window);
    expect(window.webContents.calls).toEqual(['reload']);
    expect(window.calls.filter((call) => call === 'load')).toHaveLength(1);
    expect(messagesOf(shell)).toEqual([]);
  });

  test('a second time is told, with what is safe and what to do, and nothing loads until somebody chooses', async () => {
    const shell = await runShell();
    const window = windowOf(shell);
    const { answer, give } = later();
    shell.answers.message.push(answer);
    await die(window);
    await die(window, 'oom');
    expect(messagesOf(shell)).toHaveLength(1);
    const [shown] = messagesOf(shell);
    expect(shown?.message).toBe(pageWords.id.dead.message);
    expect(shown?.detail).toContain('Tersimpan tetap ada di disk');
    expect(shown?.detail).toContain('Untuk yang membantu: page crashed (5), page oom (5)');
    expect(window.webContents.calls).toEqual(['reload']);
    expect(window.calls.filter((call) => call === 'load')).toHaveLength(1);
    give(0);
    await settle();
    expect(window.loaded).toBe('app://pleno/');
    expect(window.calls.filter((call) => call === 'load')).toHaveLength(2);
  });

  test('again and again is never loaded again by itself', async () => {
    const shell = await runShell();
    const window = windowOf(shell);
    for (let time = 1; time <= 20; time += 1) {
      shell.answers.message.push(new Promise<number>(() => undefined));
      await die(window);
    }
    expect(window.webContents.calls).toEqual(['reload']);
    expect(window.calls.filter((call) => call === 'load')).toHaveLength(1);
  });

  test('can be left: the program quits', async () => {
    const shell = await runShell();
    shell.answers.message.push(1);
    await die(windowOf(shell));
    expect(shell.record.calls).not.toContain('quit');
    await die(windowOf(shell));
    expect(shell.record.calls).toContain('quit');
  });

  test('speaks the language of the screens', async () => {
    const shell = await runShell();
    await shell.invoke('menu.set-language', { language: 'en' });
    await die(windowOf(shell));
    await die(windowOf(shell));
    expect(messagesOf(shell)[0]).toMatchObject({
      message: "Pleno's screen has stopped working again.",
      buttons: ['Open from the start', 'Quit'],
      cancelId: 0,
    });
  });

  test('in good order, or with its window, is no death', async () => {
    const shell = await runShell();
    const window = windowOf(shell);
    await die(window, 'clean-exit');
    window.destroy();
    await die(window);
    expect(window.webContents.calls).toEqual([]);
    expect(messagesOf(shell)).toEqual([]);
  });

  test('takes nothing saved along: marks written before are read after', async () => {
    const shell = await runShell();
    const bytes = new TextEncoder().encode('87,50\n');
    await shell.invoke('vault.log-append', { name: 'lomba', at: 0, bytes });
    await die(windowOf(shell));
    expect(await shell.invoke('vault.log-read', { name: 'lomba', from: 0, length: 100 })).toMatchObject({
      ok: true,
      value: { ok: true, value: bytes },
    });
  });
});

describe('a page that no longer answers', () => {
  test('may be waited for, and nothing is ended', async () => {
    const shell = await runShell();
    const window = windowOf(shell);
    shell.answers.message.push(0);
    window.emit('unresponsive');
    await settle();
    expect(messagesOf(shell)[0]).toMatchObject({
      message: pageWords.id.hung.message,
      buttons: ['Tunggu', 'Buka dari awal'],
    });
    expect(window.webContents.calls).toEqual([]);
  });

  test('is ended at the person’s word alone, and the first screen opens', async () => {
    const shell = await runShell();
    const window = windowOf(shell);
    shell.answers.message.push(1);
    window.emit('unresponsive');
    await vi.waitFor(() => expect(window.calls.filter((call) => call === 'load')).toHaveLength(2));
    expect(window.webContents.calls).toEqual(['crash']);
    expect(messagesOf(shell)).toHaveLength(1);
  });

  test('that answers again takes the message back', async () => {
    const shell = await runShell();
    const window = windowOf(shell);
    const { answer, give } = later();
    shell.answers.message.push(answer);
    window.emit('unresponsive');
    window.emit('responsive');
    give(1);
    await settle();
    expect(window.webContents.calls).toEqual([]);
  });

  test('and dies while the message stands is loaded again; the message is taken back', async () => {
    const shell = await runShell();
    const window = windowOf(shell);
    const { answer, give } = later();
    shell.answers.message.push(answer);
    window.emit('unresponsive');
    await die(window);
    give(1);
    await settle();
    expect(window.webContents.calls).toEqual(['reload']);
  });
});

test('another process that dies is named to whoever helps, and ends nothing', async () => {
  const shell = await runShell();
  shell.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1 });
  shell.app.emit('child-process-gone', {}, { type: 'Utility', reason: 'clean-exit', exitCode: 0 });
  await settle();
  expect(messagesOf(shell)).toEqual([]);
  expect(windowOf(shell).webContents.calls).toEqual([]);
  windowOf(shell).emit('unresponsive');
  await settle();
  expect(messagesOf(shell)[0]?.detail).toContain('GPU crashed (1)');
  expect(messagesOf(shell)[0]?.detail).not.toContain('Utility');
});

test('the words are there in both languages, the same buttons in the same order', () => {
  for (const kind of ['dead', 'hung'] as const) {
    expect(pageWords.id[kind].buttons).toHaveLength(pageWords.en[kind].buttons.length);
    expect(pageWords.id[kind].detail).toContain(pageWords.id[kind].buttons[0]);
    expect(pageWords.en[kind].detail).toContain(pageWords.en[kind].buttons[0]);
  }
});
