import type { Edition } from '../../domain/edition';
import type { ImportRecord } from './workspace';

/** The competition files under which others have worked, as the files taken in here say. */
export const editionsSeen = (imports: readonly Pick<ImportRecord, 'edition'>[]): readonly Edition[] =>
  imports.flatMap(({ edition }) => edition ?? []);
