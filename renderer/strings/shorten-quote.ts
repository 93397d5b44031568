const LONGEST = 80;

/** A quote of people's words in a sentence: on one line, and cut where it would fill the screen. */
export function shortenQuote(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length <= LONGEST
    ? line
    : `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}
