import type { CellFault } from '../../ports/spreadsheet';

/** What Excel, LibreOffice and Google Sheets show in a cell whose formula came to nothing. */
const ERROR_WORDS = new Set([
  ...['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#FIELD!'],
  ...['#GETTING_DATA', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#PYTHON!', '#EXTERNAL!'],
  ...['#TIMEOUT!', '#ERROR!', '#FMT', '#N/A!', '#REF', '#VALUE', '#DIV/0', '#NAME', '#NUM', '#NULL'],
]);

/** LibreOffice: "Err:502". */
const ERROR_NUMBER = /^(?:Err|Error|Fehler|Galat):\s?\d{3}$/i;

/** A column too narrow for its number, in a text written as the sheet was shown: the value is lost. */
const TOO_NARROW = /^#{2,}$/;

/** "As above", which only an eye can follow. "SDA" in capitals is an office for water. */
const DITTO = /^(?:idem|ditto|s\.\s?d\.\s?a\.?|["”″〃]|'')$/i;
const DITTO_SHORT = new Set(['sda', 'Sda', 'dto', 'dto.']);
const LONGEST_DITTO = 8;

const HASH = '#'.charCodeAt(0);
const LONGEST_WORD = 16;
const FAULT_TEXT = 40;

/** Whether a cell says that something went wrong, rather than anything. */
export function isErrorWord(text: string): boolean {
  if (text.length > LONGEST_WORD) return false;
  if (text.charCodeAt(0) === HASH) return ERROR_WORDS.has(text.toUpperCase());
  return text.length > 6 && ERROR_NUMBER.test(text);
}

/** What is wrong with a cell's text by itself; nothing with most. @param longest in UTF-16 code units */
export function findCellFault(text: string, column: number, longest: number): CellFault | undefined {
  if (text.length > longest) {
    return { type: 'cell-unreadable', column, text: `${text.slice(0, FAULT_TEXT)}…` };
  }
  if (isErrorWord(text)) return { type: 'cell-error', column, text };
  if (text.length <= LONGEST_DITTO && (DITTO_SHORT.has(text) || DITTO.test(text))) {
    return { type: 'cell-ditto', column, text };
  }
  if (text.charCodeAt(0) === HASH && text.length > 1 && TOO_NARROW.test(text)) {
    return { type: 'cell-unreadable', column, text: text.slice(0, FAULT_TEXT) };
  }
  return undefined;
}
