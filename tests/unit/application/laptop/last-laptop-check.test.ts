import { describe, expect, test } from 'vitest';
import {
  type LastLaptopCheck,
  readLastLaptopCheck,
  rememberLaptopCheck,
} from '../../../../renderer/application/laptop/last-laptop-check';
import { err, ok } from '../../../../renderer/domain/result';
import { createMemoryVault } from '../../../../renderer/platform/memory-vault';

const check: LastLaptopCheck = {
  at: '2026-03-16T01:00:00.000Z',
  laptop: 'Laptop juri 3',
  verdicts: {
    space: 'good',
    write: 'good',
    durability: 'attention',
    clock: 'by-eye',
    printer: 'good',
    'round-trip': 'good',
  },
};

describe('the last check of a laptop', () => {
  test('is found again as it was', async () => {
    const { notes } = createMemoryVault();
    expect(await readLastLaptopCheck(notes)).toBeUndefined();
    await rememberLaptopCheck(notes, check);
    expect(await readLastLaptopCheck(notes)).toEqual(check);
  });

  test.each([
    ['is no JSON', 'x'],
    ['lacks a check', JSON.stringify({ v: 1, ...check, verdicts: { space: 'good' } })],
    [
      'has a verdict nobody knows',
      JSON.stringify({ v: 1, ...check, verdicts: { ...check.verdicts, clock: 'fine' } }),
    ],
    ['comes from a later program', JSON.stringify({ ...check, v: 2 })],
  ])('counts as none when the note %s', async (_what, text) => {
    expect(await readLastLaptopCheck({ read: async () => ok(text) })).toBeUndefined();
  });

  test('counts as none when the vault does not answer', async () => {
    const read = async () => err({ type: 'vault-gone' as const });
    expect(await readLastLaptopCheck({ read })).toBeUndefined();
  });
});
