import type { RoundTripProblem } from '../../application/laptop/laptop-readiness';
import type { PdfProblem, StorageProblem, VaultProblem } from '../../application/workspace/problem';
import { formatBytes, formatMilliseconds, formatOffset, formatSpan } from '../format-measures';
import { formatCount, formatInstant } from '../formats';
import type { RemarkTexts } from '../remark-texts';
import { toVaultDetail } from './vault-detail';

const bytesOf = (bytes: number): string => formatBytes(bytes, 'id');
const ms = (value: number): string => formatMilliseconds(value, 'id');
const when = (instant: string): string => formatInstant(instant, 'id');

function notWritten(problem: VaultProblem): string {
  switch (problem.type) {
    case 'vault-full':
      return 'Gagal menulis: ruang simpan penuh. Kosongkan ruang, lalu periksa lagi.';
    case 'vault-read-only':
      return 'Gagal menulis: folder data Pleno hanya boleh dibaca. Minta izin menulis kepada pengelola laptop, lalu periksa lagi.';
    case 'vault-gone':
      return 'Gagal menulis: folder data Pleno tidak ditemukan. Pasang kembali disknya, lalu periksa lagi.';
    case 'vault-failed':
      return `Gagal menulis (${toVaultDetail(problem.detail)}). Mulai ulang laptop, lalu periksa lagi; bila tetap gagal, pakai laptop lain.`;
  }
}

function notSaved(problem: StorageProblem): string {
  switch (problem.type) {
    case 'storage-full':
      return 'Percobaan simpan gagal: ruang simpan penuh. Kosongkan ruang, lalu periksa lagi.';
    case 'storage-closed':
      return 'Percobaan simpan gagal: basis data ditutup. Muat ulang layar, lalu periksa lagi.';
    case 'storage-failed':
      return `Percobaan simpan gagal (${problem.detail}). Mulai ulang Pleno, lalu periksa lagi.`;
    case 'storage-incomplete':
      return 'Percobaan simpan gagal: basis data tidak memberikan semua yang tersimpan. Muat ulang layar, lalu periksa lagi.';
    case 'storage-log-only':
      return 'Percobaan simpan hanya masuk ke catatan cadangan; basis data tertinggal. Muat ulang layar, lalu periksa lagi.';
    case 'workspace-missing':
      return 'Percobaan simpan gagal. Mulai ulang Pleno, lalu periksa lagi.';
  }
}

const detailOf = (problem: PdfProblem): string =>
  problem.type === 'pdf-not-made' ? ` (${problem.detail})` : '';

const roundTripSteps: { readonly [step in RoundTripProblem['step']]: string } = {
  write: 'berkas percobaan gagal dibuat',
  read: 'berkas percobaan yang utuh tidak terbaca',
  rank: 'peringkat percobaan keliru',
  refuse: 'berkas yang rusak tidak ditolak',
};

const remarks: RemarkTexts = {
  'space-enough': ({ bytes }) => `Pleno masih dapat memakai ${bytesOf(bytes)}; cukup.`,
  'space-low': ({ bytes }) =>
    `Pleno masih dapat memakai ${bytesOf(bytes)}. Cukup untuk satu lomba; bila sempat, kosongkan ruang sampai 2 GB.`,
  'space-too-low': ({ bytes }) =>
    `Pleno hanya dapat memakai ${bytesOf(bytes)} lagi. Hapus berkas yang tidak diperlukan sampai tersisa sedikitnya 500 MB, lalu periksa lagi.`,
  'space-unknown': () =>
    'Laptop ini tidak memberi tahu berapa ruang yang tersisa. Lihat di pengaturan penyimpanan: sedikitnya 2 GB.',
  'write-sound': ({ writeMs, readMs }) =>
    `Satu megabyte ditulis (${ms(writeMs)}), dibaca kembali (${ms(readMs)}), dan sama persis.`,
  'write-in-memory': () =>
    'Tidak dapat diuji: peramban ini tidak memberi tempat berkas di samping basis data. Pakai aplikasi Pleno, atau Chrome atau Edge terbaru di jendela biasa.',
  'write-failed': ({ problem }) => notWritten(problem),
  'flush-measured': ({ ms: took }) => `Tulisan kecil sampai ke disk dalam ${ms(took)}.`,
  'flush-pretended': ({ ms: took }) =>
    `Tulisan kecil “sampai ke disk” dalam ${ms(took)}: terlalu cepat, mungkin baru tertampung di memori. Jaga laptop tetap tersambung ke listrik.`,
  'flush-unmeasured': () => 'Kecepatan disk tidak terukur karena uji tulis gagal.',
  'save-quick': ({ ms: took }) => `Satu kali simpan memakan ${ms(took)}.`,
  'save-slow': ({ ms: took }) =>
    `Satu kali simpan memakan ${ms(took)}; lambat. Tutup program lain, dan tunggu tulisan “Tersimpan”.`,
  'save-failed': ({ problem }) => notSaved(problem),
  'places-two': () => 'Setiap nilai disimpan di dua tempat: basis data dan catatan cadangan.',
  'places-one': () =>
    'Nilai disimpan di satu tempat saja, yaitu basis data peramban. Serahkan berkas nilai lebih sering.',
  'places-behind': ({ missing }) =>
    missing === 'log'
      ? 'Yang terakhir disimpan baru ada di basis data; catatan cadangan tertinggal. Kosongkan ruang atau pasang kembali disknya, lalu periksa lagi.'
      : 'Yang terakhir disimpan baru ada di catatan cadangan; basis data tertinggal. Muat ulang layar, lalu periksa lagi.',
  'browser-keeps': () =>
    'Peramban ini berjanji tidak menghapus data Pleno dengan sendirinya. Kedua salinan tetap hilang bersama bila data situs dihapus dari peramban.',
  'browser-may-clear': () =>
    'Peramban ini tidak berjanji menyimpan data Pleno: bila ruang laptop hampir habis, atau bila data situs dihapus, kedua salinan dapat hilang bersama. Sisakan ruang, jangan menghapus data peramban, dan simpan cadangan atau berkas nilai ke flash disk lebih sering.',
  'clock-fits': ({ name, at }) =>
    `Tidak bertentangan dengan berkas lomba “${name}” yang dibuat di laptop lain, ${when(at)}. Cocokkan juga dengan jam dinding.`,
  'clock-behind': ({ minutes, name, at }) =>
    `Jam laptop tertinggal sedikitnya ${formatSpan(minutes, 'id')}: “${name}” dibuat ${when(at)}. Betulkan tanggal dan jam di pengaturan laptop.`,
  'clock-ahead': ({ days, name, at }) =>
    `Menurut jam ini “${name}” sudah dibuat ${formatCount(days, 'id')} hari yang lalu, ${when(at)}. Bila keliru, jam laptop terlalu maju: betulkan.`,
  'clock-alone': () =>
    'Cocokkan dengan jam dinding: belum ada berkas lomba dari laptop lain untuk dibandingkan.',
  'zone-indonesian': ({ offsetMinutes }) => `Zona waktu ${formatOffset(offsetMinutes)}.`,
  'zone-foreign': ({ offsetMinutes }) =>
    `Zona waktu ${formatOffset(offsetMinutes)}, bukan WIB, WITA, atau WIT. Betulkan di pengaturan laptop bila lombanya di Indonesia.`,
  'page-made': ({ bytes }) => `PDF dapat dibuat (satu halaman A4, ${bytesOf(bytes)}); belum dicetak.`,
  'page-printed': ({ bytes }) =>
    `PDF dapat dibuat (satu halaman A4, ${bytesOf(bytes)}), sudah dicetak dan diperiksa.`,
  'page-wrong': ({ pages }) =>
    `${pages === 0 ? 'Halaman uji bukan PDF yang utuh' : `Halaman uji menjadi ${pages} halaman`}. Mulai ulang Pleno, lalu periksa lagi.`,
  'page-not-made': ({ problem }) =>
    `Halaman uji gagal dibuat${detailOf(problem)}. Mulai ulang Pleno, lalu periksa lagi.`,
  'round-trip-sound': ({ files, refusals }) =>
    `${files} berkas percobaan ditandatangani, dibaca kembali, dan peringkatnya benar; ${refusals} berkas yang dirusak semuanya ditolak.`,
  'round-trip-failed': ({ step, detail }) =>
    `Jangan pakai laptop ini untuk menilai: ${roundTripSteps[step]} (${detail}). Mulai ulang Pleno, lalu periksa lagi.`,
  'check-broken': ({ detail }) =>
    `Pemeriksaan ini terhenti (${detail}). Mulai ulang Pleno, lalu periksa lagi.`,
};

export const ready = {
  link: 'Kesiapan laptop',
  title: 'Kesiapan laptop',
  lead: 'Periksa setiap laptop sebelum hari penilaian. Nilai dan lomba tidak disentuh.',
  back: 'Kembali',
  checkNow: 'Periksa sekarang',
  checkAgain: 'Periksa lagi',
  checking: (check: string) => `Memeriksa: ${check}`,
  cancelled: 'Pemeriksaan dibatalkan.',
  lastCheck: (at: string) => `Pemeriksaan terakhir: ${at}`,
  neverChecked: 'Laptop ini belum pernah diperiksa.',
  summary: {
    good: 'Laptop ini siap.',
    attention: 'Laptop ini dapat dipakai; ada yang perlu diperhatikan.',
    problem: 'Laptop ini belum siap. Perbaiki yang bermasalah, lalu periksa lagi.',
  },
  listLabel: 'Daftar pemeriksaan',
  states: {
    waiting: 'Belum diperiksa',
    running: 'Sedang diperiksa',
    good: 'Baik',
    attention: 'Perhatikan',
    problem: 'Bermasalah',
    'by-eye': 'Cocokkan sendiri',
  },
  before: (verdict: string) => `Terakhir: ${verdict}`,
  checks: {
    space: 'Ruang simpan',
    write: 'Tulis dan baca kembali',
    durability: 'Nilai benar-benar tersimpan',
    clock: 'Jam laptop',
    printer: 'Halaman uji cetak',
    'round-trip': 'Berkas nilai percobaan',
  },
  purposes: {
    space: 'Agar nilai, cadangan, dan berkas cetak muat sampai lomba selesai.',
    write: 'Apakah yang ditulis ke disk terbaca kembali sama persis.',
    durability: 'Apakah nilai benar-benar ada di disk saat tertulis “Tersimpan”, dan di berapa tempat.',
    clock: 'Bandingkan dengan jam dinding. Hasil lomba tidak pernah bergantung pada jam.',
    printer: 'Apakah PDF dapat dibuat di sini, dan printer mencetaknya utuh.',
    'round-trip': 'Jalan sebuah nilai dari juri sampai peringkat; berkas yang rusak harus ditolak.',
  },
  remarks,
  saveTestPage: 'Simpan halaman uji',
  printed: 'Sudah dicetak dan benar',
  making: 'Membuat PDF',
  testPageFile: 'halaman-uji-cetak',
  sheetTitle: 'Lembar kesiapan (PDF)',
  sheetLead: 'Satu halaman A4: hasil pemeriksaan, hal yang diperiksa dengan tangan, dan ruang tanda tangan.',
  laptopName: 'Nama laptop',
  laptopNameHint: 'Misalnya: Laptop juri 3',
  saveSheet: 'Simpan lembar kesiapan (PDF)',
  sheetNeedsCheck: 'Lembar dapat dibuat setelah semua pemeriksaan selesai.',
  sheetFile: 'kesiapan-laptop',
  factsTitle: 'Laptop ini',
  facts: {
    program: 'Program',
    system: 'Sistem',
    screen: 'Layar',
    processor: 'Prosesor',
    cores: (count: number) => `${count} inti`,
    inElectron: (engine: string) => `Aplikasi Pleno (${engine})`,
    unknown: 'tidak diketahui',
  },
  sheet: {
    title: 'Lembar Kesiapan Laptop',
    laptop: 'Laptop',
    checkedAt: (at: string) => `Diperiksa ${at}`,
    clock: (clock: string) => `Jam laptop saat diperiksa: ${clock}`,
    byProgram: 'Diperiksa oleh Pleno',
    check: 'Pemeriksaan',
    result: 'Hasil',
    seen: 'Dilihat',
    byHand: 'Diperiksa dengan tangan',
    hand: [
      'Pengisi daya terpasang; baterai terisi',
      'Mouse dan tombol angka berfungsi',
      'Jam laptop sama dengan jam dinding',
      'Flash disk terbaca dan dapat ditulisi',
      'Mode tidur dan pembaruan otomatis ditunda',
      'Kertas printer tersedia (A4, F4)',
    ],
    printed: 'Halaman uji sudah dicetak: bingkai utuh, penggaris tepat 100 mm, huruf terbaca, kode terpindai',
    notes: 'Catatan',
    signedBy: 'Diperiksa oleh,',
    name: 'Nama dan tanda tangan',
    dateLine: 'Tanggal dan jam',
    footer: 'Satu lembar untuk setiap laptop. Simpan bersama berkas lomba.',
  },
  testPage: {
    title: 'Halaman Uji Cetak',
    lead: 'Cetak halaman ini pada kertas A4 dengan skala 100 % (ukuran sebenarnya), lalu periksa:',
    steps: [
      'Keempat garis bingkai tercetak utuh; jaraknya 10 mm dari tepi kertas.',
      'Penggaris di bawah ini tepat 100 mm. Bila tidak, matikan “Sesuaikan ke halaman” (Fit to page).',
      'Semua huruf terbaca, juga yang terkecil.',
      'Kelima kotak abu-abu dapat dibedakan.',
      'Kode di kanan terbaca oleh kamera telepon: “PLENO UJI CETAK”.',
    ],
    ruler: '100 mm',
    letters: 'Huruf',
    sentence: 'Lomba Inovasi Pelayanan Publik: skor 87,50 dari 100,00; peringkat 1, 2, 3.',
    samples: [
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789',
      'É é ñ ç ü ł ş “kutip” ‘kutip’ – — … % & § ± × ≤ ≥ № · ꦲꦏ꧀ꦱꦫꦗꦮ',
    ],
    greys: 'Abu-abu',
    done: 'Bila semua benar, centang “Sudah dicetak dan benar” di layar Kesiapan laptop.',
  },
};
