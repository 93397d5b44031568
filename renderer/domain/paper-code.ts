import { canonicalJson, type Json } from './canonical-json';
import { compareText } from './compare';
import { groupCrockford, isCrockford, normaliseCrockford, toCrockford } from './crockford';
import type { CompetitionId, HashText, Sha256 } from './ids';
import type { Branded } from './quantities';
import type { Revision } from './revision';
import type { Cell, Tabulation } from './tabulate';

/** The code printed under the numbers it stands for: ten characters, without the hyphen. */
export type PaperCode = Branded<string, 'PaperCode'>;

/** 50 bits: a mistyped code meets another sheet's once in ten thousand million tries among 100 000. */
const CHARACTERS = 10;
const GROUP = 5;
const HEX_DIGITS = 16;

/** The parts of a revision that a printed sheet's code stands for: its numbers, and whose they are. */
export type CodedSheet = Pick<Revision, 'judge' | 'entry' | 'round' | 'rubricHash' | 'state' | 'marks'>;

/**
 * The code of exactly a sheet's numbers: the same for the same marks, whoever recorded them and whenever;
 * notes don't count. A recusal has no numbers, whatever was marked before it.
 */
export const toSheetCode = (competition: CompetitionId, sheet: CodedSheet, hash: HashText): PaperCode =>
  toPaperCode(
    {
      competition,
      judge: sheet.judge,
      entry: sheet.entry,
      round: sheet.round,
      rubricHash: sheet.rubricHash,
      state: sheet.state,
      marks: sheet.state === 'recused' ? {} : sheet.marks,
    } as unknown as Json,
    hash,
  );

/** The code of a whole table: every entry's rank, exact score and what each judge gave it. */
export const toRecapCode = (
  competition: CompetitionId,
  { round, rows }: Pick<Tabulation, 'round' | 'rows'>,
  hash: HashText,
): PaperCode =>
  toPaperCode(
    {
      competition,
      round: round.id,
      rows: rows
        .toSorted((a, b) => compareText(a.entry.id, b.entry.id))
        .map(({ entry, rank, score, cells }) => ({
          entry: entry.id,
          rank: rank ?? null,
          score: score === undefined ? null : { sum: score.sum, count: score.count },
          sheets: Object.fromEntries([...cells].map(([judge, cell]) => [judge, toNumber(cell)])),
        })),
    },
    hash,
  );

const toNumber = (cell: Cell): Json => (cell.type === 'counted' ? cell.score : cell.type);

function toPaperCode(numbers: Json, hash: HashText): PaperCode {
  return toCrockford(toBytes(hash(canonicalJson(numbers))), CHARACTERS) as PaperCode;
}

const toBytes = (hash: Sha256): Uint8Array =>
  Uint8Array.from(hash.slice(0, HEX_DIGITS).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** What was typed from a paper, as a code; undefined when it can't be one. */
export function findTypedCode(typed: string): PaperCode | undefined {
  const code = normaliseCrockford(typed);
  return isCrockford(code, CHARACTERS) ? (code as PaperCode) : undefined;
}

/** As it is printed: `7K3M9-QXA04`. */
export const formatPaperCode = (code: PaperCode): string => groupCrockford(code, GROUP);
