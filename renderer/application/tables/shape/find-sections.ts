import { cleanCell, foldHeading } from '../fold-text';
import type { GridRow, MergedArea } from './grid';

/** Rows that stand alone over those below them ("Kategori Kesehatan"), made a column of their own. */
export interface Sections {
  /** Without the rows that stood alone. */
  readonly rows: readonly GridRow[];
  /** Of every row, in their order: what stood over it; empty over the first, where nothing did. */
  readonly values: readonly string[];
  /** The word all begin with, unless a column is called so; empty where there is none. */
  readonly heading: string;
  readonly lines: readonly number[];
  readonly texts: readonly string[];
}

/** What sections are called by; what follows is the name of one. */
const WORD =
  /^(kategori|kelompok|jenis instansi|jenis|bidang|klaster|rumpun|tema|panel|ruang|category|group|cluster|room|theme)(?![\p{Letter}\p{Number}])[\s:.–-]*(?=[\p{Letter}\p{Number}])/iu;

const NUMBERING = /^(?:[a-z]|[ivx]{1,5}|\d{1,2})[.)]\s*(?=.)/i;
const LETTER = /^(?:[a-z]|[ivx]{1,5})[.)]?$/i;
const NUMBER = /^\d{1,6}[.)]?$/;

interface Candidate {
  readonly text: string;
  readonly word: string;
  readonly value: string;
  /** Whether it can't be a row of the table that isn't complete. */
  readonly isSure: boolean;
}

/**
 * Finds rows that stand alone over the rows they are about. The first row must be one and every one must
 * have rows below it; and it must be merged across the columns, or stand where all other rows have their
 * number, or be called by one word with others. Everything else is a row, complete or not.
 * @param over the row above the heading: it names the first section where the others are called by its word
 */
export function findSections(
  rows: readonly GridRow[],
  names: readonly string[],
  { merges, over }: { readonly merges: readonly MergedArea[]; readonly over: GridRow | undefined },
): Sections | undefined {
  const [top] = rows;
  const first = names.findIndex((name) => name !== '');
  const named = names.filter((name) => name !== '').length;
  if (!top || named < 2 || Math.min(countFilled(top), over ? countFilled(over) : 3) > 2) return undefined;
  const across = new Set(
    merges
      .filter(
        (area) => area.firstLine === area.lastLine && area.lastColumn - area.firstColumn + 1 >= named / 2,
      )
      .map(({ firstLine }) => firstLine),
  );
  const isNumbered = hasNumbers(rows, first);
  const toCandidate = (row: GridRow): Candidate | undefined => {
    if (row.faults?.some(({ column }) => column === null)) return undefined;
    const filled = row.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
    const [column = -1, second = -1] = filled;
    const lead = cleanCell(row.cells[column] ?? '');
    if (filled.length === 2 && isNumbered && column === first && LETTER.test(lead)) {
      const text = cleanCell(row.cells[second] ?? '');
      return { text: `${lead} ${text}`, ...toNamed(text), isSure: true };
    }
    if (filled.length !== 1 || lead.length > LONGEST || NUMBER.test(lead)) return undefined;
    const isSure = across.has(row.line) || (isNumbered && column === first);
    const { word, value } = toNamed(lead);
    return isSure || word !== '' ? { text: lead, word, value, isSure } : undefined;
  };
  const before = over && toCandidate(over);
  const opening = before && before.word !== '' ? before : undefined;
  if (!toCandidate(top) && !opening) return undefined;
  const candidates = rows.map(toCandidate);
  const heads = candidates.flatMap((one, at) => (one && at + 1 < rows.length ? [{ ...one, at }] : []));
  if (heads.some(({ at }) => candidates[at + 1] !== undefined)) return undefined;
  const word = (opening ?? heads[0])?.word ?? '';
  const isOneWord = heads.every((one) => foldHeading(one.word) === foldHeading(word));
  if (heads.length === 0 || (opening && !isOneWord)) return undefined;
  const isCommon = isOneWord && heads.length + (opening ? 1 : 0) > 1;
  if (!isCommon && !heads.every(({ isSure }) => isSure)) return undefined;
  const isFree = names.every((name) => foldHeading(name) !== foldHeading(word));
  const starts = new Map(heads.map((head) => [head.at, head]));
  const left: GridRow[] = [];
  const values: string[] = [];
  let value = opening?.value ?? '';
  for (const [at, row] of rows.entries()) {
    const head = starts.get(at);
    if (head) value = isOneWord ? head.value : head.text;
    else {
      left.push(row);
      values.push(value);
    }
  }
  return {
    rows: left,
    values,
    heading: isOneWord && isFree ? word : '',
    lines: heads.map(({ at }) => (rows[at] as GridRow).line),
    texts: heads.map(({ text }) => text),
  };
}

/** What is longer is a sentence. */
const LONGEST = 120;

function toNamed(text: string): { readonly word: string; readonly value: string } {
  const plain = text.replace(NUMBERING, '');
  const match = WORD.exec(plain);
  return { word: match?.[1] ?? '', value: match ? plain.slice(match[0].length) : plain };
}

const countFilled = ({ cells }: Pick<GridRow, 'cells'>): number =>
  cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0);

/** So many rows tell. */
const TELLING = 1_000;

/** Whether most rows of several cells have a number in the column. */
export function hasNumbers(rows: readonly GridRow[], column: number): boolean {
  let [numbers, others] = [0, 0];
  for (const { cells } of rows.slice(0, TELLING)) {
    if (countFilled({ cells }) < 2) continue;
    const cell = (cells[column] ?? '').trim();
    if (NUMBER.test(cell)) numbers += 1;
    else if (!LETTER.test(cell)) others += 1;
  }
  return numbers > others;
}
