import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import type { PlenoFile } from '../../renderer/application/ports/pleno-file';
import { type StoredRevision, sealRevision } from '../../renderer/domain/revision';
import { someMarks } from './a-rubric';
import { aDesk, openScores } from './an-event';
import { anotherLaptop, lastSaved } from './fake-ports';
import { hashText } from './hash-text';

/** Versions of one sheet that one score file may hold. */
const A_FILE = 400;

type ScoresFile = Extract<PlenoFile, { readonly kind: 'scores' }>;

/**
 * Score files that leave the sheet of entry 1 with `count` versions of which nothing replaces any: from laptops
 * opened with the judge's card, each with two histories that begin with the same number.
 * @param size versions in a file, at most
 */
export async function aFlood(
  competition: OutgoingFile,
  code: string,
  count: number,
  size = A_FILE,
): Promise<readonly OutgoingFile[]> {
  const files: OutgoingFile[] = [];
  let left = count;
  for (let laptop = 0; left > 0; laptop += 1) {
    const desk = await aDesk(competition, code, anotherLaptop(`flood ${laptop}`));
    await desk.mark(1, { a: 1, b: 1 });
    await desk.sign(1);
    const honest = await openScores(desk, await desk.handOver());
    for (const history of ['first', 'second']) {
      // The last laptop has two histories, too, however little is left for it.
      const length = Math.min(size, history === 'first' ? Math.ceil(left / 2) : left);
      if (length === 0) continue;
      left -= length;
      const revisions = toHistory(honest, history, length);
      const bytes = await desk.ports.codec.encode({ ...honest, lastSeq: length, revisions });
      files.push({ ...lastSaved(desk.ports), name: `${laptop} ${history}.pleno`, bytes });
    }
  }
  return files;
}

function toHistory({ revisions }: ScoresFile, history: string, size: number): readonly StoredRevision[] {
  const [template] = revisions;
  if (template === undefined) throw new Error('nothing was handed over');
  const written: StoredRevision[] = [];
  for (let seq = 1; seq <= size; seq += 1) {
    const mark = (seq + history.length) % 100;
    written.push(
      sealRevision(
        {
          ...template.revision,
          state: 'submitted',
          marks: someMarks({ a: mark, b: mark }),
          notes: { overall: history, criteria: {} },
          seq,
          lamport: seq,
          prev: written.at(-1)?.id ?? null,
          supersedes: [],
        },
        hashText,
      ),
    );
  }
  return written;
}
