import type { Scope } from '../../domain/scopes';
import { endSentence } from '../end-sentence';

export const results = {
  title: 'Peringkat',
  lead: (round: string, score: string) => `${round}: ${score}.`,
  canCloseText:
    'Peringkat menjadi tetap setelah tahap ditutup. Sesudah ditutup, berkas yang datang terlambat tetap disimpan dan tampak, tetapi tidak mengubah peringkat.',
  close: 'Tutup tahap…',
  /** An entry that takes no part in the round shown. */
  notInRound: (round: string) => `Peserta ini tidak ikut dinilai pada ${round}.`,
  closeTitle: (round: string) => `Tutup ${round}?`,
  closeText:
    'Yang dihitung adalah lembar yang sudah masuk sampai saat ini. Berkas yang datang sesudahnya disimpan, ditunjukkan sebagai terlambat, dan baru dihitung bila tahap dibuka kembali dengan alasan tertulis.',
  closeConfirm: 'Tutup tahap',
  closedAt: (round: string, when: string, by: string | undefined) =>
    `${round} ditutup ${when}${by === undefined ? '' : ` oleh ${by}`}.`,
  closedText: 'Peringkat ini tetap.',
  closedDiffers:
    'Yang ada di laptop ini tidak sama dengan yang ditutup: ada berkas yang belum dimasukkan di sini, atau isinya lain. Masukkan semua berkas juri dan berkas sekretariat, lalu periksa lagi.',
  closedLate: (count: string) => `${count} lembar datang terlambat dan tidak dihitung.`,
  open: 'Buka kembali…',
  openTitle: (round: string) => `Buka kembali ${round}?`,
  openText:
    'Lembar yang datang terlambat ikut dihitung lagi, dan peringkat dapat berubah sampai tahap ditutup lagi.',
  openReason: 'Alasan',
  openConfirm: 'Buka kembali',
  complete: 'Lengkap: semua lembar yang seharusnya dinilai sudah masuk.',
  provisional: (missing: string) =>
    `Sementara: ${missing} lembar belum masuk. Peringkat masih dapat berubah.`,
  exportXlsx: 'Rekap Excel',
  exportCsv: 'Rekap CSV',
  filesLost: (count: string) =>
    `${count} berkas nilai rusak di kedua tempat penyimpanannya: tanpa nilai di dalamnya, tabel ini tidak lengkap. Terima lagi berkas itu, lalu simpan tabelnya.`,
  exported: (name: string) => `Rekap tersimpan: ${name}`,
  finalTab: 'Peringkat akhir',
  finalTitle: 'Peringkat akhir',
  /** @param rounds how many count */
  finalLead: (formula: string) => `${formula}.`,
  finalMark: 'Tanda * berarti skor tahap itu masih sementara.',
  /** Where nothing else is said. */
  finalAlone: (round: string) => `Yang menentukan adalah tahap terakhir saja: ${round}.`,
  /** In the name of a file. */
  finalFile: 'akhir',
  sheets: 'Lembar',
  rank: 'Peringkat',
  entry: 'Peserta',
  score: 'Skor',
  judges: 'Juri',
  category: 'Kategori',
  group: 'Kelompok',
  search: 'Cari nomor, judul, atau instansi',
  allCategories: 'Semua kategori',
  allGroups: 'Semua kelompok',
  tied: 'Seri',
  isProvisional: 'Sementara',
  notScored: 'Belum dinilai',
  ofJudges: (counted: number, expected: number) => `${counted} dari ${expected}`,
  excused: (count: number) => `${count} tidak menilai`,
  separatedBy: (by: string) => `Dipisahkan oleh ${by}`,
  looksEqual: 'Tampak sama, sebenarnya berbeda',
  /** A separate line under the ranking. */
  cutLine: 'Garis batas',
  cutLineShort: 'Batas',
  within: (count: string) => `${count} peserta di atas garis batas`,
  gap: 'Jarak',
  thin: 'Selisih tipis dengan peringkat berikutnya',
  apart: 'Nilai para juri berjauhan',
  advice:
    'Tanda ini saran untuk sidang dan tidak mengubah hitungan. Selisih tipis: tertutup bila satu juri menilai kriteria terberat 1 % skala lebih rendah. Berjauhan: lembar tertinggi dan terendah terpaut 15 % skala atau lebih.',
  scope: 'Peringkat',
  filtered: {
    all: 'Peringkat tetap dihitung dari seluruh peserta.',
    category: 'Peringkat dihitung di dalam tiap kategori.',
    group: 'Peringkat dihitung di dalam tiap kelompok.',
    panel: 'Peringkat dihitung di dalam tiap panel.',
  } satisfies { readonly [scope in Scope]: string },
  nothing: 'Tidak ada peserta yang cocok.',
  emptyTitle: 'Belum ada yang dapat diperingkat',
  emptyText: 'Peringkat muncul di sini setelah berkas nilai para juri diterima.',
  emptyAction: 'Terima berkas nilai',
  backToRanking: 'Kembali ke peringkat',
  entryMissing: 'Peserta ini tidak ada di lomba ini',
  entryWithdrawn: (reason: string) =>
    `${endSentence(`Peserta ini mengundurkan diri: ${reason}`)} Lembarnya disimpan, tetapi tidak diperingkat.`,
  criterion: 'Kriteria',
  weight: 'Bobot',
  mean: 'Rata-rata',
  total: 'Skor lembar',
  state: 'Keadaan',
  marksTitle: 'Nilai tiap juri',
  notesTitle: 'Catatan juri',
  noNotes: 'Tidak ada catatan.',
  overallNote: 'Umum',
  exactScore: (score: string) => `Skor tepat ${score}`,
  rankOf: (rank: number, total: string) => `Peringkat ${rank} dari ${total}`,
  stripTitle: 'Sebaran skor semua peserta',
  stripText: (score: string, lowest: string, highest: string) =>
    `Skor peserta ini ${score}; terendah ${lowest}, tertinggi ${highest}.`,
};
