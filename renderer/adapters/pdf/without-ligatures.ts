const RENAMED = 'xxxx';

/**
 * The same TrueType font with its standard ligatures switched off, by renaming the feature `liga` of
 * the GSUB table to one nobody asks for. A glyph that stands for "fi" is two letters in the PDF's
 * letter map, and not every program keeps both when it rewrites the file; one letter a glyph lasts.
 * What a script needs to be read at all (`rlig`, conjuncts) stays.
 */
export function withoutLigatures(font: Uint8Array): Uint8Array {
  const bytes = font.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tagAt = (at: number): string =>
    String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
  const tables = view.getUint16(4);
  for (let table = 12; table < 12 + tables * 16; table += 16) {
    if (tagAt(table) !== 'GSUB') continue;
    const substitutions = view.getUint32(table + 8);
    const features = substitutions + view.getUint16(substitutions + 6);
    const count = view.getUint16(features);
    for (let feature = features + 2; feature < features + 2 + count * 6; feature += 6) {
      if (tagAt(feature) !== 'liga') continue;
      for (let index = 0; index < 4; index += 1) view.setUint8(feature + index, RENAMED.charCodeAt(index));
    }
  }
  return bytes;
}
