/** Before anything is known about the person: read in both languages at once. */
export const boot = {
  failure: {
    title: 'Pleno belum dapat dibuka',
    full: 'Ruang laptop ini penuh, jadi Pleno belum dapat dibuka. Nilai yang sudah tersimpan tetap ada di laptop ini, di basis data atau di catatan cadangan. Kosongkan ruang, lalu coba lagi.',
    closed:
      'Peramban menutup penyimpanan, jadi Pleno belum dapat dibuka. Nilai yang sudah tersimpan tetap ada di laptop ini, di basis data atau di catatan cadangan. Coba lagi; bila terulang, tutup semua jendela peramban, lalu buka Pleno lagi.',
    failed: (detail: string) =>
      `Penyimpanan laptop ini gagal dibuka (${detail}). Pleno tidak menghapus apa pun: yang ada di basis data dan di catatan cadangan tetap di tempatnya. Coba lagi; bila terulang, periksa apakah ruang laptop penuh, nyalakan ulang laptop, lalu tunjukkan keterangan ini kepada sekretariat.`,
    newer: (installed: number, supported: number) =>
      `Data di laptop ini ditulis oleh Pleno yang lebih baru (versi data ${installed}; program ini mengenal ${supported}). Nilai yang sudah tersimpan tetap ada dan tidak disentuh. Perbarui program di laptop ini, lalu coba lagi.`,
    blocked:
      'Pleno masih terbuka di jendela lain. Nilai yang sudah tersimpan tetap ada. Tutup jendela itu, lalu coba lagi.',
    broken:
      'Pleno berhenti saat dibuka karena kesalahan yang tidak terduga. Pleno tidak menghapus apa pun: yang ada di basis data dan di catatan cadangan tetap di tempatnya. Coba lagi dahulu; bila terulang, pakai jalan lain di bawah ini.',
    retry: 'Coba lagi',
  },
  starting: {
    phases: {
      reading: 'Membaca catatan…',
      comparing: 'Mencocokkan basis data dengan catatan…',
      rebuilding: 'Memulihkan basis data dari catatan…',
    },
    text: 'Mohon tunggu sebentar; jangan tutup jendela ini.',
  },
  secondWindow: {
    title: 'Pleno sudah terbuka di jendela lain',
    text: 'Agar tidak ada nilai yang tertukar, Pleno bekerja di satu jendela saja. Lanjutkan di jendela itu; atau tutup jendela itu, dan Pleno terbuka di sini dengan sendirinya.',
    retry: 'Coba lagi',
  },
};
