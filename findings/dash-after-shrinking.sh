#!/usr/bin/env bash
# Text of a PDF by PDFKit, before and after Ghostscript writes the file anew ("make this PDF smaller").
# Needs Debian 12's packages ghostscript (10.0.0~dfsg-11+deb12u9) and poppler-utils (22.12.0).
set -euo pipefail
for program in gs pdftotext; do
  command -v "$program" > /dev/null || { echo "not run: there is no $program on this machine"; exit 0; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo "Ghostscript $(gs --version)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pdfkit@0.19.1 dejavu-fonts-ttf@2.37.3

cat > make.cjs <<'JS'
const { createWriteStream } = require('node:fs');
const PDFDocument = require('pdfkit');

const hex = (value) => value.toString(16).padStart(4, '0');
for (const way of ['bfrange', 'bfchar']) {
  const document = new PDFDocument();
  document.pipe(createWriteStream(`${way}.pdf`));
  document.font(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')).fontSize(20);
  const font = document._font;
  if (way === 'bfchar') {
    font.toUnicodeCmap = () => {
      const lines = font.unicode.slice(1).map((codes, index) => `<${hex(index + 1)}> <${codes.map(hex).join('')}>`);
      const map = document.ref();
      map.end(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${lines.length} beginbfchar
${lines.join('\n')}
endbfchar
endcmap
CMapName currentdict /CMap defineresource pop
end
end`);
      return map;
    };
  }
  document.text('16–17 Maret “н” ễ');
  document.end();
}
JS
node make.cjs
seen=$(for way in bfrange bfchar; do
  gs -q -dSAFER -sDEVICE=pdfwrite -dPDFSETTINGS=/ebook -o "$way-small.pdf" "$way.pdf"
  echo "$way: $(pdftotext "$way.pdf" - | head -1) -> $(pdftotext "$way-small.pdf" - | head -1)"
done)
printf '%s\n' "$seen"
[ "$seen" = 'bfrange: 16–17 Maret “н” ễ -> 16317 Maret <== ß
bfchar: 16–17 Maret “н” ễ -> 16–17 Maret “н” ễ' ]
cat <<'TEXT'
Seen: where a PDF maps glyphs to letters in ranges (bfrange), as PDFKit 0.19.1 does, Ghostscript 10.00.0 lays the two
bytes of a letter over one another (20 | 13 = 33, the digit 3) and says nothing; glyph by glyph (bfchar) the text lasts.
TEXT
