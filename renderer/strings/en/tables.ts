import { formatLines, formatNames } from '../format-list';
import type { TableTexts } from '../table-texts';

const rows = (lines: readonly number[]): string =>
  `${lines.length === 1 ? 'row' : 'rows'} ${formatLines(lines, 'en')}`;
const names = (all: readonly string[]): string => formatNames(all, 'en');
const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const hiddenParts = (lines: readonly number[], columns: readonly string[]): string =>
  [
    ...(lines.length > 0 ? [`${many(lines.length, 'row')} (${formatLines(lines, 'en')})`] : []),
    ...(columns.length > 0 ? [`${many(columns.length, 'column')} (${names(columns)})`] : []),
  ].join(' and ');

const separators = { ';': 'Semicolon ( ; )', ',': 'Comma ( , )', '\t': 'Tab', '|': 'Vertical bar ( | )' };

export const tables: TableTexts = {
  notes: {
    'lines-above': ({ lines }) => `Other text above the column titles is left out (${rows(lines)}).`,
    'lines-below': ({ lines, text }) => `Other text below the table is left out (${rows(lines)}, “${text}”).`,
    'heading-on-two-rows': ({ lines }) =>
      `The column titles stand on ${rows(lines)}; they are read together.`,
    'column-numbers': ({ line }) => `Row ${line} holds nothing but column numbers; it is left out.`,
    'total-row': ({ line, text }) => `Row ${line} (“${text}”) is a total; it is left out.`,
    'heading-repeated': ({ lines }) =>
      `The column titles stand within the table again, as at the turn of a page; they are left out (${rows(lines)}).`,
    'sections-to-column': ({ lines, texts, heading }) =>
      `Titles of sections stand between the rows (${rows(lines)}: ${names(texts)}); they became ${heading === '' ? 'the last column, which has no name' : `column “${heading}”`}.`,
    'other-table': ({ lines, text }) =>
      `Another table stands below (${rows(lines)}, “${text}”); it is left out.`,
    'merged-filled': ({ lines }) => `Cells are merged; each of their rows got the value (${rows(lines)}).`,
    'foreign-bytes': ({ lines }) =>
      `Some letters are written in another encoding; look at the letters in ${rows(lines)}.`,
    'sheet-proposed': ({ sheet, others }) =>
      `Worksheet “${sheet}” is read, as its column titles are known. There is something in ${names(others)} too.`,
    'hidden-taken': ({ lines, columns }) =>
      `What is hidden in your table is taken: ${hiddenParts(lines, columns)}.`,
    'hidden-skipped': ({ lines, columns }) =>
      `What is hidden in your table is left out: ${hiddenParts(lines, columns)}.`,
  },
  doubts: {
    'sheet-undecided': ({ sheets }) =>
      `Several worksheets could be read: ${names(sheets)}. Choose the one you mean.`,
    'separator-undecided': ({ separators: found }) =>
      `It isn’t clear what separates the columns: ${found.map((one) => separators[one]).join(' or ')}. Choose what gives the right columns.`,
    'hidden-undecided': ({ lines, columns }) =>
      `Hidden in your table: ${hiddenParts(lines, columns)}. Choose whether to take it.`,
  },
  separators,
  sheet: 'Worksheet',
  chooseSheet: 'Choose a worksheet…',
  separator: 'Column separator',
  chooseSeparator: 'Choose a separator…',
  hidden: 'What is hidden',
  hiddenChoices: { take: 'Take', skip: 'Leave out' },
  noted: (count) => `${count === '1' ? '1 thing' : `${count} things`} done while reading the table`,
  columnOpen: (field, columns) => `${names(columns)} fit ${field} equally well. Choose one.`,
  chooseColumn: 'Choose a column…',
  notTaken: (columns) => `Not taken: ${names(columns)}.`,
  columnAt: (heading, position) => `${heading} (column ${position})`,
  readingAgain: 'Reading the table again…',
  cancelReading: 'Stop reading',
  asBefore: 'What is shown below is as before; choose something else.',
};
