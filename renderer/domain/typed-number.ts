/** A number as a person types it, or as a cell of a table has it. All in hundredths. */
export interface TypedNumber {
  /** Down to the hundredth. */
  readonly hundredths: number;
  /** Whether further digits that aren't zero follow. */
  readonly isFiner: boolean;
  /**
   * What it is if the sign separates thousands: with exactly three digits behind the only sign ("1.000",
   * "87,500") nobody can tell, except where this is more than there can be. Undefined for all others.
   */
  readonly thousands: number | undefined;
}

const DECIMAL = /^(\d{1,6})(?:[.,](\d{0,20}))?$/;
const GROUPED = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** Reads decimal comma or point, surrounding spaces allowed; undefined for what is no such number. */
export function parseNumber(text: string): TypedNumber | undefined {
  const trimmed = text.trim();
  const match = DECIMAL.exec(trimmed);
  if (!match) return undefined;
  const [, whole = '', digits = ''] = match;
  const fraction = digits.replace(/0+$/, '');
  return {
    hundredths: Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0')),
    isFiner: fraction.length > 2,
    thousands: GROUPED.test(trimmed) ? Number(whole + digits) * 100 : undefined,
  };
}

/** "7", "07", "7." or, from a spreadsheet, "7,0". "1.000" is refused: a thousand here, one elsewhere. */
const WHOLE = /^0*(\d{1,6})(?:\.|[.,]0{1,2})?$/;

/** Reads the number of an entry or a count; undefined for what is no whole number, or not surely. */
export function parseWhole(text: string): number | undefined {
  const digits = WHOLE.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}
