import type { LogFiles } from '../../application/ports/vault';
import type { VaultProblem } from '../../application/workspace/problem';
import { joinBytes } from '../../domain/bytes';
import type { Sha256 } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import { hashBytes } from '../hash';
import type { createPauses } from '../pauses';
import { readFact } from './fact-lines';
import { decodeLine, EMPTY_HEAD, findLineEnd, type LogHead, type LogLine } from './log-lines';

/** A line as it was read. */
export interface ScannedLine extends LogLine {
  /** Its bytes, without the line feed. */
  readonly raw: Uint8Array;
  /** The chain up to and with this line. */
  readonly hash: Sha256;
}

/** A log, read to its end. */
export interface LogScan {
  /** Every line that is what was once written. */
  readonly lines: readonly ScannedLine[];
  /** Behind the last write that is whole: where the next one goes. */
  readonly head: LogHead;
  /** Bytes behind the head: a write that was cut off. */
  readonly torn: number;
  /** Where the log is broken: indices of the lines before which something is missing, changed or too much. */
  readonly breaks: readonly number[];
  /** Those of the breaks where something stands that is no line. */
  readonly unreadable: ReadonlySet<number>;
}

type Pauses = ReturnType<typeof createPauses>;

/** Takes log bytes apart. Lines behind the last whole write are left out: nobody was told they were saved. */
export async function scanLog(
  bytes: Uint8Array,
  pauses: Pauses,
  onBytes: (done: number) => void = () => {},
): Promise<LogScan> {
  const lines: ScannedLine[] = [];
  const breaks: number[] = [];
  const unreadable = new Set<number>();
  let head = EMPTY_HEAD;
  let whole = 0;
  let isBroken = false;
  for (let from = 0, end = findLineEnd(bytes, 0); end !== undefined; end = findLineEnd(bytes, from)) {
    const raw = bytes.subarray(from, end);
    from = end + 1;
    const line = decodeLine(raw);
    const before = lines.at(-1);
    if (line === undefined) {
      isBroken = true;
      unreadable.add(lines.length);
    } else {
      isBroken ||= line.n !== (before?.n ?? 0) + 1 || line.prev !== (before?.hash ?? EMPTY_HEAD.hash);
      if (isBroken) breaks.push(lines.length);
      isBroken = false;
      const hash = hashBytes(raw);
      lines.push({ ...line, raw, hash });
      if (line.left === 0) {
        head = { n: line.n, hash, size: from };
        whole = lines.length;
      }
    }
    const pause = pauses.ifDue();
    if (pause !== undefined) {
      onBytes(from);
      await pause;
    }
  }
  return {
    lines: lines.slice(0, whole),
    head,
    torn: bytes.length - head.size,
    breaks: breaks.filter((index) => index < whole),
    unreadable,
  };
}

/** Whether somebody has already seen to every break: a line about the repair stands behind the last one. */
export const isMended = ({ lines, breaks }: LogScan): boolean => {
  const last = breaks.at(-1);
  return last === undefined || lines.slice(last).some(isRepair);
};

function isRepair(line: LogLine): boolean {
  if (line.type !== 'event') return false;
  const fact = readFact(line);
  return typeof fact === 'object' && fact.type === 'event' && fact.event.what === 'log-repaired';
}

const CHUNK_BYTES = 4 * 1024 * 1024;

/** The whole log; empty when there is none. */
export async function readWholeLog(logs: LogFiles, name: string): Promise<Result<Uint8Array, VaultProblem>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = await logs.read(name, size, CHUNK_BYTES);
    if (!chunk.ok) return chunk;
    if (chunk.value.length === 0) break;
    chunks.push(chunk.value);
    size += chunk.value.length;
  }
  return ok(joinBytes(chunks));
}
