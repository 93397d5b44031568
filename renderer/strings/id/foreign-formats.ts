import type { ForeignFormat } from '../../application/ports/spreadsheet';

const IN_EXCEL =
  'Buka di Excel, pilih File > Simpan Sebagai, jenis “Buku Kerja Excel (*.xlsx)”, lalu pilih berkas .xlsx itu di sini.';
const IN_CALC =
  'Buka di LibreOffice Calc, pilih Berkas > Simpan Sebagai…, jenis “Excel 2007–365 (.xlsx)”, lalu pilih berkas .xlsx itu di sini.';
const COPY_TABLE =
  'Salin tabelnya ke lembar baru di Excel atau LibreOffice Calc, simpan sebagai .xlsx, lalu pilih berkas itu di sini.';

/** Apa berkas itu, dan cara menyimpannya sebagai .xlsx dengan kata-kata menu program asalnya. */
export const foreignFormats: { readonly [format in ForeignFormat]: string } = {
  xls: `Ini buku kerja Excel dengan format lama (.xls). ${IN_EXCEL} Di LibreOffice Calc: Berkas > Simpan Sebagai….`,
  xlsb: `Ini buku kerja biner Excel (.xlsb). ${IN_EXCEL}`,
  ods: `Ini lembar kerja OpenDocument dari LibreOffice (.ods). ${IN_CALC}`,
  fods: `Ini lembar kerja OpenDocument dari LibreOffice dalam bentuk XML (.fods). ${IN_CALC}`,
  gnumeric:
    'Ini lembar kerja Gnumeric (.gnumeric). Buka di Gnumeric, pilih File > Save As…, jenis “ECMA 376 / Office Open XML (*.xlsx)”, lalu pilih berkas .xlsx itu di sini.',
  numbers:
    'Ini lembar kerja Numbers dari Apple (.numbers). Buka di Numbers, pilih File > Ekspor Ke > Excel…, lalu pilih berkas .xlsx itu di sini.',
  html: `Ini halaman web, meskipun namanya mungkin berakhiran .xls. ${IN_EXCEL} Di LibreOffice Calc: Berkas > Simpan Sebagai….`,
  rtf: `Ini dokumen teks (.rtf), bukan tabel. ${COPY_TABLE}`,
  pdf: `Ini dokumen PDF, bukan tabel. Mintalah berkas Excel aslinya kepada pembuatnya. Bila tidak ada, salin tabelnya ke lembar baru di Excel atau LibreOffice Calc, simpan sebagai .xlsx, lalu pilih berkas itu di sini.`,
  word: `Ini dokumen Word, bukan lembar kerja. ${COPY_TABLE}`,
  picture:
    'Ini gambar, bukan tabel. Mintalah berkas Excel aslinya (.xlsx) atau ketik datanya ke lembar kerja.',
};
