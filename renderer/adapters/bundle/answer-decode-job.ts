import type { Codec, PlenoFile } from '../../application/ports';
import { ok } from '../../domain/result';
import type { StoredRevision } from '../../domain/revision';
import type { DecodeJob, DecodeReport, RevisionTexts } from './decode-messages';

const REVISIONS_A_PART = 250;

/** The worker's side of a job, without the worker. */
export async function answerDecodeJob(
  decode: Codec['decode'],
  { id, bytes }: DecodeJob,
  report: (message: DecodeReport) => void,
): Promise<void> {
  try {
    const decoded = await decode(bytes);
    if (!decoded.ok) return report({ type: 'done', id, result: decoded });
    const [rest, revisions] = takeRevisionsOut(decoded.value);
    for (let from = 0; from < revisions.length; from += REVISIONS_A_PART) {
      const part = toTexts(revisions.slice(from, from + REVISIONS_A_PART));
      report({ type: 'part', id, part });
    }
    report({ type: 'done', id, result: ok(rest) });
  } catch (error) {
    report({ type: 'failed', id, detail: String(error) });
  }
}

const toTexts = (revisions: readonly StoredRevision[]): RevisionTexts => ({
  ids: revisions.map(({ id }) => id),
  texts: revisions.map(({ text }) => text),
});

function takeRevisionsOut(file: PlenoFile): [PlenoFile, readonly StoredRevision[]] {
  if (file.kind === 'competition') return [file, []];
  if (file.kind === 'receipt') return [{ ...file, decisions: [] }, file.decisions];
  return [{ ...file, revisions: [] }, file.revisions];
}
