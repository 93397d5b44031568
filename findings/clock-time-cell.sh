#!/usr/bin/env bash
# A time of day that openpyxl writes the ISO way: a day in January 1900, nothing, or no workbook at all.
#
# With `iso_dates` openpyxl writes 08.30 as a cell of type "d" with the text 08:30:00, which the standard has
# for dates and times. Needs Debian's apt-get, dpkg and python3; nothing is installed on the system.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  read-excel-file@9.3.17 exceljs@4.4.0 xlsx@0.18.5 xlsx-populate@1.21.0 hucre@1.0.0
apt-get download -qq python3-openpyxl=3.0.9-1 python3-et-xmlfile > /dev/null 2>&1
for package in ./*.deb; do dpkg -x "$package" debian; done
PYTHONPATH=debian/usr/lib/python3/dist-packages python3 - <<'PY'
import datetime
import openpyxl
book = openpyxl.Workbook()
book.iso_dates = True
book.active.title = 'P'
book.active.append(['Paparan', datetime.time(8, 30)])
book.save('time.xlsx')
PY
cat > try.mjs <<'JS'
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { readXlsx } from 'hucre';

const require = createRequire(import.meta.url);
const { Workbook } = require('exceljs');
const populate = require('xlsx-populate');
const { read, utils } = require('xlsx');
const bytes = await readFile('time.xlsx');

const readers = {
  'read-excel-file': async () => (await readSheet(bytes))[0],
  exceljs: async () => {
    const book = new Workbook();
    await book.xlsx.load(bytes);
    return book.worksheets[0].getRow(1).values.slice(1);
  },
  xlsx: async () => utils.sheet_to_json(read(bytes).Sheets.P, { header: 1, defval: null })[0],
  'xlsx-populate': async () => (await populate.fromDataAsync(bytes)).sheet(0).usedRange().value()[0],
  hucre: async () => (await readXlsx(bytes)).sheets[0].rows[0],
};
for (const [name, get] of Object.entries(readers)) {
  const said = await get().then(JSON.stringify, (error) => `refused: ${error.message}`);
  console.log(`${name}: ${said}`);
}
JS
seen=$(TZ=UTC node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'read-excel-file: refused: <c/> at row 1, col 2: VALUE_INVALID
exceljs: ["Paparan","1900-01-07T00:00:00.000Z"]
xlsx: ["Paparan",null]
xlsx-populate: ["Paparan",null]
hucre: ["Paparan","08:30:00"]' ]
cat <<'TEXT'
Seen, openpyxl 3.0.9: exceljs 4.4.0 reads 7 January 1900 (the hour taken for a number of days), xlsx 0.18.5 and
xlsx-populate 1.21.0 nothing, read-excel-file 9.3.17 refuses the whole workbook; hucre 1.0.0 gives the time.
TEXT
