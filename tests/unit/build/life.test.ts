import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showLife } from '../../../build/life.mjs';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) => new Promise<string>((done) => setTimeout(() => done('installed'), ms));

async function listen(isTTY: boolean, work: Promise<string>, ms: number) {
  const said: string[] = [];
  const shown = showLife('Installing', work, { out: { isTTY, write: (text: string) => said.push(text) } });
  shown.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(ms);
  return { said, shown };
}

test('a terminal counts the seconds in one line until the work is done', async () => {
  const { said, shown } = await listen(true, wait(3_500), 5_000);
  expect(await shown).toBe('installed');
  expect(said).toEqual([
    'Installing …',
    '\rInstalling … 1 s',
    '\rInstalling … 2 s',
    '\rInstalling … 3 s',
    '\rInstalling … 4 s\n',
  ]);
});

test('a log gets a line at the start, and one now and then', async () => {
  const { said } = await listen(false, wait(45_000), 60_000);
  expect(said).toEqual(['Installing …\n', '  still at it after 20 s\n', '  still at it after 40 s\n']);
});

test('work that fails still ends the line, and its failure is passed on', async () => {
  const failing = wait(1_500).then(() => Promise.reject(new Error('no network')));
  const { said, shown } = await listen(true, failing, 3_000);
  await expect(shown).rejects.toThrow('no network');
  expect(said.at(-1)).toBe('\rInstalling … 2 s\n');
});
