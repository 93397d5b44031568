import { fileURLToPath } from 'node:url';
import { readSheet } from 'read-excel-file/universal';
import { createSpreadsheet } from '../../renderer/adapters/spreadsheet/spreadsheet';
import { ENTRY_HEADINGS } from '../../renderer/application/tables/columns/entry-columns';
import { percentile } from '../percentile';

export interface TableFigures {
  readonly rows: number;
  /** Medians, in milliseconds. */
  readonly plain: number;
  readonly own: number;
  readonly ratio: number;
}

const { read, toXlsx } = createSpreadsheet();

/**
 * Entries from a workbook of 12 columns: from bytes to the table with its heading found, against
 * read-excel-file's cells alone, turn by turn in the same process.
 */
export async function run(rows = 5_000, turns = 7): Promise<TableFigures> {
  const bytes = await aWorkbook(rows);
  const plain: number[] = [];
  const own: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    plain.push(await time(() => readSheet(bytes.slice().buffer)));
    own.push(await time(() => read(bytes, { headings: ENTRY_HEADINGS })));
  }
  const figures = { rows, plain: percentile(plain, 50), own: percentile(own, 50) };
  return { ...figures, ratio: figures.own / figures.plain };
}

function aWorkbook(count: number): Promise<Uint8Array> {
  const header = [
    'No Urut',
    'Judul Inovasi',
    'Instansi',
    'Jenis Instansi',
    'Kategori',
    'Kelompok',
    'Keterangan',
  ];
  const further = ['Alamat', 'Surel', 'Anggaran', 'Skor', 'Status'];
  const rows = Array.from({ length: count }, (_, index) => [
    index + 1,
    `Inovasi nomor ${index + 1} untuk warga`,
    `Dinas ${index % 97}`,
    'Perangkat Daerah',
    `Kategori ${index % 7}`,
    'Umum',
    `Catatan ${index}`,
    `Jalan Merdeka ${index}`,
    `dinas${index % 97}@kota.example`,
    index * 1_000,
    index / 3,
    'tetap',
  ]);
  return toXlsx([{ name: 'Peserta', caption: [], header: [...header, ...further], rows }]);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The figures as a line of text. */
export async function runTablesBench(print: (line: string) => void): Promise<void> {
  const { rows, plain, own, ratio } = await run();
  print(
    `entries from an XLSX of ${rows} × 12: ${Math.round(own)} ms; read-excel-file's cells alone ${Math.round(plain)} ms: ${ratio.toFixed(2)}× (aim ≤ 1.5×)`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runTablesBench((line) => process.stdout.write(`${line}\n`));
}
