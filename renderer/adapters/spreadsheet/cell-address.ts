/** A place in a sheet: lines count from 1, columns from 0. */
export interface CellAddress {
  readonly line: number;
  readonly column: number;
}

const UPPER_A = 0x41;
const LETTERS = 26;

/** `B7`, in capitals or not, with or without `$`. @returns undefined for anything else */
export function parseAddress(text: string): CellAddress | undefined {
  let column = 0;
  let line = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = (code & ~0x20) - UPPER_A;
    if (code >= 0x30 && code <= 0x39) {
      line = line * 10 + (code - 0x30);
      digits += 1;
    } else if (letter >= 0 && letter < LETTERS && digits === 0) column = column * LETTERS + letter + 1;
    else if (code !== 0x24) return undefined;
  }
  const isWhole = column > 0 && line > 0 && digits <= 7 && text.length <= 12;
  return isWhole ? { line, column: column - 1 } : undefined;
}
