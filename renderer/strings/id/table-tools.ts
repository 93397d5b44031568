export const tableTools = {
  density: 'Tinggi baris',
  densities: { roomy: 'lapang', dense: 'rapat' },
  entry: { number: 'Nomor', title: 'Judul', institution: 'Instansi' },
  chosen: (count: number) => `${count} baris dipilih`,
  keys: 'Ctrl C menyalin, Esc melepas pilihan',
  copy: 'Salin tabel untuk Excel',
  copied: (count: number) => `${count} baris disalin; tempelkan di Excel dengan Ctrl V`,
  notCopied: 'Laptop ini tidak mengizinkan penyalinan lewat tombol. Klik tabelnya, lalu tekan Ctrl C.',
};
