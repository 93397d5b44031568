/** From and to, both included; the same for a number that stands alone. */
export type NumberRange = readonly [from: number, to: number];

/** Numbers as ranges, in order. Two neighbours stay two: "3 and 4" says it shorter than a range. */
export function toNumberRanges(numbers: Iterable<number>): readonly NumberRange[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([from, to]): NumberRange[] =>
    to === from + 1
      ? [
          [from, from],
          [to, to],
        ]
      : [[from, to]],
  );
}
