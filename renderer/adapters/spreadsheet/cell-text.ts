import type { CellFormats } from './cell-formats';
import { plainNumber } from './number-format';
import { unescapeCharacters } from './rich-text';
import { parseIsoDate } from './show-date';

/** A cell as it stands in the part, before anything is made of it. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly hasFormula: boolean;
  /** Text of `v`; undefined where there is none. */
  readonly value: string | undefined;
  /** Text of `is`, joined. */
  readonly inline: string | undefined;
}

/** What a workbook holds for its cells. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly is1904: boolean;
  readonly isToCalculate: boolean;
}

export type CellFaultType = 'cell-error' | 'cell-unreadable' | 'cell-uncalculated';

export type ReadCell =
  | { readonly text: string; readonly fault?: CellFaultType }
  /** It refers to a text the workbook doesn't have. */
  | 'damaged';

/** A cell as the person sees it, as far as the file tells. */
export function readCell(cell: RawCell, context: CellContext): ReadCell {
  const { type, inline } = cell;
  if (isUncalculated(cell, context)) return { text: '', fault: 'cell-uncalculated' };
  if (inline !== undefined) return showText(inline, cell, context);
  const value = cell.value ?? '';
  if (type === 'str' || type === 'inlineStr') return showText(unescapeCharacters(value), cell, context);
  const word = value.trim();
  if (word === '') return { text: '' };
  switch (type) {
    case 's': {
      const text = /^\d+$/.test(word) ? context.strings[Number(word)] : undefined;
      return text === undefined ? 'damaged' : showText(text, cell, context);
    }
    case 'n':
      return readNumber(word, cell, context);
    case 'b':
      return readTruth(word);
    case 'e':
      return { text: word, fault: 'cell-error' };
    case 'd':
      return readDate(word, cell, context);
    default:
      return { text: word, fault: 'cell-unreadable' };
  }
}

/**
 * A formula without a result. Excel and LibreOffice write an empty text as `t="str"` with an empty `v`;
 * openpyxl writes no type and no value, XlsxWriter 0 and that all is to be calculated when opened.
 */
function isUncalculated(
  { type, hasFormula, value, inline }: RawCell,
  { isToCalculate }: CellContext,
): boolean {
  if (!hasFormula || inline !== undefined) return false;
  if (value === undefined || (value.trim() === '' && type !== 'str')) return true;
  return isToCalculate && type === 'n' && Number(value) === 0;
}

const showText = (text: string, { style }: RawCell, { formats }: CellContext): ReadCell => ({
  text: style === 0 ? text : formats(style).showText(text),
});

/** Numbers as XML Schema writes them. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function readNumber(word: string, { style }: RawCell, { formats, is1904 }: CellContext): ReadCell {
  const number = NUMBER.test(word) ? Number(word) : Number.NaN;
  if (!Number.isFinite(number)) return { text: word, fault: 'cell-unreadable' };
  const shown = formats(style).showNumber(number, is1904);
  return shown === undefined ? { text: plainNumber(number), fault: 'cell-unreadable' } : { text: shown };
}

function readTruth(word: string): ReadCell {
  if (word === '1' || word === 'true') return { text: 'TRUE' };
  return word === '0' || word === 'false' ? { text: 'FALSE' } : { text: word, fault: 'cell-unreadable' };
}

function readDate(word: string, { style }: RawCell, { formats, is1904 }: CellContext): ReadCell {
  const serial = parseIsoDate(word, is1904);
  if (serial === undefined) return { text: word, fault: 'cell-unreadable' };
  const shown = formats(style).showDay(serial, is1904);
  return shown === undefined ? { text: word, fault: 'cell-unreadable' } : { text: shown };
}
