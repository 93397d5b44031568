import type { Entry } from '../../domain/competition';
import type { CriterionId } from '../../domain/ids';
import { type Mark, toMark } from '../../domain/quantities';
import type { Marks, Notes } from '../../domain/revision';
import type { Rubric } from '../../domain/rubric';
import { sheetScore } from '../../domain/sheet';
import { toRandom } from './seeded-random';

/** Synthetic sheet of one judge. */
export type SampleSheet =
  | { readonly type: 'marked'; readonly marks: Marks; readonly notes: Notes }
  | { readonly type: 'recused'; readonly reason: string };

const SEED = 2049;
/** Points a judge gives above or below the others, and how far that judge's marks spread. */
const HABITS = [
  { severity: -2.5, spread: 1 },
  { severity: 1, spread: 1.25 },
  { severity: 2, spread: 0.8 },
  { severity: -0.5, spread: 1.1 },
];
const RECUSAL = { judge: 1, number: 37, reason: 'Keluarga dekat bertugas di instansi ini.' };
const REMARKS = [
  'Manfaatnya terasa langsung oleh warga. Data sebelum dan sesudah perlu dilengkapi.',
  'Paparan runtut. Peluang ditiru unit lain besar.',
  'Gagasan baik, dasar hukum dan anggaran tahun depan belum jelas.',
  'Sudah berjalan dan terukur. Dapat menjadi contoh.',
  'Perlu bukti bahwa pengguna layanan merasakan perubahannya.',
];

/**
 * Believable marks of each judge for each entry, the same every time: entries differ in quality,
 * judges in severity, criteria in difficulty. One judge recuses once, and among the first three judges
 * two entries end up exactly equal.
 * @returns sheets[judge][entry] in the order of the entries.
 */
export function toSampleSheets(
  rubric: Rubric,
  entries: readonly Entry[],
): readonly (readonly SampleSheet[])[] {
  const random = toRandom(SEED);
  const difficulty = rubric.criteria.map(() => 5 * (random() - 0.5));
  const quality = entries.map(() => 80 + 6 * (random() + random() + random() - 1.5));
  const marks = HABITS.map(({ severity, spread }) =>
    entries.map((_, entry) => {
      const points = difficulty.map((ease) => {
        const noise = 7 * (random() + random() - 1);
        return 80 + spread * ((quality[entry] ?? 80) - 80) + severity + ease + noise;
      });
      return toMarks(rubric, points);
    }),
  );
  tieTwoOfTheBest(rubric, entries, marks);
  return marks.map((sheets, judge) =>
    entries.map((entry, index): SampleSheet => {
      if (judge === RECUSAL.judge && entry.number === RECUSAL.number) {
        return { type: 'recused', reason: RECUSAL.reason };
      }
      return { type: 'marked', marks: sheets[index] ?? {}, notes: toNotes(index + judge * 3) };
    }),
  );
}

/** Points out of 100, on the rubric's scale and step. */
function toMarks(rubric: Rubric, points: readonly number[]): Marks {
  const { min, max, step } = rubric.scale;
  const pairs = rubric.criteria.map(({ id }, index): [CriterionId, Mark] => {
    const share = Math.min(98, Math.max(55, points[index] ?? 75)) / 100;
    return [id, toMark(min + Math.round(((max - min) * share) / step) * step)];
  });
  return Object.fromEntries(pairs);
}

/**
 * Gives the fifth best of the first three judges the marks of the fourth, each judge those of another:
 * different sheets, exactly the same total.
 */
function tieTwoOfTheBest(rubric: Rubric, entries: readonly Entry[], marks: Marks[][]): void {
  const [first, second, third] = marks as [Marks[], Marks[], Marks[]];
  const total = (entry: number): number =>
    [first, second, third].reduce(
      (sum, sheets) => sum + (sheetScore(rubric, sheets[entry] ?? {})?.sum ?? 0),
      0,
    );
  const best = entries
    .map((entry, index) => ({ number: entry.number, index, total: total(index) }))
    .filter(({ number }) => number !== RECUSAL.number)
    .sort((a, b) => b.total - a.total);
  const [from, to] = [best[3]?.index, best[4]?.index];
  if (from === undefined || to === undefined) return;
  first[to] = second[from] ?? {};
  second[to] = third[from] ?? {};
  third[to] = first[from] ?? {};
}

/** A remark on every fourth sheet or so. */
function toNotes(place: number): Notes {
  const remark = place % 4 === 1 ? (REMARKS[place % REMARKS.length] ?? '') : '';
  return { overall: remark, criteria: {} };
}
