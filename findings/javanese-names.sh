#!/usr/bin/env bash
# A Javanese name in Javanese letters: "Sri" can't be laid out, "kro" gets a circle that nobody wrote.
#
# fontkit lays out the text of PDFKit, pdfmake and others. The letters go to it in the order people write them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fontkit@2.0.4 @fontsource/noto-sans-javanese@5.3.0
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';

const folder = 'node_modules/@fontsource/noto-sans-javanese/files';
const font = fontkit.create(readFileSync(`${folder}/noto-sans-javanese-javanese-400-normal.woff`));
const letters = (points) => points.map((point) => point.toString(16)).join('+');

for (const [name, text] of Object.entries({ jawa: 'ꦗꦮ', jo: 'ꦗꦺꦴ', sri: 'ꦱꦿꦶ', kro: 'ꦏꦿꦺꦴ' })) {
  try {
    const drawn = font.layout(text).glyphs.map(({ codePoints }) => letters(codePoints));
    console.log(`${name}: ${drawn.join(' ')}`);
  } catch (error) {
    console.log(`${name}: ${error.name}: ${error.message}`);
  }
}
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = "jawa: a997 a9ae
jo: a9ba a997 a9b4
sri: TypeError: Cannot read properties of undefined (reading '0')
kro: a98f+a9bf a9ba 25cc a9b4" ]
cat <<'TEXT'
Seen, fontkit 2.0.4 with Noto Sans Javanese: plain letters are laid out; "sri" ends in an error inside the library;
"kro" is drawn with U+25CC, a dotted circle, as if a letter were missing; and "jo" reads in the order in which it
is drawn, the vowel before its consonant, to whoever copies it out of the PDF.
TEXT
