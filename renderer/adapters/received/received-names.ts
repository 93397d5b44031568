import { toKeptName } from '../../application/workspace/kept-name';
import type { ImportRecord } from '../../application/workspace/workspace';
import type { Sha256 } from '../../domain/ids';

/** Names of the files that are kept of these records, attachments included, each once, in the order in which they came. */
export const toReceivedNames = (
  imports: readonly Pick<ImportRecord, 'content' | 'kind' | 'fileHash'>[],
): readonly Sha256[] => [...new Set(imports.flatMap((record) => toKeptName(record) ?? []))];
