#!/usr/bin/env bash
# Two entries whose weighted scores are exactly equal, ranked by a spreadsheet in three ways.
#
# Marks with one decimal, weights of 30, 25, 20, 15 and 10 %: 80.5 twice and 82.45 twice, by exact fractions.
# Needs LibreOffice Calc (Debian: libreoffice-calc 7.4.7) and Gnumeric (Debian: gnumeric 1.12.55), used as they are
# installed; LibreOffice with a profile of its own. Without them the script says so and shows nothing.
set -euo pipefail
for program in soffice ssconvert; do
  if ! command -v "$program" > /dev/null; then
    echo "not run: $program is not installed"
    exit 0
  fi
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0

cat > write.cjs <<'JS'
const { Workbook } = require('exceljs');
const book = new Workbook();
const sheet = book.addWorksheet('Rekapitulasi');
sheet.addRow([0.3, 0.25, 0.2, 0.15, 0.1]);
sheet.addRow([70, 82, 93.5, 86, 74]);
sheet.addRow([79.5, 82, 80.5, 83, 76]);
sheet.addRow([90.5, 82, 76.5, 73, 85.5]);
sheet.addRow([89.5, 86, 71, 82, 76]);
for (const row of [2, 3, 4, 5]) {
  const other = row % 2 === 0 ? row + 1 : row - 1;
  const score = ['A', 'B', 'C', 'D', 'E'].map((column) => `${column}${row}*${column}$1`).join('+');
  const formulas = {
    F: score,
    G: `IF(F${row}=F${other},"equal","different")`,
    H: `RANK(F${row},F$2:F$5)`,
    I: `COUNTIF(F$2:F$5,">"&F${row})+1`,
    J: `SUMPRODUCT(A$1:E$1,A${row}:E${row})`,
    K: `RANK(J${row},J$2:J$5)`,
  };
  for (const [column, formula] of Object.entries(formulas)) sheet.getCell(column + row).value = { formula };
}
book.xlsx.writeFile('recap.xlsx');
JS
node write.cjs
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to csv recap.xlsx > /dev/null 2>&1
ssconvert --recalc recap.xlsx gnumeric.csv 2> /dev/null
show() { tail -n +2 "$1" | cut -d , -f 7-9,11; }
printf 'its two scores are, RANK, COUNTIF of those above, RANK where SUMPRODUCT made the score\n'
libreoffice=$(show recap.csv)
gnumeric=$(show gnumeric.csv)
printf '%s\n%s\n' "$(soffice --version)" "$libreoffice"
printf '%s\n%s\n' "$(ssconvert --version 2>&1 | head -n 1)" "$gnumeric"
[ "$libreoffice" = 'equal,3,3,3
equal,4,3,3
equal,1,1,1
equal,2,1,1' ]
[ "$gnumeric" = 'different,3,3,3
different,4,4,3
different,1,1,1
different,2,2,1' ]
cat <<'TEXT'
Seen: LibreOffice shows 82.45 twice, answers that the two are equal, counts nobody above either of them, and yet RANK
makes one the winner and the other the second: by the last bit of the arithmetic. Gnumeric parts them everywhere, unless
SUMPRODUCT added the same numbers up.
TEXT
