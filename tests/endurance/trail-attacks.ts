import {
  decodeLine,
  EMPTY_HEAD,
  encodeLine,
  findLineEnd,
  type LogLine,
} from '../../renderer/adapters/journal/log-lines';
import { readTrailBytes } from '../../renderer/adapters/journal/read-trail';
import type { Trail } from '../../renderer/application/ports/read-trail';
import { compareHead, type KnownHead } from '../../renderer/application/trail/compare-head';
import { aLog, aNote } from '../builders/a-log';
import { createSeededRandom, type SeededRandom } from '../builders/seeded-random';
import { runSeeds, type SeedRange, type SeedTally } from './seeds';

export const ATTACKS = ['edit', 'delete', 'swap', 'insert', 'cut'] as const;
export type Attack = (typeof ATTACKS)[number];

/**
 * How carefully somebody tampers. `plain`: with an editor. `check-sums`: the line's own check sum made
 * right again. `chained`: every line behind it numbered, chained and summed anew, as the program would.
 */
export const CARES = ['plain', 'check-sums', 'chained'] as const;
export type Care = (typeof CARES)[number];

type Judge = (trail: Trail, known: KnownHead) => boolean;

/** What the screen goes by: faults of the chain, and what a head from elsewhere says. */
const isNoticed: Judge = (trail, known) =>
  trail.standing !== 'whole' || compareHead(trail, known).type !== 'holds';

/** Trails of seeded length, each changed in one place. What is counted as noticed is what `notices` says. */
export const runTrailAttacks = (range: SeedRange, notices: Judge = isNoticed): Promise<SeedTally> =>
  runSeeds(range, async (seed) => {
    const random = createSeededRandom(seed);
    const { bytes, heads } = aTrail(random);
    const sound = await readTrailBytes(bytes);
    const last = heads.at(-1) ?? EMPTY_HEAD;
    const known: KnownHead = { lines: last.n, digits: last.hash };
    const isFalseAlarm = isNoticed(sound, known);
    const attack = random.pick(ATTACKS);
    const care = random.pick(CARES);
    const at = random.int(sound.lines.length);
    const trail = await readTrailBytes(tamper(bytes, { attack, care, at }, random));
    const isUnnoticed = !notices(trail, known);
    return {
      counts: {
        'not noticed': isUnnoticed ? 1 : 0,
        'false alarms': isFalseAlarm ? 1 : 0,
        'noticed without a known head': trail.standing === 'whole' ? 0 : 1,
      },
      failure: isUnnoticed
        ? `${attack} (${care}) at ${at}`
        : isFalseAlarm
          ? 'a sound trail was called changed'
          : undefined,
    };
  });

/** A trail of two to forty-four lines in writes of one to four; no two lines say the same. */
function aTrail(random: SeededRandom) {
  let count = 0;
  const writes = Array.from({ length: 2 + random.int(10) }, () =>
    Array.from({ length: 1 + random.int(4) }, () => {
      count += 1;
      return aNote(`cadangan ${count} ${random.int(1_000_000)}`);
    }),
  );
  return aLog(writes);
}

/** The bytes with one thing changed at the line with this place, from 0. */
export function tamper(
  bytes: Uint8Array,
  { attack, care, at }: { readonly attack: Attack; readonly care: Care; readonly at: number },
  random: SeededRandom,
): Uint8Array {
  const lines = toLines(bytes);
  if (attack === 'cut') return join(lines.slice(0, at));
  if (attack === 'edit' && care === 'plain') return flipByte(bytes, lines, at, random);
  const changed = change(lines.map(read), attack, at, random);
  if (care === 'chained') return chain(changed.map(({ line }) => line));
  // The numbers and hashes that the lines had; the check sum of a line that was edited made right again.
  return join(changed.map(({ line, isEdited }) => (isEdited ? withCheckSum(line) : line.raw)));
}

type RawLine = LogLine & { readonly raw: Uint8Array };
type Changed = { readonly line: RawLine; readonly isEdited: boolean };

function change(lines: readonly RawLine[], attack: Attack, at: number, random: SeededRandom): Changed[] {
  const kept = lines.map((line): Changed => ({ line, isEdited: false }));
  const [own] = kept.slice(at, at + 1);
  if (own === undefined) throw new RangeError(`no line ${at}`);
  switch (attack) {
    case 'delete':
      return kept.toSpliced(at, 1);
    case 'insert':
      // Before itself: what is added at the end in good order is what the program does.
      return kept.toSpliced(random.int(Math.max(at, 1)), 0, own);
    case 'swap': {
      const other = (at + 1 + random.int(kept.length - 1)) % kept.length;
      return kept.with(at, kept[other] as Changed).with(other, own);
    }
    default: {
      const body = own.line.body.replace('cadangan', 'Cadangan');
      return kept.with(at, { line: { ...own.line, body }, isEdited: true });
    }
  }
}

function flipByte(
  bytes: Uint8Array,
  lines: readonly Uint8Array[],
  at: number,
  random: SeededRandom,
): Uint8Array {
  const changed = new Uint8Array(bytes);
  const line = lines[at] ?? bytes;
  const index = line.byteOffset - bytes.byteOffset + random.int(line.length);
  changed[index] = (changed[index] as number) ^ (1 + random.int(255));
  return changed;
}

function withCheckSum({ n, prev, left, at, type, body }: LogLine): Uint8Array {
  return encodeLine({ n: n - 1, hash: prev, size: 0 }, { left, at, type, body }).bytes.slice(0, -1);
}

function chain(lines: readonly LogLine[]): Uint8Array {
  let head = EMPTY_HEAD;
  return join(
    lines.map((line) => {
      const encoded = encodeLine(head, line);
      head = encoded.head;
      return encoded.bytes.slice(0, -1);
    }),
  );
}

function toLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0, end = findLineEnd(bytes, 0); end !== undefined; end = findLineEnd(bytes, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return lines;
}

function read(raw: Uint8Array): RawLine {
  const line = decodeLine(raw);
  if (line === undefined) throw new Error('A sound trail has sound lines');
  return { ...line, raw };
}

const join = (lines: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat(lines.flatMap((line) => [line, Uint8Array.of(0x0a)])));
