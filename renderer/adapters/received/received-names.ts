import type { ImportRecord } from '../../application/workspace/workspace';
import type { Sha256 } from '../../domain/ids';

/** Names of the files these records speak of, each once, in the order in which they came. */
export const toReceivedNames = (imports: readonly Pick<ImportRecord, 'content'>[]): readonly Sha256[] => [
  ...new Set(imports.flatMap(({ content }) => content ?? [])),
];
