import type { KitDocument, KitFont } from './kit-document';

/** A section of a CMap holds at most a hundred lines. */
const SECTION = 100;

/**
 * Has every font of the document say which letters its glyphs stand for line by line (`bfchar`). PDFKit
 * writes ranges (`bfrange`); Ghostscript 10.00.0 folds the two bytes of a letter in a range into one,
 * so that an en dash comes out of a PDF made smaller as the digit 3.
 */
export function mapLetters(document: KitDocument): void {
  for (const font of Object.values(document._fontFamilies)) {
    font.toUnicodeCmap = () => {
      const map = document.ref();
      map.end(toLetterMap(font.unicode));
      return map;
    };
  }
}

/** @param letters code points by glyph; glyphs that stand for nothing are left out */
export function toLetterMap(letters: KitFont['unicode']): string {
  const lines = letters.flatMap((codePoints, glyph) =>
    glyph === 0 || codePoints.length === 0
      ? []
      : [
          `<${hex(glyph)}> <${toUnits(String.fromCodePoint(...codePoints))
            .map(hex)
            .join('')}>`,
        ],
  );
  const sections: string[] = [];
  for (let from = 0; from < lines.length; from += SECTION) {
    const part = lines.slice(from, from + SECTION);
    sections.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${sections.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const toUnits = (text: string): number[] =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));

const hex = (value: number): string => value.toString(16).padStart(4, '0');
