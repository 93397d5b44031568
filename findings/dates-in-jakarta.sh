#!/usr/bin/env bash
# One day, put into a workbook in Malang's time zone by seven libraries: four days come out.
#
# The day is 16 March 2021 as a date field or `new Date(2021, 2, 16)` gives it: local midnight. In UTC all
# seven write 44271, which is that day. In Asia/Jakarta (western Indonesia) most write the day before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  exceljs@4.4.0 xlsx@0.18.5 xlsx-populate@1.21.0 write-excel-file@4.1.1 excel4node@1.8.2 hucre@1.0.0 better-xlsx@0.7.6 \
  jszip@3.10.1

cat > try.mjs <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const JSZip = require('jszip');
const day = new Date(2021, 2, 16);

const writers = {
  'exceljs 4.4.0': async () => {
    const book = new (require('exceljs').Workbook)();
    book.addWorksheet('P').getCell('A1').value = day;
    return book.xlsx.writeBuffer();
  },
  'xlsx 0.18.5': async () => {
    const { utils, write } = require('xlsx');
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([[day]]), 'P');
    return write(book, { type: 'buffer', bookType: 'xlsx' });
  },
  'xlsx-populate 1.21.0': async () => {
    const book = await require('xlsx-populate').fromBlankAsync();
    book.sheet(0).cell('A1').value(day);
    return book.outputAsync();
  },
  'write-excel-file 4.1.1': async () => {
    const { default: write } = await import('write-excel-file/node');
    return (await write([[{ value: day, type: Date, format: 'dd/mm/yyyy' }]])).toBuffer();
  },
  'excel4node 1.8.2': async () => {
    const book = new (require('excel4node').Workbook)();
    book.addWorksheet('P').cell(1, 1).date(day);
    return book.writeToBuffer();
  },
  'hucre 1.0.0': async () => {
    const { writeXlsx } = await import('hucre');
    return writeXlsx({ sheets: [{ name: 'P', rows: [[day]] }] });
  },
  'better-xlsx 0.7.6': async () => {
    const book = new (require('better-xlsx').File)();
    book.addSheet('P').addRow().addCell().setDate(day);
    return new Promise((done) => {
      const chunks = [];
      const stream = book.saveAs();
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => done(Buffer.concat(chunks)));
    });
  },
};

for (const [name, write] of Object.entries(writers)) {
  const archive = await JSZip.loadAsync(await write());
  const part = Object.keys(archive.files).find((file) => /worksheets\/[^_].*\.xml$/.test(file));
  const [, serial] = /<v>([^<]*)<\/v>/.exec(await archive.file(part).async('string'));
  console.log(`${name}: ${Number(serial).toFixed(5)}`);
}
process.exit(0);
JS

utc=$(TZ=UTC node try.mjs)
jakarta=$(TZ=Asia/Jakarta node try.mjs)
printf 'UTC\n%s\nAsia/Jakarta\n%s\n' "$utc" "$jakarta"
[ "$(printf '%s\n' "$utc" | sed 's/.*: //' | sort -u)" = 44271.00000 ]
[ "$jakarta" = "exceljs 4.4.0: 44270.70833
xlsx 0.18.5: 44271.00014
xlsx-populate 1.21.0: 44271.00000
write-excel-file 4.1.1: 44270.70833
excel4node 1.8.2: 44270.70833
hucre 1.0.0: 44270.70833
better-xlsx 0.7.6: 44270.00000" ]
cat <<'TEXT'
Seen: four write 15 March, 17:00; better-xlsx writes 15 March as a whole day, so that nothing shows the
mistake; xlsx (SheetJS) writes 16 March, 12 seconds past midnight (the zone's offset of 1899 had seconds);
only xlsx-populate writes the day that was meant.
TEXT
