import { asset } from './files';

/*
 * The event of the story, worked out by hand.
 *
 * Rubric: the preset below, with the weights 30, 50, 10 and 10 %, from 0 to 100 in steps of 0.5.
 * Marks:  judge j gives entry n the base  66.5 + n/2 + offset(j),  offsets 0, +1, -1 and +2,
 *         and marks the criteria  base, base + 2, base - 4, base - 1.
 * Sheet:  0.3·0 + 0.5·2 - 0.1·4 - 0.1·1 = +0.5, so a sheet is worth base + 0.5.
 * Entry:  the offsets have the mean +0.5, so an entry is worth 66.5 + n/2 + 0.5 + 0.5 = 67.5 + n/2,
 *         and number 46 comes first.
 *
 * Entry 42: judge 2 does not score it. The other offsets have the mean (0 - 1 + 2) / 3 = 1/3:
 *           66.5 + 21 + 0.5 + 1/3 = 88.333333, still between 43 (89) and 41 (88).
 * Entry 36: judge 3 gives 4 points more on the second criterion, 2 on the sheet, 0.5 on the mean:
 *           85.5 + 0.5 = 86, exactly what 37 has. Both are tenth; nobody is eleventh.
 */

export const preset = 'KOVABLIK Jatim - Tahap 2 (presentasi)';

export const criteria = [
  'Penyampaian Paparan',
  'Materi Inovasi / Kemanfaatan / Replikasi',
  'Video',
  'Kehadiran Kepala Daerah / OPD / BUMD',
] as const;

export const judges = [
  'Dr. Ratna Contoh, M.Si.',
  'Bambang Contoh, S.E.',
  "Nur'aini Contoh",
  'Yusuf Contoh',
] as const;

export const entriesFile = asset('sample', 'peserta-contoh-46.csv');

export const entryCount = 46;

export const recused = { judge: 2, entry: 42, reason: 'Anggota keluarga bekerja di sekolah ini.' } as const;

/** Marks of judge 1 to 4 for an entry, in the order of the criteria, in points. */
export function marksOf(judge: number, entry: number): readonly [number, number, number, number] {
  const base = 66.5 + entry / 2 + ([0, 1, -1, 2][judge - 1] ?? 0);
  const extra = judge === 3 && entry === 36 ? 4 : 0;
  return [base, base + 2 + extra, base - 4, base - 1];
}

/** A mark as a judge types it, with a decimal comma. */
export const typed = (mark: number): string => String(mark).replace('.', ',');

export interface ExpectedRow {
  readonly rank: number;
  readonly number: number;
  /** Six places. */
  readonly score: string;
}

/** Rank, number, score. */
const table = `
   1 | 46 | 90.500000
   2 | 45 | 90.000000
   3 | 44 | 89.500000
   4 | 43 | 89.000000
   5 | 42 | 88.333333
   6 | 41 | 88.000000
   7 | 40 | 87.500000
   8 | 39 | 87.000000
   9 | 38 | 86.500000
  10 | 36 | 86.000000
  10 | 37 | 86.000000
  12 | 35 | 85.000000
  13 | 34 | 84.500000
  14 | 33 | 84.000000
  15 | 32 | 83.500000
  16 | 31 | 83.000000
  17 | 30 | 82.500000
  18 | 29 | 82.000000
  19 | 28 | 81.500000
  20 | 27 | 81.000000
  21 | 26 | 80.500000
  22 | 25 | 80.000000
  23 | 24 | 79.500000
  24 | 23 | 79.000000
  25 | 22 | 78.500000
  26 | 21 | 78.000000
  27 | 20 | 77.500000
  28 | 19 | 77.000000
  29 | 18 | 76.500000
  30 | 17 | 76.000000
  31 | 16 | 75.500000
  32 | 15 | 75.000000
  33 | 14 | 74.500000
  34 | 13 | 74.000000
  35 | 12 | 73.500000
  36 | 11 | 73.000000
  37 | 10 | 72.500000
  38 |  9 | 72.000000
  39 |  8 | 71.500000
  40 |  7 | 71.000000
  41 |  6 | 70.500000
  42 |  5 | 70.000000
  43 |  4 | 69.500000
  44 |  3 | 69.000000
  45 |  2 | 68.500000
  46 |  1 | 68.000000
`;

export const expected: readonly ExpectedRow[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [rank = '', number = '', score = ''] = line.split('|').map((cell) => cell.trim());
    return { rank: Number(rank), number: Number(number), score };
  });
