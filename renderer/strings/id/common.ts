export const common = {
  cancel: 'Batal',
  close: 'Tutup',
  /** Opens what takes one line to all of it. */
  more: 'Selengkapnya',
  /** Asked where Escape would take away what was typed. */
  discard: { ask: 'Buang yang sudah diisi?', keep: 'Lanjut mengisi', discard: 'Buang isian' },
  /** Over what only somebody who checks the arithmetic by themselves needs: commands, file formats. */
  forCheckers: 'Untuk pemeriksa',
  back: 'Kembali',
  save: 'Simpan',
  /** What a judge and the secretariat compare aloud. */
  edition: (number: number, hash: string) => `Berkas lomba no. ${number} · ${hash}`,
  readingFile: 'Membaca berkas…',
  readingStopped: 'Pembacaan dibatalkan; tidak ada yang diambil.',
  inDownloads: (name: string) => `${name} (folder Unduhan)`,
};
