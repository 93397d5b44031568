#!/usr/bin/env bash
# A workbook's text in an XML CDATA section, as any XML writer may put it: five readers, four answers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  read-excel-file@9.3.17 exceljs@4.4.0 xlsx-populate@1.21.0 xlsx@0.18.5 hucre@1.0.0 jszip@3.10.1

cat > try.mjs <<'JS'
import { createRequire } from 'node:module';
import { readSheet } from 'read-excel-file/node';
import { readXlsx } from 'hucre';

const require = createRequire(import.meta.url);
const JSZip = require('jszip');
const { Workbook } = require('exceljs');
const populate = require('xlsx-populate');
const { read, utils } = require('xlsx');

const book = new Workbook();
book.addWorksheet('P').addRow(['Puskesmas Melati', 'lain']);
const plain = await book.xlsx.writeBuffer();

/** The same workbook with `written` as the XML of its first text. */
async function withText(written) {
  const archive = await JSZip.loadAsync(plain);
  const texts = await archive.file('xl/sharedStrings.xml').async('string');
  archive.file('xl/sharedStrings.xml', texts.replace('Puskesmas Melati', written));
  return archive.generateAsync({ type: 'nodebuffer' });
}

const readers = {
  'read-excel-file': async (bytes) => (await readSheet(bytes))[0][0],
  exceljs: async (bytes) => {
    const opened = new Workbook();
    await opened.xlsx.load(bytes);
    return opened.worksheets[0].getCell('A1').value;
  },
  'xlsx-populate': async (bytes) => (await populate.fromDataAsync(bytes)).sheet(0).cell('A1').value(),
  xlsx: async (bytes) => utils.sheet_to_json(read(bytes).Sheets.P, { header: 1 })[0][0],
  hucre: async (bytes) => (await readXlsx(bytes)).sheets[0].rows[0][0],
};

for (const written of ['<![CDATA[Puskesmas & Melati]]>', 'Puskesmas <![CDATA[& ]]>Melati']) {
  console.log(written);
  const bytes = await withText(written);
  for (const [name, get] of Object.entries(readers)) {
    console.log(`  ${name}: ${JSON.stringify((await get(bytes)) ?? null)}`);
  }
}
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = '<![CDATA[Puskesmas & Melati]]>
  read-excel-file: null
  exceljs: ""
  xlsx-populate: null
  xlsx: "Puskesmas & Melati"
  hucre: "Puskesmas & Melati"
Puskesmas <![CDATA[& ]]>Melati
  read-excel-file: "Melati"
  exceljs: "Puskesmas Melati"
  xlsx-populate: "Puskesmas "
  xlsx: "Puskesmas & Melati"
  hucre: "Puskesmas & Melati"' ]
cat <<'TEXT'
Seen: read-excel-file 9.3.17, exceljs 4.4.0 and xlsx-populate 1.21.0 drop the section or what stands on one side
of it, each in its own way, and say nothing; xlsx 0.18.5 and hucre 1.0.0 read it whole.
TEXT
