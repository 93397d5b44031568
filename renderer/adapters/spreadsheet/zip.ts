import { zipSync } from 'fflate';

export interface ZipEntry {
  /** Not a whole number, which would change its place. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** The first day the format knows, by the local clock as the format wants it: the same archive everywhere. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * Writes an archive, entries in the order given; the same entries make the same bytes.
 * @throws for a name that stands there twice
 */
export function zip(entries: readonly ZipEntry[], packing: 'stored' | 'deflated'): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(entries.map(({ name, content }) => [name, content]));
  if (Object.keys(files).length < entries.length) throw new RangeError('two entries of one name');
  return zipSync(files, { level: packing === 'deflated' ? 6 : 0, mtime: FIRST_DAY });
}
