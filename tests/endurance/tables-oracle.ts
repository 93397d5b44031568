/* What acts amount to, by a slow reading of the rules that shares no line with the program. */

/** An act as it stands in its line. */
interface Line {
  readonly id: string;
  readonly act: string;
  readonly device: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly lamport: number;
  readonly supersedes: readonly string[];
  readonly [member: string]: unknown;
}

interface Reading {
  /** `round judge entry`, of sheets that are not scored. */
  readonly excused: readonly string[];
  readonly withdrawn: readonly string[];
  readonly closed: readonly string[];
  /** The laptop that says it has the competition's key; nobody's word, or two against each other: none. */
  readonly holder: string | undefined;
  /** Subjects about which tables disagree. */
  readonly disputed: readonly string[];
}

type Texts = readonly { readonly id: string; readonly text: string }[];

const toLine = ({ id, text }: Texts[number]): Line => ({ ...JSON.parse(text), id });

/** @throws in words, where numbers of a laptop's acts are missing, doubled, or don't follow each other */
export function requireChains(written: Texts): void {
  const chains = new Map<string, Line[]>();
  for (const line of written.map(toLine)) chains.set(line.device, [...(chains.get(line.device) ?? []), line]);
  for (const [device, chain] of chains) {
    let before: string | null = null;
    for (const [index, { seq, prev, id }] of chain.toSorted((a, b) => a.seq - b.seq).entries()) {
      if (seq !== index + 1) throw new Error(`number ${index + 1} of ${device} is missing or doubled`);
      if (prev !== before) throw new Error(`number ${seq} of ${device} follows something else`);
      before = id;
    }
  }
}

export function readActs(acts: Texts): Reading {
  const all = acts.map(toLine);
  const rounds = settle(all.filter(({ act }) => act === 'round-closing'));
  const closings = new Map(
    rounds.flatMap(({ verdict, last }) =>
      verdict?.startsWith('closed') ? [[last.round, last] as const] : [],
    ),
  );
  const counts = (line: Line): boolean => {
    const closing = closings.get(line.round);
    if (closing === undefined || line.act === 'round-closing') return true;
    const { counted = [] } = closing.says as { readonly counted?: readonly Counted[] };
    return counted.some(({ device, lastAct }) => device === line.device && line.seq <= lastAct);
  };
  const subjects = settle(all.filter(counts));
  const saying = (act: string, verdict: string): readonly Line[] =>
    subjects.filter((one) => one.last.act === act && one.verdict === verdict).map(({ last }) => last);
  const [key] = subjects.filter(({ last }) => last.act === 'key-taken');
  return {
    excused: saying('excusal', 'excused')
      .map(({ round, judge, entry }) => `${round} ${judge} ${entry}`)
      .sort(),
    withdrawn: saying('withdrawal', 'withdrawn')
      .map(({ entry }) => `${entry}`)
      .sort(),
    closed: [...closings.keys()].map(String).sort(),
    holder: key?.verdict,
    disputed: subjects.flatMap(({ verdict, subject }) => (verdict === undefined ? [subject] : [])).sort(),
  };
}

interface Counted {
  readonly device: string;
  readonly lastAct: number;
}

interface Subject {
  readonly subject: string;
  /** Undefined where two tables disagree. */
  readonly verdict: string | undefined;
  readonly last: Line;
}

function settle(all: readonly Line[]): readonly Subject[] {
  const subjects = [...new Set(all.map(toSubject))];
  return subjects.map((subject) => {
    const about = all.filter((line) => toSubject(line) === subject);
    const heads = about.filter(
      (line) =>
        !about.some(
          (other) =>
            other.supersedes.includes(line.id) || (other.device === line.device && other.seq > line.seq),
        ),
    );
    const last = heads.toSorted(inOrder).at(-1);
    if (last === undefined) throw new Error(`nothing stands of ${subject}`);
    const verdicts = new Set(heads.map(toVerdict));
    return { subject, last, verdict: verdicts.size === 1 ? toVerdict(last) : undefined };
  });
}

const inOrder = (a: Line, b: Line): number =>
  a.lamport - b.lamport || (a.device < b.device ? -1 : a.device > b.device ? 1 : a.id < b.id ? -1 : 1);

/** A strike, and whatever else is about a laptop, is one with its number. */
const toSubject = ({ act, judge, entry, round, credential, version, laptop, lastSeq }: Line): string => {
  if (act === 'key-taken') return act;
  if (act === 'amendment') return `${act} ${version}`;
  if (act === 'card-replacement') return `${act} ${credential}`;
  if (act === 'strike') return `${act} ${laptop} ${lastSeq}`;
  return `${act} ${round ?? ''} ${judge ?? ''} ${entry ?? ''}`;
};

function toVerdict({ act, says, laptop, hash, laptops }: Line): string {
  if (act === 'key-taken') return String(laptop);
  if (act === 'amendment') return String(hash);
  if (act === 'card-replacement') return [...(laptops as readonly string[])].sort().join(' ');
  if (act !== 'round-closing') return String(says);
  const { type, table } = says as { readonly type: string; readonly table?: string };
  return type === 'closed' ? `closed ${table}` : type;
}
