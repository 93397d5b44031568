#!/usr/bin/env bash
# A mark of 87,5 in a semicolon file, as every Indonesian spreadsheet program writes it, becomes 875.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5 exceljs@4.4.0 hucre@1.0.0

cat > try.mjs <<'JS'
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { parseCsv } from 'hucre';

const require = createRequire(import.meta.url);
const { read, utils } = require('xlsx');
const { Workbook } = require('exceljs');
const text = 'Juri;Nilai\nJ1;87,5\nJ2;1.000\nJ3;3-5\nJ4;0123\n';

const book = read(text, { type: 'string' });
console.log('xlsx', JSON.stringify(utils.sheet_to_json(book.Sheets.Sheet1, { header: 1 }).slice(1)));
const sheet = await new Workbook().csv.read(Readable.from(text), { parserOptions: { delimiter: ';' } });
console.log('exceljs', JSON.stringify(sheet.getSheetValues().slice(2).map((row) => row.slice(1))));
console.log('hucre', JSON.stringify(parseCsv(text).slice(1)));
JS

seen=$(TZ=UTC node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'xlsx [["J1",875],["J2",1],["J3",36955],["J4",123]]
exceljs [["J1","87,5"],["J2",1],["J3","3-5"],["J4",123]]
hucre [["J1","87,5"],["J2","1.000"],["J3","3-5"],["J4","0123"]]' ]
cat <<'TEXT'
Seen: xlsx 0.18.5 (SheetJS) finds the semicolon by itself and then drops the comma of 87,5: the mark is ten
times what was written, and a group called 3-5 is a day in March 2001. exceljs 4.4.0 keeps 87,5 but takes
1.000 for one and 0123 for 123. hucre 1.0.0 gives back the texts as they stand.
TEXT
