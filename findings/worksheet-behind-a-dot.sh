#!/usr/bin/env bash
# A worksheet addressed as "./worksheets/sheet1.xml", the same place by the rules for addresses: some readers
# refuse the workbook, one says that it is empty.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  read-excel-file@9.3.17 exceljs@4.4.0 xlsx@0.18.5 xlsx-populate@1.21.0 hucre@1.0.0 jszip@3.10.1
cat > try.mjs <<'JS'
import { createRequire } from 'node:module';
import { readSheet } from 'read-excel-file/node';
import { readXlsx } from 'hucre';

const require = createRequire(import.meta.url);
const JSZip = require('jszip');
const { Workbook } = require('exceljs');
const populate = require('xlsx-populate');
const { read, utils } = require('xlsx');

const made = new Workbook();
made.addWorksheet('P').addRow([7, 'Antar Obat Sore']);
const archive = await JSZip.loadAsync(await made.xlsx.writeBuffer());
const relations = 'xl/_rels/workbook.xml.rels';
const targets = await archive.file(relations).async('string');
archive.file(relations, targets.replace('"worksheets/sheet1.xml"', '"./worksheets/sheet1.xml"'));
const bytes = await archive.generateAsync({ type: 'nodebuffer' });

const readers = {
  'read-excel-file': () => readSheet(bytes),
  exceljs: async () => {
    const book = new Workbook();
    await book.xlsx.load(bytes);
    return book.worksheets.length;
  },
  xlsx: async () => {
    const book = read(bytes);
    return utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
  },
  'xlsx-populate': async () => (await populate.fromDataAsync(bytes)).sheet(0).usedRange().value(),
  hucre: async () => (await readXlsx(bytes)).sheets[0].rows,
};
for (const [name, get] of Object.entries(readers)) {
  const said = await get().then(JSON.stringify, (error) => `refused: ${error.message}`);
  console.log(`${name}: ${said}`);
}
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'read-excel-file: refused: "xl/./worksheets/sheet1.xml" file not found inside the `.xlsx` file
exceljs: 0
xlsx: []
xlsx-populate: [[7,"Antar Obat Sore"]]
hucre: [[7,"Antar Obat Sore"]]' ]
cat <<'TEXT'
Seen: xlsx 0.18.5 (SheetJS) answers with an empty table, exceljs 4.4.0 with a workbook without worksheets, neither
with an error; read-excel-file 9.3.17 says that a part is missing; xlsx-populate 1.21.0 and hucre 1.0.0 read it.
TEXT
