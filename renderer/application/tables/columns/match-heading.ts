import { cleanCell } from '../fold-text';

/** How a column's heading names a field. */
export interface HeadingMatch<Field extends string> {
  readonly field: Field;
  /** `whole`: the known heading itself. `begins`: the known heading and more words behind it. */
  readonly how: 'whole' | 'begins';
  /** Position of the known heading among the field's own, which are listed best first. */
  readonly rank: number;
  /** Letters of the known heading: the longer one says more. */
  readonly length: number;
}

/** What headings are recognised by, made once for many headings; of a phrase listed twice the first counts. */
export interface HeadingMatcher<Field extends string> {
  readonly match: (heading: string) => HeadingMatch<Field> | undefined;
}

interface Known<Field extends string> {
  readonly field: Field;
  readonly rank: number;
}

export function createHeadingMatcher<Field extends string>(
  known: {
    readonly [field in Field]: readonly string[];
  },
): HeadingMatcher<Field> {
  const phrases = new Map<string, Known<Field>>();
  for (const field of Object.keys(known) as Field[]) {
    known[field].forEach((name, rank) => {
      const phrase = toWords(name).join('');
      if (!phrases.has(phrase)) phrases.set(phrase, { field, rank });
    });
  }
  return { match: (heading) => matchWords(toWords(undecorated(heading)), phrases) };
}

function matchWords<Field extends string>(
  words: readonly string[],
  phrases: ReadonlyMap<string, Known<Field>>,
): HeadingMatch<Field> | undefined {
  const whole = words.join('');
  const same = phrases.get(whole);
  if (same) return { ...same, how: 'whole', length: whole.length };
  if (words.some((word) => OF_ANOTHER_KIND.has(word))) return undefined;
  for (let count = words.length - 1; count > 0; count -= 1) {
    const beginning = words.slice(0, count).join('');
    const begun = phrases.get(beginning);
    if (begun && !NEVER_BEGINS.has(beginning)) return { ...begun, how: 'begins', length: beginning.length };
  }
  return undefined;
}

/** "Nomor" begins "Nomor Telepon", "No" "No KTP", "Kode" "Kode Pos": these name a column only by themselves. */
const NEVER_BEGINS = new Set(['no', 'nr', '#', 'nomor', 'number', 'kode', 'code', 'jenis']);

/** Where the thing itself is named last, what goes before says only whose it is: "Innovation Type". */
const OF_ANOTHER_KIND = new Set([
  ...['type', 'kind', 'category', 'code', 'id', 'number', 'date', 'year', 'email', 'phone', 'address'],
  ...['link', 'url', 'website', 'status', 'score', 'rank', 'description', 'contact', 'logo'],
]);

/** "A.", "1)" or "(2)" in front of a heading. */
const NUMBERING = /^\(?(?:\p{Letter}|\d{1,2}|[ivx]{1,4})[.)]\s*(?=.)/iu;

/** What forms say about filling in, not about what is meant. */
const FILLING_IN =
  /[([]\s*(?:wajib|harus|opsional|tidak wajib|required|optional|mandatory)\b[^)\]]{0,40}[)\]]/giu;

const undecorated = (heading: string): string => {
  const text = cleanCell(heading.slice(0, LONGEST_HEADING)).replace(FILLING_IN, ' ').trim();
  return text.replace(NUMBERING, '');
};

/** What is longer is a sentence. */
const LONGEST_HEADING = 200;

/** Without accents, capitals and signs; `#` is a word of its own. */
const toWords = (text: string): readonly string[] =>
  cleanCell(text)
    .toLocaleLowerCase('id')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .match(/[\p{Letter}\p{Number}]+|#/gu) ?? [];
