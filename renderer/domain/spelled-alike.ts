/**
 * Whether two folded names are one name with letters mistyped: the same words in the same order, one
 * letter wrong in a word of four, two in one of nine. Short words and numbers must be equal, they are what
 * tells "Loket I" from "Loket II" and "Tahap 1" from "Tahap 2".
 */
export function spelledAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return (
    words.length > 0 &&
    words.length === others.length &&
    words.every((word, index) => wordsAlike(word, others[index] ?? ''))
  );
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{Letter}\p{Mark}\p{Number}]+/gu) ?? [];

function wordsAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4 || /\p{Number}/u.test(one + other)) return false;
  return isWithin(one, other, shorter < 9 ? 1 : 2);
}

/** Whether `steps` letters put in, left out, changed, or two neighbours exchanged, make one of the other. */
function isWithin(one: string, other: string, steps: number): boolean {
  if (Math.abs(one.length - other.length) > steps) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  if (a === b) return true;
  if (steps === 0) return false;
  return (
    isWithin(a.slice(1), b.slice(1), steps - 1) ||
    isWithin(a.slice(1), b, steps - 1) ||
    isWithin(a, b.slice(1), steps - 1) ||
    (a[0] === b[1] && a[1] === b[0] && isWithin(a.slice(2), b.slice(2), steps - 1))
  );
}
