import type { Access } from '../../domain/access';
import type { Competition } from '../../domain/competition';
import { type Edition, findElsewhere, isSameEdition, nextEdition } from '../../domain/edition';
import type { HashText, Sha256 } from '../../domain/ids';
import type { Editions } from '../ports/pleno-file';
import { editionsSeen } from '../workspace/editions-seen';
import type { ExportRecord, ImportRecord } from '../workspace/workspace';

/** Whether the judges' competition file still says what the set-up says: by its content, never by a clock. */
export type FileStatus =
  | { readonly type: 'none' }
  | { readonly type: 'current' | 'outdated'; readonly edition: Edition }
  /** An earlier program made it, without a number. */
  | { readonly type: 'unnumbered' }
  /** Judges have a file that this laptop didn't give out, by the same key: the next one counts on from there. */
  | { readonly type: 'overtaken'; readonly edition: Edition; readonly elsewhere: Edition };

/** @param exports all files the workspace wrote, oldest first. */
export function toFileStatus(
  competition: Competition,
  exports: readonly ExportRecord[],
  imports: readonly Pick<ImportRecord, 'edition'>[],
  hash: Editions['hash'],
): FileStatus {
  const last = findLastFile(exports);
  if (!last) return { type: 'none' };
  const { edition } = last;
  if (edition === undefined) return { type: 'unnumbered' };
  const seen = editionsSeen(imports);
  const next = nextEdition(edition, seen, hash(competition));
  if (isSameEdition(next, edition)) return { type: 'current', edition };
  const elsewhere = findElsewhere(edition, seen);
  return elsewhere ? { type: 'overtaken', edition, elsewhere } : { type: 'outdated', edition };
}

/** The competition file written last; records come in the order of writing. */
export const findLastFile = (exports: readonly ExportRecord[]): ExportRecord | undefined =>
  exports.findLast(({ kind }) => kind === 'competition');

/** Names who may hand in what, to tell whether the cards as they are now are out. */
export const accessHash = (access: Access | undefined, hash: HashText): Sha256 =>
  hash(JSON.stringify(access ?? null));
