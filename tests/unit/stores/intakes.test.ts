import { expect, test } from 'vitest';
import type { ImportOutcome, IncomingFile } from '../../../renderer/application/receive/import-outcome';
import type { WorkspaceId } from '../../../renderer/application/workspace/workspace';
import { createIntakes } from '../../../renderer/stores/intakes';

const here = 'w1' as WorkspaceId;
const there = 'w2' as WorkspaceId;
const aFile = (name: string): IncomingFile => ({
  name,
  size: 0,
  read: () => Promise.reject(new Error('not read here')),
});
const refused = (fileName: string) =>
  ({ type: 'refused', fileName, problem: { type: 'not-a-pleno-file' } }) as unknown as ImportOutcome;

type Import = Parameters<typeof createIntakes>[0];

/** Files are read when the test says so. */
function anImport() {
  const waiting: { readonly names: string; readonly end: () => void; readonly signal: AbortSignal }[] = [];
  const importBundles = ((_, files, { signal }) =>
    new Promise((resolve) => {
      const names = files.map(({ name }) => name);
      waiting.push({ names: names.join(), end: () => resolve(names.map(refused)), signal });
    })) as Import;
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  return { waiting, importBundles, turn };
}

test('files are taken in one run after the other, and what became of the last ones is kept', async () => {
  const { waiting, importBundles, turn } = anImport();
  const intakes = createIntakes(importBundles);
  const { take } = intakes.getState();
  const first = take(here, [aFile('a')]);
  const second = take(here, [aFile('b'), aFile('c')]);
  await turn();
  expect(waiting.map(({ names }) => names)).toEqual(['a']);
  expect(intakes.getState().states[here]?.running).toEqual({ done: 0, total: 1 });
  waiting[0]?.end();
  expect(await first).toEqual([refused('a')]);
  await turn();
  expect(intakes.getState().states[here]).toMatchObject({ outcomes: [refused('a')], round: 2 });
  waiting[1]?.end();
  await second;
  await turn();
  expect(intakes.getState().states[here]).toEqual({
    running: undefined,
    outcomes: [refused('b'), refused('c')],
    ended: 'whole',
    round: 2,
  });
});

test('competitions do not wait for each other, and one is cancelled by itself', async () => {
  const { waiting, importBundles, turn } = anImport();
  const intakes = createIntakes(importBundles);
  const { take, cancel } = intakes.getState();
  const ours = take(here, [aFile('a')]);
  void take(there, [aFile('b')]);
  await turn();
  expect(waiting.map(({ names }) => names)).toEqual(['a', 'b']);
  cancel(here);
  expect(waiting.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  waiting[0]?.end();
  await ours;
  expect(intakes.getState().states[here]?.ended).toBe('cancelled');
  expect(intakes.getState().states[there]?.running).toEqual({ done: 0, total: 1 });
});

test('a run that throws is told to its caller alone, and the next goes on', async () => {
  let calls = 0;
  const importBundles = (() => {
    calls += 1;
    return calls === 1 ? Promise.reject(new Error('a defect')) : Promise.resolve([refused('b')]);
  }) as Import;
  const intakes = createIntakes(importBundles);
  const { take } = intakes.getState();
  await expect(take(here, [aFile('a')])).rejects.toThrow('a defect');
  expect(await take(here, [aFile('b')])).toEqual([refused('b')]);
  expect(await take(here, [])).toEqual([]);
  expect(calls).toBe(2);
  expect(intakes.getState().states[here]?.running).toBeUndefined();
});
