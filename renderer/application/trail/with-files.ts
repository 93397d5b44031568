import type { HashText, RevisionId, Sha256 } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import type { Stored } from '../../domain/revision';
import type { Fact } from '../ports/facts';
import type { Trail, TrailLine } from '../ports/read-trail';
import type { WorkerProblem } from '../workspace/problem';

interface WithFilesNeeds {
  /** Revisions in a file that was taken in; none where it can't be had any more, a problem where it isn't known. */
  readonly readFile: (name: Sha256) => Promise<Result<readonly Stored[], WorkerProblem>>;
  readonly hash: HashText;
  readonly pause: () => Promise<void> | undefined;
}

/** Lines as they are told. */
export type ToldLines = Pick<Trail, 'lines' | 'readFact'>;

/**
 * A line that names a file, told by what stands in the file: a line for each revision that came with it first, of the same
 * write, under the same number. The trail itself stays as it is.
 */
export async function withFiles(
  trail: ToldLines,
  { readFile, hash, pause }: WithFilesNeeds,
): Promise<Result<ToldLines, WorkerProblem>> {
  const files = findFiles(trail);
  if (files.size === 0) return ok(trail);
  const lines: TrailLine[] = [];
  /** By the places of lines: where the line stands in the trail, or what the file says. */
  const places: (number | string)[] = [];
  const seen = new Set<RevisionId>();
  for (const [index, line] of trail.lines.entries()) {
    if (line.type === 'revision') {
      const fact = trail.readFact(index);
      if (fact?.type === 'revision') seen.add(hash(fact.text) as RevisionId);
    }
    const name = files.get(index);
    const read = name === undefined ? NOTHING : await readFile(name);
    if (!read.ok) return read;
    const brought = read.value.filter(({ id }) => !seen.has(id));
    for (const [place, { id, text }] of brought.entries()) {
      seen.add(id);
      lines.push({ ...line, type: 'revision', left: line.left + brought.length - place });
      places.push(text);
    }
    lines.push(line);
    places.push(index);
    const due = pause();
    if (due !== undefined) await due;
  }
  return ok({
    lines,
    readFact: (index): Fact | undefined => {
      const place = places[index];
      if (typeof place === 'string') return { type: 'revision', text: place };
      return place === undefined ? undefined : trail.readFact(place);
    },
  });
}

const NOTHING = ok<readonly Stored[]>([]);

/** Names of files by the places of the lines that name them. */
function findFiles({ lines, readFact }: ToldLines): ReadonlyMap<number, Sha256> {
  const files = new Map<number, Sha256>();
  for (const [index, { type }] of lines.entries()) {
    const fact = type === 'import' ? readFact(index) : undefined;
    if (fact?.type === 'import' && fact.record.content !== undefined) files.set(index, fact.record.content);
  }
  return files;
}
