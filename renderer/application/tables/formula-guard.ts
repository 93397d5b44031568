/**
 * What parts cells or rows for one reader or another: a text that holds one may be cut there by a program
 * that was told another separator than its file was written with.
 */
const CUT = /([;,|\t\r\n])/;

/** What makes a program take text for a formula (the full-width forms count in some), or lies before that. */
const FORMULA = /^['"\p{Zs}]*[=+\-@＝＋－＠]/u;
const NOTHING = /^['"\p{Zs}]*$/u;

/**
 * Puts an apostrophe before everything a spreadsheet program could take for a formula: at the start of
 * `text`, and behind whatever another separator would cut it at. {@link unguardFormulas} takes exactly
 * these off again, whatever the text: what already begins with apostrophes gets one more.
 */
export const guardFormulas = (text: string): string =>
  changeParts(text, (part, isRisky) => (isRisky ? `'${part}` : part));

/** Takes off what {@link guardFormulas} put in; an apostrophe before anything else stays. */
export const unguardFormulas = (text: string): string =>
  changeParts(text, (part, isRisky) => (isRisky && part.startsWith("'") ? part.slice(1) : part));

function changeParts(text: string, change: (part: string, isRisky: boolean) => string): string {
  const parts = text.split(CUT);
  return parts.map((part, index) => change(part, isRisky(part, index, parts[1]))).join('');
}

/** A tab or a line break at the very start counts too: some programs drop it and go on. */
const isRisky = (part: string, index: number, firstCut: string | undefined): boolean =>
  FORMULA.test(part) ||
  (index === 0 && firstCut !== undefined && /[\t\r\n]/.test(firstCut) && NOTHING.test(part));
