import { z } from 'zod';
import type { Fact } from '../../application/facts';
import type { Trail, TrailFault, TrailLine } from '../../application/trail/trail';
import { revisionSchema } from '../bundle/revision-schema';
import { createPauses } from '../pauses';
import { toFact } from './fact-lines';
import { decodeLine, type LogLine } from './log-lines';
import { isMended, type LogScan, type ScannedLine, scanLog } from './scan-log';

/** Reads and checks log lines from anywhere, also such that somebody has tampered with. */
export async function readTrailBytes(bytes: Uint8Array, onBytes?: (done: number) => void): Promise<Trail> {
  const scan = await scanLog(bytes, createPauses(), onBytes);
  const raws = scan.lines.map(({ raw }) => raw);
  const faults = findFaults(scan);
  return {
    bytes,
    lines: scan.lines.map(toTrailLine),
    standing: faults.length === 0 ? 'whole' : scan.torn === 0 && isMended(scan) ? 'mended' : 'broken',
    faults,
    head: scan.head.n === 0 ? undefined : { lines: scan.head.n, head: scan.head.hash },
    readFact: (index) => {
      const raw = raws[index];
      const line = raw && decodeLine(raw);
      return line && readFact(line);
    },
  };
}

// Without the body: a trail of a hundred thousand lines is held while somebody reads it.
const toTrailLine = ({ n, left, at, type, hash }: ScannedLine): TrailLine => ({ n, left, at, type, hash });

/** What kind of break each one is; whether there is one, `scanLog` says. */
function findFaults({ lines, breaks, unreadable, torn, head }: LogScan): readonly TrailFault[] {
  const present = new Set(lines.map(({ n }) => n));
  const faults = breaks.map((index): TrailFault => {
    const before = lines[index - 1]?.n ?? 0;
    const n = lines[index]?.n ?? before + 1;
    if (n <= before) return { type: 'order', line: n };
    if (n === before + 1) return { type: 'changed', line: unreadable.has(index) ? n : Math.max(before, 1) };
    if (unreadable.has(index) && n === before + 2) return { type: 'changed', line: before + 1 };
    const isElsewhere = present.has(before + 1);
    return isElsewhere ? { type: 'order', line: n } : { type: 'missing', from: before + 1, to: n - 1 };
  });
  return torn > 0 ? [...faults, { type: 'end', line: head.n }] : faults;
}

const text = z.string();
const count = z.number();
const patch = z.looseObject({
  values: z.record(text, z.unknown()).optional(),
  lists: z
    .record(
      text,
      z.looseObject({ put: z.array(z.looseObject({ id: text })), order: z.array(text).optional() }),
    )
    .optional(),
  removed: z.array(text).optional(),
});
const file = { fileName: text, fileHash: text, at: text };

/**
 * As much of each line's shape as whoever shows it relies on; of states and patches only that they are
 * objects, because they are shown as they are.
 */
const schemas: { readonly [T in Exclude<Fact['type'], 'revision'>]: z.ZodType } = {
  workspace: z.looseObject({ stamp: text, workspace: z.looseObject({ competition: z.looseObject({}) }) }),
  change: z.looseObject({ from: text, stamp: text, workspace: patch, competition: patch }),
  import: z.looseObject({ ...file, judge: text.nullable(), device: text, added: count, known: count }),
  export: z.looseObject({ ...file, kind: text, count, lastSeq: count }),
  removed: z.looseObject({}),
  preferences: z.looseObject({}),
  key: z.looseObject({ key: text }),
  event: z.discriminatedUnion('what', [
    z.looseObject({ what: z.literal('rebuilt'), reason: text, from: text, to: text }),
    z.looseObject({ what: z.literal('log-repaired'), lines: count }),
    z.looseObject({ what: z.literal('cut'), bytes: count }),
    z.looseObject({ what: z.literal('restored'), madeAt: text, replaced: text.nullable() }),
    z.looseObject({ what: z.literal('backup-made'), fileName: text }),
    z.looseObject({ what: z.literal('audit-key-made'), fileName: text }),
    z.looseObject({ what: z.literal('rescued'), revisions: z.array(text) }),
    z.looseObject({ what: z.literal('trail-exported'), fileName: text }),
    z.looseObject({ what: z.literal('table-exported'), table: text, form: text, fileName: text }),
    z.looseObject({ what: z.literal('paper-made'), paper: text, fileName: text, code: text.optional() }),
  ]),
};

function readFact(line: LogLine): Fact | undefined {
  const fact = tryFact(line);
  if (fact === undefined) return undefined;
  const isSound =
    fact.type === 'revision'
      ? revisionSchema.safeParse(JSON.parse(fact.text)).success
      : schemas[fact.type].safeParse(inside(fact)).success;
  return isSound ? fact : undefined;
}

const inside = (fact: Exclude<Fact, { readonly type: 'revision' }>): unknown => {
  switch (fact.type) {
    case 'event':
      return fact.event;
    case 'import':
    case 'export':
      return fact.record;
    case 'preferences':
      return fact.preferences;
    default:
      return fact;
  }
};

/** @returns undefined where the line's body isn't JSON at all */
function tryFact(line: LogLine): Fact | undefined {
  try {
    if (line.type === 'revision') JSON.parse(line.body);
    return toFact(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
