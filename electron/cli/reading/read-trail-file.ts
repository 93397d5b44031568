import { open } from 'node:fs/promises';
import { BACKUP_LIMITS } from '../../../renderer/adapters/backup/backup-limits';
import { readTrailBytes } from '../../../renderer/adapters/journal/read-trail';
import type { Trail, TrailFault } from '../../../renderer/application/ports/read-trail';
import {
  compareHead,
  type HeadComparison,
  type KnownHead,
} from '../../../renderer/application/trail/compare-head';
import { toShortTrailHead } from '../../../renderer/application/workspace/trail-head';
import { assertNever } from '../../../renderer/domain/result';
import { isSystemError, readBytes } from './files';

/** What is said about a trail file. */
export interface TrailReport {
  readonly facts: { readonly [name: string]: unknown };
  readonly lines: readonly string[];
  /** Undefined where nothing is wrong with it. */
  readonly remark: string | undefined;
}

/** How every line of a trail begins. */
const BEGINNING = '{"crc":"';

/** The file as an audit trail; undefined for what is something else, or can't be read. */
export async function reportTrail(
  path: string,
  head: KnownHead | undefined,
): Promise<TrailReport | undefined> {
  if (!(await beginsAsTrail(path))) return undefined;
  const bytes = await readBytes(path, BACKUP_LIMITS.fileBytes);
  if (!bytes.ok) return undefined;
  return toReport(path, await readTrailBytes(bytes.value), head);
}

async function beginsAsTrail(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING.length), 0, BEGINNING.length, 0);
      return buffer.toString('latin1', 0, bytesRead) === BEGINNING;
    } finally {
      await file.close();
    }
  } catch (error) {
    // Whoever reads it next says why it can't be read.
    if (isSystemError(error)) return false;
    throw error;
  }
}

function toReport(path: string, trail: Trail, known: KnownHead | undefined): TrailReport {
  const compared = known && compareHead(trail, known);
  const remarks = [
    ...(trail.standing === 'broken' ? trail.faults.map(describeFault) : []),
    ...(compared === undefined || compared.type === 'holds' ? [] : [describeComparison(compared)]),
  ];
  return {
    facts: {
      holds: remarks.length === 0,
      kind: 'trail',
      standing: trail.standing,
      lines: trail.lines.length,
      head: trail.head?.head ?? null,
      faults: trail.faults,
      ...(compared === undefined ? {} : { compared }),
    },
    lines: [
      `  ${STANDINGS[trail.standing]}`,
      '  kind         trail',
      `  lines        ${trail.lines.length}, from ${trail.lines[0]?.at ?? '–'} to ${trail.lines.at(-1)?.at ?? '–'} (by the clock of that laptop)`,
      `  head         ${trail.head === undefined ? '–' : toShortTrailHead(trail.head)}`,
      ...(trail.head === undefined ? [] : [`               ${trail.head.head}`]),
      ...trail.faults.map((fault) => `  fault        ${describeFault(fault)}`),
      ...(compared === undefined ? [] : [`  on paper     ${describeComparison(compared)}`]),
    ],
    remark: remarks.length === 0 ? undefined : `${path}: ${remarks.join('; ')}`,
  };
}

const STANDINGS: { readonly [standing in Trail['standing']]: string } = {
  whole: 'holds: every line is chained to the one before it',
  mended: 'holds since it was mended: the program noticed the faults itself, and wrote down that it did',
  broken: 'does not hold: not what was once written',
};

function describeFault(fault: TrailFault): string {
  switch (fault.type) {
    case 'changed':
      return `line ${fault.line} is not what was once written`;
    case 'missing':
      return fault.from === fault.to
        ? `line ${fault.from} is missing`
        : `lines ${fault.from} to ${fault.to} are missing`;
    case 'order':
      return `line ${fault.line} is not in its place`;
    case 'end':
      return `after line ${fault.line} something is cut off or changed`;
    default:
      return assertNever(fault);
  }
}

function describeComparison(compared: HeadComparison): string {
  switch (compared.type) {
    case 'holds':
      return `it matches: up to line ${compared.line} the trail is the same (${compared.after} lines since)`;
    case 'behind-fault':
      return `line ${compared.line} is there, but not everything before it: ${describeFault(compared.fault)}`;
    case 'differs':
      return `no match: line ${compared.line} is another`;
    case 'too-short':
      return `no match: the trail has ${compared.lines} lines, not ${compared.line}`;
    case 'nowhere':
      return 'no match: never was in this trail';
    default:
      return assertNever(compared);
  }
}
