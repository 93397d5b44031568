import type { StartPhase } from '../../application/ports/safety';

/** Ways on from a start that failed, or that nothing is heard of: read in both languages at once. */
export const startWays = {
  title: 'Jalan keluar',
  inDoubt: {
    title: 'Membuka Pleno kali ini lebih lama daripada biasanya',
    text: 'Pleno mungkin masih bekerja, jadi boleh ditunggu. Bila tidak juga terbuka, pilih salah satu jalan di bawah ini. Tidak ada yang dihapus.',
    troubleTitle: 'Ada yang gagal saat Pleno dibuka',
    phase: (phase: StartPhase) => `Yang terakhir dikerjakan: ${phases[phase]}.`,
  },
  retry: {
    action: 'Coba lagi',
    text: 'Membuka Pleno dari awal. Sering kali itu sudah cukup.',
  },
  rest: {
    action: 'Buka yang dapat dibuka',
    text: 'Nilai disimpan di dua tempat: basis data dan catatan. Tombol ini membuka salah satu yang masih dapat dibaca, tanpa yang lain. Setelah itu periksa lembarnya, lalu segera buat cadangan atau serahkan berkas nilai.',
  },
  restore: {
    action: 'Kembalikan dari cadangan',
    text: 'Membuka Pleno dalam keadaan kosong, langsung di bagian Cadangan. Semua yang sekarang ada di laptop ini disimpan tersendiri, tidak dihapus.',
    question:
      'Simpan dahulu catatannya sebagai berkas. Setelah itu: sisihkan semua yang ada di laptop ini dan mulai kosong?',
    confirm: 'Ya, sisihkan dan mulai kosong',
    cancel: 'Batal',
  },
  saveLogs: {
    action: 'Simpan catatan sebagai berkas',
    busy: 'Membaca catatan…',
    text: 'Satu berkas berisi semua catatan laptop ini, persis seperti tersimpan di sini: nilai, tanda tangan, dan riwayatnya, tanpa kunci rahasia. Simpan di flash disk.',
    saved: (name: string) => `Tersimpan: ${name}`,
    none: 'Di laptop ini tidak ada catatan yang dapat disimpan.',
  },
  help: {
    title: 'Panggil bantuan',
    text: 'Beri tahu sekretariat lomba; bila laptop ini laptop sekretariat, beri tahu petugas komputernya. Sampaikan tiga hal: kalimat di atas, apa yang terakhir dilakukan di laptop ini, dan keterangan teknis di bawah. Jangan menghapus data peramban atau program Pleno sebelum ada jawaban.',
    details: 'Keterangan teknis',
    copy: 'Salin keterangan',
    copied: 'Tersalin.',
    notCopied: 'Belum tersalin: tandai teksnya dan salin sendiri.',
  },
};

const phases: { readonly [phase in StartPhase]: string } = {
  reading: 'membaca catatan',
  comparing: 'mencocokkan basis data dengan catatan',
  rebuilding: 'memulihkan basis data dari catatan',
};
