import { formatLines, formatNames } from '../format-list';
import type { TableTexts } from '../table-texts';

const rows = (lines: readonly number[]): string => `baris ${formatLines(lines, 'id')}`;
const names = (all: readonly string[]): string => formatNames(all, 'id');

const hiddenParts = (lines: readonly number[], columns: readonly string[]): string =>
  [
    ...(lines.length > 0 ? [`${lines.length} baris (${rows(lines)})`] : []),
    ...(columns.length > 0 ? [`${columns.length} kolom (${names(columns)})`] : []),
  ].join(' dan ');

const separators = { ';': 'Titik koma ( ; )', ',': 'Koma ( , )', '\t': 'Tab', '|': 'Garis tegak ( | )' };

export const tables: TableTexts = {
  notes: {
    'lines-above': ({ lines }) => `Di atas judul kolom ada tulisan lain (${rows(lines)}); itu tidak diambil.`,
    'lines-below': ({ lines, text }) =>
      `Di bawah tabel ada tulisan lain (${rows(lines)}, “${text}”); itu tidak diambil.`,
    'heading-on-two-rows': ({ lines }) =>
      `Judul kolom terbagi di ${rows(lines)}; semuanya dibaca sebagai satu judul.`,
    'column-numbers': ({ line }) => `Baris ${line} hanya berisi nomor kolom; itu tidak diambil.`,
    'total-row': ({ line, text }) => `Baris ${line} (“${text}”) adalah baris jumlah; itu tidak diambil.`,
    'heading-repeated': ({ lines }) =>
      `Judul kolom muncul lagi di tengah tabel, seperti pada pergantian halaman; itu tidak diambil (${rows(lines)}).`,
    'sections-to-column': ({ lines, texts, heading }) =>
      `Ada judul bagian di antara baris (${rows(lines)}: ${names(texts)}); isinya menjadi kolom ${heading === '' ? 'terakhir, tanpa nama' : `“${heading}”`}.`,
    'other-table': ({ lines, text }) =>
      `Di bawahnya ada tabel lain (${rows(lines)}, “${text}”); itu tidak diambil.`,
    'merged-filled': ({ lines }) =>
      `Ada sel yang digabung; setiap barisnya mendapat isi sel itu (${rows(lines)}).`,
    'foreign-bytes': ({ lines }) =>
      `Ada huruf yang ditulis dengan pengodean lain; periksa huruf-huruf pada ${rows(lines)}.`,
    'sheet-proposed': ({ sheet, others }) =>
      `Yang dibaca lembar kerja “${sheet}”, karena judul kolomnya dikenal. Ada juga isi di ${names(others)}.`,
    'hidden-taken': ({ lines, columns }) =>
      `Yang tersembunyi di tabel Anda ikut diambil: ${hiddenParts(lines, columns)}.`,
    'hidden-skipped': ({ lines, columns }) =>
      `Yang tersembunyi di tabel Anda dilewati: ${hiddenParts(lines, columns)}.`,
  },
  doubts: {
    'sheet-undecided': ({ sheets }) =>
      `Ada beberapa lembar kerja yang dapat dibaca: ${names(sheets)}. Pilih yang Anda maksud.`,
    'separator-undecided': ({ separators: found }) =>
      `Belum jelas tanda apa yang memisahkan kolom: ${found.map((one) => separators[one]).join(' atau ')}. Pilih yang memberi kolom yang benar.`,
    'hidden-undecided': ({ lines, columns }) =>
      `Di tabel Anda tersembunyi ${hiddenParts(lines, columns)}. Pilih apakah ikut diambil.`,
  },
  separators,
  sheet: 'Lembar kerja',
  chooseSheet: 'Pilih lembar kerja…',
  separator: 'Pemisah kolom',
  chooseSeparator: 'Pilih pemisah…',
  hidden: 'Yang tersembunyi',
  hiddenChoices: { take: 'Ambil', skip: 'Lewati' },
  noted: (count) => `${count} hal yang dilakukan saat membaca tabel`,
  columnOpen: (field, columns) => `Untuk ${field}, ${names(columns)} sama-sama cocok. Pilih salah satu.`,
  chooseColumn: 'Pilih kolom…',
  notTaken: (columns) => `Tidak diambil: ${names(columns)}.`,
  columnAt: (heading, position) => `${heading} (kolom ${position})`,
  readingAgain: 'Membaca ulang tabel…',
  cancelReading: 'Batalkan pembacaan',
  asBefore: 'Yang terlihat di bawah tetap seperti sebelumnya; buat pilihan lain.',
};
