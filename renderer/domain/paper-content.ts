import { canonicalJson, type Json } from './canonical-json';
import type { FinalRow, FinalTabulation } from './combination';
import { compareText } from './compare';
import type { Entry } from './competition';
import type { CompetitionId } from './ids';
import type { Branded } from './quantities';
import type { Revision } from './revision';
import type { ScopedRanking } from './scopes';
import { type ExactScore, toFraction } from './score';
import type { Cell, Row, Tabulation } from './tabulate';

/**
 * What a paper's code stands for, to the letter. Two papers say the same exactly where these texts are the
 * same: a code is how a paper is found, this is what it is compared by.
 */
export type PaperContent = Branded<string, 'PaperContent'>;

/** An entry as papers name it (domain, rule 7). */
export interface PrintedEntry {
  readonly number: number;
  readonly title: string;
  readonly institution: string;
}

export const toPrintedEntry = ({ number, title, institution }: Entry): PrintedEntry => ({
  number,
  title,
  institution: institution.name,
});

/** The parts of a revision that a printed sheet's code stands for: its numbers, and whose they are. */
export type CodedSheet = Pick<Revision, 'judge' | 'entry' | 'round' | 'rubricHash' | 'state' | 'marks'>;

/**
 * Exactly a sheet's numbers and the entry they are for: the same for the same marks, whoever recorded them
 * and whenever; notes don't count. A recusal has no numbers, whatever was marked before it.
 * @param entry as the paper names it; undefined for one that the competition no longer has
 */
export const toSheetContent = (
  competition: CompetitionId,
  sheet: CodedSheet,
  entry: PrintedEntry | undefined,
): PaperContent =>
  toContent({
    paper: 'sheet',
    ...sheetFacts(competition, sheet),
    entryName: entry === undefined ? null : { ...entry },
  });

/** What the ten characters of earlier papers stand for: the entry by its id alone. */
export const toOldSheetContent = (competition: CompetitionId, sheet: CodedSheet): PaperContent =>
  toContent(sheetFacts(competition, sheet));

const sheetFacts = (competition: CompetitionId, sheet: CodedSheet) => ({
  competition,
  judge: sheet.judge,
  entry: sheet.entry,
  round: sheet.round,
  rubricHash: sheet.rubricHash,
  state: sheet.state,
  marks: (sheet.state === 'recused' ? {} : sheet.marks) as { readonly [criterion: string]: number },
});

type Table = Pick<Tabulation, 'round' | 'rows'>;

/**
 * A whole table: every entry as it is named, its rank, exact score and what each judge gave it; of one that ranks within
 * parts, also those ranks.
 */
export const toRecapContent = (
  competition: CompetitionId,
  { round, rows }: Table,
  parts?: readonly ScopedRanking[],
): PaperContent =>
  toContent({
    paper: 'recap',
    competition,
    round: round.id,
    rows: inOrder(rows).map((row) => ({ ...rowFacts(row), ...toPrintedEntry(row.entry) })),
    ...(parts && { parts: parts.map(partFacts) }),
  });

/** The table of rounds together: what each round that counts weighs, every entry's rank and score, and its score in each of them. */
export const toFinalContent = (
  competition: CompetitionId,
  { combination, rows }: Pick<FinalTabulation, 'combination' | 'rows'>,
  parts?: readonly ScopedRanking<FinalRow>[],
): PaperContent =>
  toContent({
    paper: 'final',
    competition,
    combination: combination.map(({ round, weight }) => ({ round, weight })),
    rows: rows
      .toSorted((a, b) => compareText(a.entry.id, b.entry.id))
      .map(({ entry, rank, score, rounds }) => ({
        entry: entry.id,
        rank: rank ?? null,
        score: score === undefined ? null : toFraction(score),
        rounds: Object.fromEntries(
          [...rounds].map(([round, row]) => [round, row.score === undefined ? null : toFraction(row.score)]),
        ),
        ...toPrintedEntry(entry),
      })),
    ...(parts && { parts: parts.map(partFacts) }),
  });

/** The same table without the names of its entries: what the ten characters of earlier papers stand for. */
export const toOldRecapContent = (competition: CompetitionId, { round, rows }: Table): PaperContent =>
  toContent({ competition, round: round.id, rows: inOrder(rows).map(rowFacts) });

const inOrder = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => compareText(a.entry.id, b.entry.id));

const partFacts = ({ type, name, rows }: ScopedRanking<Row<ExactScore>>) => ({
  type,
  name,
  ranks: Object.fromEntries(rows.map(({ entry, rank }) => [entry.id, rank ?? null])),
});

const rowFacts = ({ entry, rank, score, cells }: Row) => ({
  entry: entry.id,
  rank: rank ?? null,
  score: score === undefined ? null : { sum: score.sum, count: score.count },
  sheets: Object.fromEntries([...cells].map(([judge, cell]) => [judge, toNumber(cell)])),
});

/** Millionths, or where they are not whole, a fraction of them. */
const toNumber = (cell: Cell): Json => {
  if (cell.type !== 'counted') return cell.type;
  const { sum, count } = cell.score;
  return count === 1 ? sum : { sum, count };
};

const toContent = (facts: Json): PaperContent => canonicalJson(facts) as PaperContent;
