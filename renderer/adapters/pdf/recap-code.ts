/** Lines a code may take in the heading before it widens its column. */
const MOST_LINES = 2;

/**
 * A judge's code for a narrow column: on one line where it has the room or is short, else on two as
 * even as can be, parted behind a hyphen, point or space where that costs nothing.
 * @param room of the column, without the code
 */
export function balanceCode(code: string, room: number, measure: (text: string) => number): string {
  const characters = [...code];
  const width = measure(code);
  if (width <= room || characters.length < 4) return code;
  const lines = Math.max(MOST_LINES, Math.ceil(width / WIDEST));
  const parts: string[] = [];
  let rest = characters;
  for (let left = lines; left > 1; left -= 1) {
    const even = Math.ceil(rest.length / left);
    const parting = [even, even - 1, even + 1, even - 2, even + 2].find((at) =>
      /[\s\-./_]/.test(rest[at - 1] ?? ''),
    );
    parts.push(rest.slice(0, parting ?? even).join(''));
    rest = rest.slice(parting ?? even);
  }
  return [...parts, rest.join('')].join('\n');
}

/** Points; no code, however long, makes a wider column. */
const WIDEST = 44;
