import type { Content } from 'pdfmake/interfaces';
import type { RecapRequest, RecapRow } from '../../application/papers/paper-request';
import { strings } from '../../strings/both-languages';
import { formatDays } from '../../strings/formats';
import { tellPart } from '../../strings/rule-words';
import type { BlockStyle } from './block-height';
import type { FontBook } from './font-book';
import { footMargin, toPageFoot } from './page-foot';
import { type PageSize, toPageSize } from './page-size';
import { competitionName, INK } from './paper-parts';
import {
  type RecapColumn,
  type RecapColumns,
  toCountHead,
  toRankText,
  toRecapColumns,
  toScoreText,
} from './recap-columns';
import { type NoteLine, toNoteLines } from './recap-note-lines';
import { toPages } from './recap-pages';
import { type Block, toSignatures } from './recap-signatures';
import { createTextMeasure, type TextMeasure } from './text-measure';

const LEADING = 1.1;
export const RECAP_STYLE = { font: 'Sans', fontSize: 9, lineHeight: LEADING, color: INK } as const;
const RECAP_BLOCK: BlockStyle = { ...RECAP_STYLE, bold: false, characterSpacing: 0 };
export const RECAP_SIDE = 40;
export const TOP = 36;
export const LABELS_WIDTH = 138;
/** Above a row's text, below it, and its line. */
export const ROW_PADDING = { top: 3.5, bottom: 2.5, line: 1 } as const;
export const TABLE_TOP = 8;
export const NOTES_TOP = 10;
export const NOTE_SIZE = 8.5;
/** Lines of the notes that are never parted: their heading, the state, the numbers. */
export const FIRST_NOTES = 3;

/** Everything about a recap that depends on how wide its words are, in points. */
export interface RecapLayout {
  readonly page: PageSize;
  /** Of the text, side margins left out. */
  readonly width: number;
  /** Margin below, with room for the whole foot of the page. */
  readonly bottom: number;
  /** Of a page, between the margins. */
  readonly height: number;
  readonly columns: RecapColumns;
  readonly pages: readonly RecapPage[];
  readonly notes: readonly NoteLine[];
  readonly signatures: readonly Block[];
}

/** A row of the table, and the name of the part that begins with it, or goes on with it on a new page. */
interface PageRow {
  readonly row: RecapRow;
  readonly part: string | undefined;
}

/** One page of the table. */
export interface RecapPage {
  /** One of the columns' `parts`. */
  readonly judges: readonly RecapColumn[];
  readonly rows: readonly PageRow[];
  /** A row that may have to go on overleaf makes its page breakable. */
  readonly keepsRows: boolean;
}

export function toRecapLayout(request: RecapRequest, book: FontBook): RecapLayout {
  const measure = createTextMeasure(book, LEADING);
  const page = toPageSize(request.size, 'landscape');
  const width = page.width - 2 * RECAP_SIDE;
  const bottom = footMargin(toRecapFoot(request, width, 1, 1), page.width, RECAP_BLOCK, book);
  const height = page.height - TOP - bottom;
  const columns = toRecapColumns(request, width, measure);
  const notes = toNoteLines(request);
  const signatures = toSignatures(request, width, measure);
  const noteHeights = notes.map((note) =>
    measure.height(note.text, width, { size: NOTE_SIZE, bold: isBold(note) }),
  );
  const noted = NOTES_TOP + total(noteHeights);
  const signed = signatures.map((block) => block.height);
  const tails = [
    noted + total(signed),
    noted + total(signed.slice(0, 1)),
    NOTES_TOP + total(noteHeights.slice(0, FIRST_NOTES)),
  ];
  const rows = toRecapRows(request);
  const partHeights = new Map(
    [...new Set(rows.map(({ of }) => of))].map((name) => [name, partHeight(name, columns, width, measure)]),
  );
  const heights = rows.map(
    ({ row, of, begins }) =>
      rowHeight(row, request, columns, measure) + (begins ? (partHeights.get(of) ?? 0) : 0),
  );
  // Each page begins with the name of the part it goes on with.
  const above = headHeight(request, columns, width, measure) + Math.max(0, ...partHeights.values());
  const pages = columns.parts.flatMap((judges, part) => {
    const room = {
      first: height - above - (part === 0 ? headingHeight(request, width, book, measure) : 0),
      next: height - above,
      tails: part === columns.parts.length - 1 ? tails : [],
    };
    let start = 0;
    return toPages(heights, room).map((count): RecapPage => {
      const from = start;
      start += count;
      return {
        judges,
        rows: rows
          .slice(from, start)
          .map(({ row, of, begins }, index) => ({ row, part: begins || index === 0 ? of : undefined })),
        keepsRows: heights.slice(from, start).every((one) => one <= room.first),
      };
    });
  });
  return { page, width, bottom, height, columns, pages, notes, signatures };
}

interface PlacedRow {
  readonly row: RecapRow;
  /** The name of its part; undefined where all entries are ranked together. */
  readonly of: string | undefined;
  readonly begins: boolean;
}

function toRecapRows({ tabulation, parts, language }: RecapRequest): readonly PlacedRow[] {
  if (parts === undefined) return tabulation.rows.map((row) => ({ row, of: undefined, begins: false }));
  const { rules } = strings[language];
  return parts.flatMap((part) =>
    part.rows.map((row, index) => ({ row, of: tellPart(rules, part), begins: index === 0 })),
  );
}

function partHeight(
  name: string | undefined,
  { sizes }: RecapColumns,
  width: number,
  measure: TextMeasure,
): number {
  if (name === undefined) return 0;
  const text = measure.height(name, width - 2 * sizes.padding, { size: sizes.title, bold: true });
  return text + ROW_PADDING.top + ROW_PADDING.bottom + ROW_PADDING.line;
}

const isBold = ({ look }: NoteLine): boolean => look === 'heading' || look === 'alert';

/** "Bagian 1 dari 2: nilai juri J1 s.d. J12 …"; undefined when the table is in one part. */
export function toPartText(
  judges: readonly RecapColumn[],
  { language }: RecapRequest,
  { parts }: RecapColumns,
): string | undefined {
  if (parts.length < 2) return undefined;
  const [first, last] = [judges[0]?.code ?? '', judges.at(-1)?.code ?? ''];
  return strings[language].papers.recap.part(parts.indexOf(judges) + 1, parts.length, first, last);
}

export const PART_SIZE = 8.5;

function rowHeight(
  row: RecapRow,
  request: RecapRequest,
  columns: RecapColumns,
  measure: TextMeasure,
): number {
  const { sizes, widths } = columns;
  const name =
    measure.height(row.entry.title, widths.name, { size: sizes.title, bold: true }) +
    measure.height(row.entry.institution.name, widths.name, { size: sizes.institution });
  const result = { size: sizes.result, bold: true };
  const figures = Math.max(
    measure.height(toRankText(row, request.tabulation.complete), widths.rank, result),
    measure.height(toScoreText(row, request.language), widths.score, result),
  );
  return Math.max(name, figures) + ROW_PADDING.top + ROW_PADDING.bottom + ROW_PADDING.line;
}

/** The row of headings, and the line that names the part above it. */
function headHeight(
  request: RecapRequest,
  columns: RecapColumns,
  width: number,
  measure: TextMeasure,
): number {
  const { sizes, widths, codes, parts } = columns;
  const words = strings[request.language].papers.recap;
  const look = { size: sizes.sheet, bold: true };
  const texts: readonly (readonly [text: string, room: number])[] = [
    [words.rank, widths.rank],
    [words.number, widths.number],
    [words.entry, widths.name],
    [toCountHead(request), widths.counted],
    [words.score, widths.score],
    ...[...codes.values()].map((code) => [code, widths.judge] as const),
  ];
  const lines = Math.max(...texts.map(([text, room]) => measure.height(text, room, look)));
  const part = Math.max(
    ...parts.map((judges) => {
      const text = toPartText(judges, request, columns);
      return text === undefined ? 0 : measure.height(text, width, { size: PART_SIZE }) + 3;
    }),
  );
  return TABLE_TOP + part + lines + ROW_PADDING.top + ROW_PADDING.bottom + 2 * ROW_PADDING.line;
}

/** What stands at the head of the first page. */
function headingHeight(request: RecapRequest, width: number, book: FontBook, measure: TextMeasure): number {
  const column = width - LABELS_WIDTH - 12;
  return (
    book.lineHeight(toTitle(request), 'Serif') * 22 +
    measure.height(toSubtitle(request), column, {
      size: 10.5,
      bold: true,
    }) +
    measure.height(toWhere(request), column, { size: 9 }) +
    3 +
    4
  );
}

/** Whose results these are, of which round or rounds, and within what they are ranked. */
export function toSubtitle(request: RecapRequest): string {
  const { competition, tabulation, parts, language, rounds } = request;
  const { recap, rules } = strings[language];
  const scope = parts === undefined ? [] : [rules.scopes[parts[0].type]];
  const of = rounds === undefined ? tabulation.round.name : recap.combination(toWeighed(rounds));
  return [competitionName(competition), of, ...scope].join(' · ');
}

const toWeighed = (rounds: NonNullable<RecapRequest['rounds']>) =>
  rounds.map(({ tabulation: { round }, weight }) => ({ name: round.name, weight }));

export const toTitle = ({ language, rounds }: RecapRequest): string =>
  rounds === undefined ? strings[language].papers.recap.title : strings[language].recap.finalTitle;

export const toWhere = ({ competition: { identity }, language }: RecapRequest): string =>
  [identity.organiser, identity.venue, formatDays(identity.startsOn, identity.endsOn, language)]
    .filter((part) => part !== '')
    .join(' · ');

const FOOT_RIGHT = 94;

/** The foot of every page. */
export const toRecapFoot = (request: RecapRequest, width: number, page: number, pages: number): Content => {
  const { competition, language, tabulation, rounds } = request;
  const { papers } = strings[language];
  const of = rounds === undefined ? [tabulation.round.name] : [];
  return toPageFoot(request, {
    text: [competitionName(competition), toTitle(request), ...of].join(' · '),
    right: [papers.page(page, pages)],
    rightWidth: FOOT_RIGHT,
    side: RECAP_SIDE,
    width,
  });
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
