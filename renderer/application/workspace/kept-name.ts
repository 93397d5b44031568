import type { Sha256 } from '../../domain/ids';
import { ATTACHMENT } from './attachment';
import type { ImportRecord } from './workspace';

/** Under which name the file of a record is kept whole; undefined where it isn't. */
export const toKeptName = ({
  content,
  kind,
  fileHash,
}: Pick<ImportRecord, 'content' | 'kind' | 'fileHash'>): Sha256 | undefined =>
  content ?? (kind === ATTACHMENT ? fileHash : undefined);
