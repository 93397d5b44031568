#!/usr/bin/env bash
# A workbook whose first tab is a chart, the table on the second: one reader finds the table.
#
# Needs Debian's apt-get, dpkg and python3; nothing is installed on the system.
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
import openpyxl
from openpyxl.chart import BarChart, Reference
book = openpyxl.Workbook()
table = book.active
table.title = 'Peserta'
for row in [['No', 'Nilai'], [1, 80], [2, 90]]:
    table.append(row)
chart = BarChart()
chart.add_data(Reference(table, min_col=2, min_row=1, max_row=3), titles_from_data=True)
book.create_chartsheet('Grafik', 0).add_chart(chart)
book.save('chart.xlsx')
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
const bytes = await readFile('chart.xlsx');

const readers = {
  'read-excel-file': () => readSheet(bytes),
  exceljs: async () => {
    const book = new Workbook();
    await book.xlsx.load(bytes);
    return book.worksheets.map(({ name }) => name);
  },
  xlsx: async () => {
    const book = read(bytes);
    return [book.SheetNames, utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 })];
  },
  'xlsx-populate': async () => {
    const book = await populate.fromDataAsync(bytes);
    return [book.sheet(0).name(), book.sheet(0).usedRange().value()];
  },
  hucre: async () => (await readXlsx(bytes)).sheets.map(({ name, rows }) => [name, rows]),
};
for (const [name, get] of Object.entries(readers)) {
  const said = await get().then(JSON.stringify, (error) => `refused: ${error.message}`);
  console.log(`${name}: ${said}`);
}
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'read-excel-file: refused: readFiles(...).then is not a function
exceljs: refused: Cannot read properties of undefined (reading '"'anchors'"')
xlsx: [["Grafik","Peserta"],[]]
xlsx-populate: ["Grafik",[["No","Nilai"],[1,80],[2,90]]]
hucre: refused: Invalid XLSX: missing worksheet file for sheet "Grafik"' ]
cat <<'TEXT'
Seen: read-excel-file 9.3.17, exceljs 4.4.0 and hucre 1.0.0 refuse the workbook, two of them with a slip of
their own code; xlsx 0.18.5 gives the chart's tab as an empty table; xlsx-populate 1.21.0 gives the table under
the chart's name.
TEXT
