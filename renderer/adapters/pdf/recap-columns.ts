import type { RecapRequest, RecapRow } from '../../application/papers/paper-request';
import { assertNever } from '../../domain/result';
import type { Cell, Row } from '../../domain/tabulate';
import { strings } from '../../strings/both-languages';
import { formatPoints } from '../../strings/formats';
import type { Language } from '../../strings/language';
import { balanceCode } from './recap-code';
import type { TextMeasure } from './text-measure';

/** How the table of a recap is set: sizes and widths in points. */
export interface RecapColumns {
  /** The columns of each part; a part is the whole table with some of the judges' columns. */
  readonly parts: readonly (readonly RecapColumn[])[];
  /** Judges' codes, or names of rounds, as their heading has them, line by line; by column. */
  readonly codes: ReadonlyMap<string, string>;
  readonly sizes: RecapSizes;
  readonly widths: RecapWidths;
}

/** What the score is made of: a judge's sheets, or in a table of rounds together a round's scores. */
export interface RecapColumn {
  readonly id: string;
  readonly code: string;
  /** Undefined where the row has nothing there. */
  readonly cellOf: (row: RecapRow) => RecapCell | undefined;
}

interface RecapCell {
  readonly text: string;
  readonly look: Cell['type'];
}

export function columnsOf({ tabulation, rounds, language }: RecapRequest): readonly RecapColumn[] {
  if (rounds === undefined) {
    return tabulation.judges.map(({ id, code }) => ({
      id,
      code,
      cellOf: ({ cells }) => {
        const cell = cells.get(id);
        return cell && { text: toCellText(cell, language), look: cell.type };
      },
    }));
  }
  return rounds.map(({ tabulation: { round } }) => ({
    id: round.id,
    code: round.name,
    cellOf: (row) => ('rounds' in row ? toRoundCell(row.rounds.get(round.id), language) : undefined),
  }));
}

function toRoundCell(row: Row | undefined, language: Language): RecapCell {
  if (row === undefined) return { text: strings[language].recap.notInRound, look: 'excused' };
  if (row.score === undefined) return { text: '—', look: 'missing' };
  const text = formatPoints(row.score, language);
  return row.provisional ? { text: `${text}*`, look: 'missing' } : { text, look: 'counted' };
}

interface RecapSizes {
  /** A judge's score, and the headings. */
  readonly sheet: number;
  /** Rank and score. */
  readonly result: number;
  readonly title: number;
  readonly institution: number;
  /** Left and right of what is in a cell. */
  readonly padding: number;
}

interface RecapWidths {
  readonly rank: number;
  readonly number: number;
  readonly name: number;
  /** Each judge's. */
  readonly judge: number;
  readonly counted: number;
  readonly score: number;
}

/** From how it should look down to the smallest that a table read at arm's length may have. */
const STEPS: readonly RecapSizes[] = [
  { sheet: 9, result: 11, title: 9, institution: 8, padding: 4 },
  { sheet: 8.5, result: 10.5, title: 9, institution: 8, padding: 3.5 },
  { sheet: 8, result: 10, title: 8.5, institution: 7.5, padding: 3 },
  { sheet: 7.5, result: 9.5, title: 8.5, institution: 7.5, padding: 2.5 },
  { sheet: 7, result: 9, title: 8, institution: 7, padding: 2 },
];
/** A table in parts has room enough: its figures need not be the smallest. */
const STEPS_IN_PARTS = STEPS.slice(0, 3);
/** Below this, titles become columns of single words. */
const NARROWEST_NAME = 190;
/** Wider, where there are pages enough already. */
const NAME_IN_PARTS = 240;
/** With this much, titles seldom take more than two lines. */
const GOOD_NAME = 280;
/** A judge's column with room to spare: as wide as most codes need, and no narrower than looks well. */
const GOOD_JUDGE = 60;
const LEAST_JUDGE = 36;
/** Columns that are no judge's: rank, number, name, judges in, score. */
const OWN_COLUMNS = 5;

/** All judges side by side while that reads well; otherwise in as few parts as do, evenly filled. */
export function toRecapColumns(request: RecapRequest, width: number, measure: TextMeasure): RecapColumns {
  const judges = columnsOf(request);
  const whole = STEPS.map((sizes) => tryStep(request, width, measure, sizes, judges.length));
  const found = whole.find(fits);
  if (found !== undefined) return inParts(request, found, 1);
  for (let parts = 2; parts < judges.length; parts += 1) {
    const most = Math.ceil(judges.length / parts);
    const tries = STEPS_IN_PARTS.map((sizes) => tryStep(request, width, measure, sizes, most));
    const tried = tries.find(({ widths }) => widths.name >= NAME_IN_PARTS) ?? tries.find(fits);
    if (tried !== undefined) return inParts(request, tried, parts);
  }
  const [, , smallest = STEPS[0] as RecapSizes] = STEPS;
  return inParts(request, tryStep(request, width, measure, smallest, 1), Math.max(1, judges.length));
}

type Try = Omit<RecapColumns, 'parts'>;

const fits = ({ widths }: Try): boolean => widths.name >= NARROWEST_NAME;

function inParts(request: RecapRequest, found: Try, parts: number): RecapColumns {
  const judges = columnsOf(request);
  const most = Math.ceil(judges.length / parts);
  // Evenly: 15 in two parts are 8 and 7, never 14 and 1.
  return {
    ...found,
    parts: Array.from({ length: parts }, (_, part) =>
      judges.slice(
        Math.round((part * judges.length) / parts),
        Math.min(
          Math.round((part * judges.length) / parts) + most,
          Math.round(((part + 1) * judges.length) / parts),
        ),
      ),
    ),
  };
}

function tryStep(
  request: RecapRequest,
  width: number,
  measure: TextMeasure,
  sizes: RecapSizes,
  judges: number,
): Try {
  const { tabulation, language } = request;
  const columns = columnsOf(request);
  const words = strings[language].papers.recap;
  const { rows, complete } = tabulation;
  const head = { size: sizes.sheet, bold: true };
  const result = { size: sizes.result, bold: true };
  const widest = (texts: Iterable<string>, look: typeof head): number => {
    let most = 0;
    for (const text of new Set(texts)) most = Math.max(most, measure.width(text, look));
    return most;
  };
  const longestWord = (text: string): number => widest(text.split(/\s+/u), head);
  const sheet = widest(
    rows.flatMap((row) => columns.flatMap((column) => column.cellOf(row)?.text ?? [])),
    { size: sizes.sheet, bold: false },
  );
  const own = {
    rank: Math.max(
      longestWord(words.rank),
      widest(
        rows.map((row) => toRankText(row, complete)),
        result,
      ),
    ),
    number: Math.max(
      longestWord(words.number),
      widest(
        rows.map(({ entry }) => String(entry.number)),
        { size: sizes.title, bold: false },
      ),
    ),
    counted: Math.max(
      longestWord(toCountHead(request)),
      widest(rows.map(toCountText), { size: sizes.sheet, bold: true }),
    ),
    score: Math.max(
      longestWord(words.score),
      widest(
        rows.map((row) => toScoreText(row, language)),
        result,
      ),
    ),
  };
  const paddings = (OWN_COLUMNS + judges) * 2 * sizes.padding;
  const left = width - own.rank - own.number - own.counted - own.score - paddings;
  // What a judge may have without taking it from the titles.
  const spare = (left - GOOD_NAME) / Math.max(1, judges);
  const room = Math.max(sheet, Math.min(spare, GOOD_JUDGE));
  const codes = new Map(
    columns.map(({ id, code }) => [id, balanceCode(code, room, (text) => measure.width(text, head))]),
  );
  const judge = Math.max(
    Math.min(room, LEAST_JUDGE),
    sheet,
    ...[...codes.values()].map((code) => widest(code.split('\n'), head)),
  );
  return { sizes, codes, widths: { ...own, judge, name: Math.max(60, left - judges * judge) } };
}

export const toRankText = ({ rank, provisional }: RecapRow, complete: boolean): string =>
  rank === undefined ? '—' : `${rank}${provisional || !complete ? '*' : ''}`;

export const toCountHead = ({ language, rounds }: Pick<RecapRequest, 'language' | 'rounds'>): string => {
  const words = strings[language].papers.recap;
  return rounds === undefined ? words.counted : words.countedSheets;
};

export const toCountText = ({ judges }: RecapRow): string => `${judges.counted}/${judges.due}`;

export const toScoreText = ({ score }: RecapRow, language: Language): string =>
  score === undefined ? '—' : formatPoints(score, language);

function toCellText(cell: Cell, language: Language): string {
  const words = strings[language].papers.recap;
  switch (cell.type) {
    case 'counted':
      return formatPoints(cell.score, language);
    case 'excused':
      return words.excused;
    case 'missing':
      return words.missing;
    default:
      return assertNever(cell);
  }
}
