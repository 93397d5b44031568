export const finder = {
  title: 'Cari di lomba ini',
  open: 'Cari',
  field: 'Ketik nama layar, peserta, juri, atau kertas',
  results: 'Hasil pencarian',
  kinds: { screen: 'Layar', entry: 'Peserta', judge: 'Juri', paper: 'Kertas' },
  goesTo: (screen: string) => `buka di ${screen}`,
  none: (text: string) => `Tidak ada yang cocok dengan “${text}”.`,
  noneText: 'Coba sebagian nama, nomor peserta, atau nama instansi.',
  count: (count: string) => `${count} ditemukan`,
  more: (count: string) => `${count} lagi; ketik lebih banyak untuk menyaringnya`,
  how: { choose: 'pilih', open: 'buka', close: 'tutup' },
};
