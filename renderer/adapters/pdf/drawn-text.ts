/** Text as it stands on paper, letters without spaces, with the places where a drawn word begins or ends. */
export interface DrawnText {
  readonly letters: string;
  readonly edges: ReadonlySet<number>;
}

export function joinDrawn(words: readonly string[]): DrawnText {
  const edges = new Set<number>([0]);
  let end = 0;
  for (const word of words) {
    end += word.length;
    edges.add(end);
  }
  return { letters: words.join(''), edges };
}

/** Where `wanted` stands whole, not as part of longer words; -1 where it doesn't. */
export function findDrawn({ letters, edges }: DrawnText, wanted: string, from = 0): number {
  for (let at = letters.indexOf(wanted, from); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    if (edges.has(at) && edges.has(at + wanted.length)) return at;
  }
  return -1;
}
