import { describe, expect, test } from 'vitest';
import { recapNotes } from '../../../../renderer/adapters/pdf/recap-notes';
import type { Entry } from '../../../../renderer/domain/competition';
import { toSheetCount } from '../../../../renderer/domain/sheet-count';
import type { Row, Tabulation } from '../../../../renderer/domain/tabulate';
import { aJudge, judgeId } from '../../../builders/a-judge';
import { aRound } from '../../../builders/a-round';
import { aCriterion, criterionId } from '../../../builders/a-rubric';
import { anEntry, entryId } from '../../../builders/an-entry';

const round = aRound({
  rubric: { ...aRound().rubric, criteria: [aCriterion({ id: criterionId('b'), name: 'Signifikansi' })] },
});

const aRow = (entry: Partial<Entry>, facts: Partial<Row>): Row => ({
  entry: anEntry(entry),
  cells: new Map(),
  judges: toSheetCount({ expected: 1, counted: 1, excused: 0 }),
  score: { sum: 80_000_000, count: 1 },
  rank: 1,
  tied: false,
  provisional: false,
  separatedBy: undefined,
  scoreNote: undefined,
  elsewhere: new Map(),
  ...facts,
});

const notesOf = (rows: readonly Row[]): string[] => {
  const counts = toSheetCount({ expected: rows.length, counted: rows.length, excused: 0 });
  const tabulation: Tabulation = { round, judges: [], rows, complete: true, counts, others: [] };
  return recapNotes(tabulation, 'id');
};

describe('recapNotes', () => {
  test('a clear ranking needs no note', () => {
    expect(
      notesOf([
        aRow({ number: 1 }, {}),
        aRow({ number: 2 }, { score: { sum: 70_000_000, count: 1 }, rank: 2 }),
      ]),
    ).toEqual([]);
  });

  test('names the entries of a tie', () => {
    const tie = { tied: true, rank: 1 };
    expect(notesOf([aRow({ number: 3 }, tie), aRow({ number: 5 }, tie), aRow({ number: 9 }, tie)])).toEqual([
      'Peringkat 1 sama: nomor 3, 5 dan 9.',
    ]);
  });

  test('says what separated equal scores', () => {
    const separatedBy = { type: 'criterion', name: 'Signifikansi' } as const;
    expect(
      notesOf([aRow({ number: 4 }, { separatedBy }), aRow({ number: 2 }, { separatedBy, rank: 2 })]),
    ).toEqual(['Nomor 4 dan 2: skor sama, dipisahkan oleh kriteria Signifikansi.']);
    const rows = [
      aRow({ number: 4 }, { separatedBy }),
      aRow({ number: 2 }, { separatedBy: { type: 'median' }, rank: 2 }),
      aRow({ number: 7 }, { separatedBy: { type: 'median' }, rank: 3 }),
    ];
    expect(notesOf(rows)).toEqual([
      'Nomor 4, 2 dan 7: skor sama, dipisahkan oleh kriteria Signifikansi dan median skor juri.',
    ]);
  });

  test('says once whose scores came about in another way than the rest', () => {
    const scoreNote = { type: 'too-few-to-trim', place: 'row', sheets: 4, needed: 5 } as const;
    const [highest, lowest] = [90, 60].map((points) => ({ sum: points * 1_000_000, count: 1 }));
    if (!highest || !lowest) throw new Error('two scores');
    const trimmed = { type: 'trimmed', place: 'entry', highest, lowest } as const;
    const rows = [
      aRow({ number: 4 }, { scoreNote }),
      aRow({ number: 2 }, { scoreNote: trimmed, score: { sum: 70_000_000, count: 1 }, rank: 2 }),
      aRow({ number: 7 }, { scoreNote, score: { sum: 60_000_000, count: 1 }, rank: 3 }),
    ];
    expect(notesOf(rows)).toEqual(['Nomor 4 dan 7: Rata-rata biasa: 4 lembar, kurang dari 5.']);
  });

  test('shows all decimals of scores that look equal and are not', () => {
    const rows = [
      aRow({ number: 1 }, { score: { sum: 80_001_000, count: 1 } }),
      aRow({ number: 2 }, { score: { sum: 80_000_000, count: 1 }, rank: 2 }),
    ];
    expect(notesOf(rows)).toEqual([
      'Tampak sama pada dua desimal, tetapi berbeda: nomor 1 = 80,001000 dan nomor 2 = 80,000000.',
    ]);
  });

  test('tells of ranks within parts part by part, and of scores once', () => {
    const scoreNote = { type: 'too-few-to-trim', place: 'row', sheets: 4, needed: 5 } as const;
    const rows = [1, 2, 3].map((number) => aRow({ number }, { tied: true, scoreNote }));
    const [first, ...others] = rows;
    if (!first) throw new Error('three rows');
    const parts = [
      { type: 'category', id: 'c', name: 'Kesehatan', rows: others },
      { type: 'category', id: null, name: null, rows: [{ ...first, tied: false }] },
    ] as const;
    const counts = toSheetCount({ expected: 3, counted: 3, excused: 0 });
    const tabulation: Tabulation = { round, judges: [], rows, complete: true, counts, others: [] };
    expect(recapNotes(tabulation, 'id', [], parts)).toEqual([
      'Kesehatan: Peringkat 1 sama: nomor 2 dan 3.',
      'Nomor 1, 2 dan 3: Rata-rata biasa: 4 lembar, kurang dari 5.',
    ]);
  });

  test('names each sheet the secretariat has decided, with its reason', () => {
    const rows = [aRow({ number: 3 }, {})];
    const counts = toSheetCount({ expected: 1, counted: 1, excused: 0 });
    const tabulation: Tabulation = { round, judges: [], rows, complete: true, counts, others: [] };
    const decided = {
      key: { judge: judgeId('J1'), entry: entryId(3), round: round.id },
      judge: aJudge(),
      entry: anEntry({ number: 3 }),
      reason: 'Dikonfirmasi juri.',
      at: '2026-03-16T05:00:00.000Z',
    };
    expect(recapNotes(tabulation, 'id', [decided])).toEqual([
      'Nomor 3, juri J1: versi lembar diputuskan sekretariat. Alasan: Dikonfirmasi juri.',
    ]);
  });
});
