import { describe, expect, test } from 'vitest';
import type { OwnSheet } from '../../../../renderer/application/sheets/own-sheets';
import { countGroups, findNextStep } from '../../../../renderer/features/desk/next-step';
import { searchSheets } from '../../../../renderer/features/desk/search-sheets';
import { anOwnSheet } from '../../../builders/an-own-sheet';

const score = { sum: 80_000_000, count: 1 };
const empty = (number: number): OwnSheet => anOwnSheet({ number });
const partial = (number: number, changeOrder: number): OwnSheet =>
  anOwnSheet({ number }, { standing: 'partial', changeOrder });
const complete = (number: number, changeOrder: number): OwnSheet =>
  anOwnSheet({ number }, { standing: 'complete', score, changeOrder });
const signed = (number: number, changeOrder = 1): OwnSheet =>
  anOwnSheet({ number }, { standing: 'signed', score, changeOrder });

const outdated = (number: number, changeOrder: number): OwnSheet =>
  anOwnSheet({ number }, { standing: 'outdated', changeOrder });

const describeStep = (sheets: readonly OwnSheet[], undelivered = 0): string => {
  const step = findNextStep(sheets, undelivered);
  if ('sheet' in step) return `${step.type} ${step.sheet.entry.number}`;
  return 'count' in step ? `${step.type} ${step.count}` : step.type;
};

describe('the next step', () => {
  test('is the first entry when nothing has been scored', () => {
    expect(describeStep([empty(1), empty(2)])).toBe('start 1');
  });

  test('is the sheet worked on last while it is half done', () => {
    expect(describeStep([partial(1, 3), partial(2, 9), empty(3)])).toBe('continue 2');
  });

  test('goes on after the sheet worked on last, before anything left half done earlier', () => {
    expect(describeStep([partial(1, 3), complete(2, 9), empty(3)])).toBe('start 3');
  });

  test('comes back to entries passed over', () => {
    expect(describeStep([empty(1), complete(2, 9)])).toBe('start 1');
  });

  test('comes back to what was left half done when every entry has been begun', () => {
    expect(describeStep([partial(1, 3), complete(2, 9)])).toBe('continue 1');
  });

  test('is the first outdated sheet in running order, before any that is untouched or half done', () => {
    expect(describeStep([complete(1, 9), outdated(2, 2)])).toBe('score-again 2');
    expect(
      describeStep([empty(1), partial(2, 3), outdated(3, 2), outdated(4, 1), complete(5, 9), empty(6)]),
    ).toBe('score-again 3');
  });

  test('stays on the sheet worked on last until it is done, although others are outdated', () => {
    expect(describeStep([outdated(1, 2), partial(2, 9)])).toBe('continue 2');
  });

  test('is a sheet with two contents before handing over, and never the end', () => {
    const disputed = anOwnSheet({ number: 2 }, { standing: 'conflict', changeOrder: 7 });
    expect(describeStep([complete(1, 3), disputed], 1)).toBe('sign 1');
    expect(describeStep([signed(1), disputed], 1)).toBe('score-again 2');
    expect(describeStep([signed(1), disputed], 0)).toBe('score-again 2');
  });

  test('is signing when every sheet is complete, a reopened one with all its marks included', () => {
    const reopened = anOwnSheet({ number: 2 }, { standing: 'reopened', score, changeOrder: 4 });
    expect(describeStep([complete(1, 2), reopened, signed(3)])).toBe('sign 2');
  });

  test('is handing over when everything is signed, then nothing', () => {
    expect(describeStep([signed(1), anOwnSheet({ number: 2 }, { standing: 'recused' })], 2)).toBe(
      'hand-over 2',
    );
    expect(describeStep([signed(1)], 0)).toBe('done');
  });
});

test('the counts of the desk add up to all sheets', () => {
  const counts = countGroups([empty(1), partial(2, 1), complete(3, 2), signed(4), signed(5)]);
  expect(counts).toEqual({ empty: 1, begun: 1, complete: 1, signed: 2, recused: 0, attention: 0 });
});

describe('searching the running order', () => {
  const sheets = [
    anOwnSheet({ number: 1, title: 'Sekolah Pasar', institution: { name: 'Diskopindag', kind: null } }),
    anOwnSheet({
      number: 2,
      title: 'Pojok Braille',
      institution: { name: 'Dinas Perpustakaan', kind: null },
    }),
    anOwnSheet({ number: 12, title: 'Kelas Gizi', institution: { name: 'Puskesmas Bareng', kind: null } }),
    {
      ...signed(21),
      entry: { ...signed(21).entry, title: 'Sekolah Ibu', institution: { name: 'Dinas Sosial', kind: null } },
    },
  ];
  const find = (typed: string, group: Parameters<typeof searchSheets>[2] = 'all'): number[] =>
    searchSheets(sheets, typed, group).map(({ entry }) => entry.number);

  test('finds by title and institution, whatever the capitals, all words together', () => {
    expect(find('sekolah')).toEqual([1, 21]);
    expect(find('SEKOLAH disk')).toEqual([1]);
  });

  test('finds by the beginning of the number, the exact one first', () => {
    expect(find('2')).toEqual([2, 21]);
    expect(find('1')).toEqual([1, 12]);
    expect(find('12')).toEqual([12]);
  });

  test('stays within the group that was chosen', () => {
    expect(find('sekolah', 'signed')).toEqual([21]);
    expect(find('', 'empty')).toEqual([1, 2, 12]);
  });
});
