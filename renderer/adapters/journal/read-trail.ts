import type { Trail, TrailFault, TrailLine } from '../../application/ports/read-trail';
import { createPauses } from '../pauses';
import { readFact } from './fact-lines';
import { decodeLine } from './log-lines';
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
      const fact = line && readFact(line);
      return typeof fact === 'object' ? fact : undefined;
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
