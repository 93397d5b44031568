import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { COMPETITION_PATH, SUMS_PATH } from '../../../renderer/application/backup/archive-contents';
import type { FileProblem } from '../../../renderer/application/workspace/problem';
import { err, ok, type Result } from '../../../renderer/domain/result';
import { readBytes } from './files';

export type ArchiveProblem =
  | FileProblem
  /** Not as `sha256sum` writes it, or it names a file outside the folder. @see line from 1 */
  | { readonly type: 'sums-unreadable'; readonly line: number }
  /** Another file than the one whose fingerprint was written down. */
  | { readonly type: 'sum-differs' };

export interface ReadArchive {
  readonly competition: string;
  /** Score files and decisions, in the order of their names. */
  readonly bundles: readonly string[];
  /** Every file of the folder that isn't what `SHA256SUMS` says. */
  readonly refused: readonly { readonly file: string; readonly problem: ArchiveProblem }[];
}

const LINE = /^([0-9a-f]{64}) {2}([A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)?)$/;

/** An archive folder, every file of it held against `SHA256SUMS`. */
export async function readArchive(folder: string): Promise<Result<ReadArchive, ArchiveProblem>> {
  const sums = await readBytes(join(folder, SUMS_PATH));
  if (!sums.ok) return sums;
  const lines = new TextDecoder().decode(sums.value).split('\n').slice(0, -1);
  const refused: ReadArchive['refused'][number][] = [];
  const bundles: string[] = [];
  for (const [index, line] of lines.entries()) {
    const [, hash, path] = LINE.exec(line) ?? [];
    if (hash === undefined || path === undefined) return err({ type: 'sums-unreadable', line: index + 1 });
    const file = join(folder, path);
    const problem = await findProblem(file, hash);
    if (problem !== undefined) refused.push({ file, problem });
    else if (/^(?:received|own)\//.test(path)) bundles.push(file);
  }
  return ok({ competition: join(folder, COMPETITION_PATH), bundles: bundles.toSorted(), refused });
}

async function findProblem(file: string, hash: string): Promise<ArchiveProblem | undefined> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes.error;
  return createHash('sha256').update(bytes.value).digest('hex') === hash
    ? undefined
    : { type: 'sum-differs' };
}
