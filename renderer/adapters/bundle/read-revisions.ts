import type { FileProblem } from '../../application/workspace/problem';
import type { RevisionId } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import type { Stored } from '../../domain/revision';
import { hashBytes } from '../hash';
import type { Pauses } from '../pauses';
import type { Frame } from './frame';
import { readQuickly } from './quick-revision';
import { invalid, readLine, toText } from './read-lines';
import { revisionSchema } from './revision-schema';
import type { RevisionTaker } from './revision-taker';
import { findFault, type RevisionsAsked } from './revisions-asked';
import { writtenSchema } from './written-schema';

interface Reading {
  /** Index of the first line, from 0. */
  readonly from: number;
  readonly asked: RevisionsAsked;
  readonly taker: RevisionTaker;
  readonly pauses: Pauses;
  /** Asked of each text that wasn't read before. */
  readonly isVouched?: (text: string) => Promise<boolean>;
}

/**
 * The revisions in the lines of a file; each line is the text its revision is named by.
 * @returns what the taker has of them
 */
export async function readRevisions(
  { lines }: Frame,
  { from, asked, taker, pauses, isVouched }: Reading,
): Promise<Result<readonly Stored[], FileProblem>> {
  const seen = new Set<RevisionId>();
  for (let index = from; index < lines.length; index += 1) {
    const bytes = lines[index] as Uint8Array;
    // Its name comes first: a line that was read before is known by it, and needs no more.
    const id = hashBytes(bytes) as RevisionId;
    if (seen.has(id)) return invalid(index + 1, 'repeated');
    if (!taker.takeUnread(id, bytes)) {
      const text = readRevision(bytes, index + 1, asked);
      if (!text.ok) return text;
      if (isVouched && !(await isVouched(text.value)))
        return invalid(index + 1, 'not the competition’s word');
      taker.take(id, text.value);
    }
    seen.add(id);
    const pause = pauses.ifDue();
    if (pause !== undefined) await pause;
  }
  return ok(taker.taken());
}

/** @returns its text, once that is found to be a revision such as the file may hold, in its one spelling */
function readRevision(bytes: Uint8Array, line: number, asked: RevisionsAsked): Result<string, FileProblem> {
  const plain = toText(bytes);
  if (plain !== undefined && isPlainlySound(plain, asked)) return ok(plain);
  const read = readLine(bytes, line, asked.acts === undefined ? revisionSchema : writtenSchema);
  if (!read.ok) return read;
  const { text, canonical, value: revision } = read.value;
  // One revision has one text, so that it has one name.
  const fault = canonical ? findFault({ revision }, asked) : 'not in canonical form';
  return fault === undefined ? ok(text) : invalid(line, fault);
}

/** False isn't wrong yet: the other way decides then, and says why. */
function isPlainlySound(text: string, { device, judge, lastSeq, by }: RevisionsAsked): boolean {
  const facts = by === 'judge' ? readQuickly(text) : undefined;
  return (
    facts !== undefined &&
    facts.device === device &&
    (judge === undefined || facts.judge === judge) &&
    (lastSeq === undefined || facts.seq <= lastSeq)
  );
}
