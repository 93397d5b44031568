#!/usr/bin/env bash
# A total that no program has calculated yet is not empty in some workbooks: it says 0.
#
# XlsxWriter and its elder, Excel::Writer::XLSX, put a zero into every formula cell for the spreadsheet program
# to replace (and ask for that with fullCalcOnLoad). Whoever reads the file before a spreadsheet program has
# saved it gets a mark of zero, with nothing in the cell to tell it from a real one.
# Needs Debian's apt-get, dpkg, python3 and perl; nothing is installed on the system.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  xlsx@0.18.5 xlsx-populate@1.21.0 read-excel-file@9.3.17 hucre@1.0.0 exceljs@4.4.0
apt-get download -qq python3-xlsxwriter=3.0.2-2 libexcel-writer-xlsx-perl=1.10-1 > /dev/null
for package in ./*.deb; do dpkg -x "$package" debian; done

PYTHONPATH=debian/usr/lib/python3/dist-packages python3 - <<'PY'
import xlsxwriter
book = xlsxwriter.Workbook('python.xlsx')
sheet = book.add_worksheet('P')
sheet.write_row(0, 0, [40, 47.5])
sheet.write_formula(0, 2, '=A1+B1')
book.close()
PY
cat > try.mjs <<'JS'
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { readXlsx, writeXlsx } from 'hucre';

const require = createRequire(import.meta.url);
const { read, utils } = require('xlsx');
const populate = require('xlsx-populate');
const { Workbook } = require('exceljs');

const exceljsBook = new Workbook();
exceljsBook.addWorksheet('P').addRow([40, 47.5, { formula: 'A1+B1' }]);
const files = { XlsxWriter: await readFile('python.xlsx'), exceljs: Buffer.from(await exceljsBook.xlsx.writeBuffer()) };

for (const [writer, bytes] of Object.entries(files)) {
  const book = read(bytes);
  console.log(`written by ${writer}, read by xlsx: ${JSON.stringify(utils.sheet_to_json(book.Sheets.P, { header: 1, defval: null })[0][2])}`);
  console.log(`written by ${writer}, read by read-excel-file: ${JSON.stringify((await readSheet(bytes))[0][2] ?? null)}`);
  console.log(`written by ${writer}, read by xlsx-populate: ${JSON.stringify((await populate.fromDataAsync(bytes)).sheet(0).cell('C1').value() ?? null)}`);
  console.log(`written by ${writer}, read by hucre: ${JSON.stringify((await readXlsx(bytes)).sheets[0].rows[0][2] ?? null)}`);
}
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'written by XlsxWriter, read by xlsx: 0
written by XlsxWriter, read by read-excel-file: 0
written by XlsxWriter, read by xlsx-populate: 0
written by XlsxWriter, read by hucre: 0
written by exceljs, read by xlsx: null
written by exceljs, read by read-excel-file: null
written by exceljs, read by xlsx-populate: null
written by exceljs, read by hucre: null' ]
cat <<'TEXT'
Seen: XlsxWriter 3.0.2: the sum of 40 and 47,5 reads 0 in all four readers. exceljs 4.4.0 leaves the cell
without a value, and the readers say null. Excel::Writer::XLSX 1.10 does as XlsxWriter.
TEXT
PERL5LIB=debian/usr/share/perl5 perl -e '
use Excel::Writer::XLSX;
my $book = Excel::Writer::XLSX->new("perl.xlsx");
my $sheet = $book->add_worksheet("P");
$sheet->write_row(0, 0, [40, 47.5]);
$sheet->write_formula(0, 2, "=A1+B1");
$book->close;'
node -e '
const { read } = require("xlsx");
const { v, f } = read("perl.xlsx", { type: "file" }).Sheets.P.C1;
console.log(`written by Excel::Writer::XLSX, read by xlsx: ${v} (${f})`);
process.exitCode = v === 0 && f === "A1+B1" ? 0 : 1;'
