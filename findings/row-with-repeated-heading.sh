#!/usr/bin/env bash
# pdfmake leaves out a table row that would fit a page by itself, and half of a block that wouldn't: no error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pdfmake@0.3.11
cat > try.mjs <<'JS'
import { createRequire } from 'node:module';

const pdfmake = createRequire(import.meta.url)('pdfmake');
pdfmake.setFonts({ Helvetica: { normal: 'Helvetica' } });

const lines = (letter, count) => Array.from({ length: count }, () => letter).join('\n');
const page = {
  pageSize: { width: 300, height: 400 },
  pageMargins: [20, 20, 20, 40],
  defaultStyle: { font: 'Helvetica', fontSize: 10 },
  compress: false,
};
const table = (headingLines, rowLines) => ({
  ...page,
  content: [
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        body: [[lines('H', headingLines)], ['a'], [lines('R', rowLines)], ['z']],
      },
    },
  ],
});
const block = (stack) => ({ ...page, content: [{ stack, unbreakable: true }, 'z'] });

/** How often each letter stands in the file. */
async function count(definition) {
  const pdf = (await pdfmake.createPdf(definition).getBuffer()).toString('latin1');
  const counts = {};
  for (const [, shown] of pdf.matchAll(/\[<([0-9a-f]+)> 0\] TJ/g)) {
    const text = Buffer.from(shown, 'hex').toString('latin1');
    counts[text] = (counts[text] ?? 0) + 1;
  }
  return JSON.stringify(counts);
}

console.log(`heading of 1 line, row of 28: ${await count(table(1, 28))}`);
console.log(`heading of 10 lines, row of 28: ${await count(table(10, 28))}`);
console.log(`one text of 60 lines: ${await count(block([lines('B', 60)]))}`);
console.log(`60 texts of a line: ${await count(block(Array.from({ length: 60 }, () => 'B')))}`);
JS
seen=$(node try.mjs 2> /dev/null)
printf '%s\n' "$seen"
[ "$seen" = 'heading of 1 line, row of 28: {"H":1,"a":1,"R":28,"z":1}
heading of 10 lines, row of 28: {"H":20,"a":1,"z":1}
one text of 60 lines: {"z":1}
60 texts of a line: {"z":1}' ]
cat <<'TEXT'
Seen, pdfmake 0.3.11 with dontBreakRows and headerRows 1: the same row of 28 lines is printed under a heading of one
line and left out whole under one of ten, because a page less the repeated heading no longer holds it; the heading
is drawn again above the empty place. Of a block kept together and taller than a page nothing is drawn. Rows and
texts after it go on as if nothing had been.
TEXT
