#!/usr/bin/env bash
# Two letters that a font draws alike come out of a PDF as one of them: the one that the font was asked for first.
#
# A unit of measure and a Greek letter often share a glyph (micro and mu, ohm and omega, increment and delta). fontkit
# keeps one object a glyph, with the letters it was first made for, as long as the font is open; PDFKit writes these as
# what a reader copies out. Who keeps a font open for the next document carries them over into it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fontkit@2.0.4 pdfkit@0.17.2 pdfmake@0.3.11

cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const fontkit = require('fontkit');
const PDFDocument = require('pdfkit');
const file = 'node_modules/pdfmake/fonts/Roboto/Roboto-Regular.ttf';
const [DELTA, INCREMENT] = ['\u0394', '\u2206'];
const name = (point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
const lettersOf = (font, text) => font.layout(text).glyphs.map(({ codePoints }) => codePoints.map(name).join(' ')).join(', ');

for (const order of [DELTA + INCREMENT, INCREMENT + DELTA]) {
  const font = fontkit.create(readFileSync(file));
  const asked = [...order].map((letter) => name(letter.codePointAt(0))).join(', ');
  console.log(`font asked for ${asked}: ${lettersOf(font, order)}`);
}
const kept = fontkit.create(readFileSync(file));
lettersOf(kept, INCREMENT);
console.log(`the same font asked for ${name(0x394)} in the next text: ${lettersOf(kept, DELTA)}`);

const document = new PDFDocument({ compress: false, font: file });
const parts = [];
document.on('data', (part) => parts.push(part));
document.on('end', () => {
  const pdf = Buffer.concat(parts).toString('latin1');
  const map = /beginbfrange\n([\s\S]*?)endbfrange/.exec(pdf)?.[1] ?? '';
  console.log(`what a reader copies out of a page with both: ${[...map.matchAll(/<(0394|2206)>/g)].map(([, hex]) => `U+${hex}`).join(', ')}`);
});
document.text(`${INCREMENT} ${DELTA}`).end();
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'font asked for U+0394, U+2206: U+0394, U+0394
font asked for U+2206, U+0394: U+2206, U+2206
the same font asked for U+0394 in the next text: U+2206
what a reader copies out of a page with both: U+2206' ]
