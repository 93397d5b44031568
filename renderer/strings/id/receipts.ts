import { endSentence } from '../end-sentence';

/** What the secretariat says it has received, and how a judge sees it. */
export const receipts = {
  make: 'Tanda terima…',
  makeFor: (judge: string) => `Tanda terima untuk ${judge}`,
  title: (judge: string) => `Tanda terima untuk ${judge}`,
  text: (count: string) =>
    `Isinya: apa yang sudah Anda terima dari juri ini (${count} lembar), dan keputusan sekretariat tentang lembarnya. Laptop juri lalu menunjukkan lembar mana yang sudah sampai.`,
  nothing: 'Belum ada lembar dari juri ini. Tanda terima tetap dapat dibuat; isinya kosong.',
  save: 'Simpan tanda terima',
  saving: 'Menyimpan…',
  saved: (place: string) =>
    `${endSentence(`Tanda terima tersimpan di ${place}`)} Serahkan kembali kepada juri.`,
  savedDownloads: (name: string) =>
    `Tanda terima ${name} ada di folder unduhan. Serahkan kembali kepada juri.`,
  cancelled: 'Tanda terima belum disimpan. Tidak ada yang berubah.',
  shown: 'Tanda terima sudah ditunjukkan dan tercatat.',
  tooLarge: (size: string, limit: string) =>
    `Tanda terima ini ${size}, terlalu besar untuk kode QR (paling banyak ${limit}). Simpan sebagai berkas.`,
  showQr: 'Tunjukkan kode QR',
  forOutcomes: 'Beri juri tanda terima',
  forOutcomesText:
    'Simpan di flash disk yang sama, atau tunjukkan kode QR: laptop juri lalu tahu apa yang sudah sampai.',

  arrivedTitle: 'Sampai di sekretariat',
  arrived: (confirmed: string, total: string) => `Sampai di sekretariat: ${confirmed} dari ${total} lembar`,
  arrivedNone: 'Belum ada tanda terima dari sekretariat.',
  arrivedNothing: 'Belum ada lembar yang ditandatangani.',
  arrivedAll: 'Semua lembar yang Anda tandatangani sudah sampai.',
  receiptOf: (created: string, taken: string) =>
    `Menurut tanda terima dari ${created} (diambil di laptop ini ${taken}).`,
  unconfirmedTitle: (count: string) => `${count} lembar belum dinyatakan sampai`,
  unconfirmedMore: (count: string) => `dan ${count} lagi`,
  takenElsewhere: (count: string) =>
    `${count} lembar diganti dari laptop lain di sekretariat dan belum dihitung; lihat pemberitahuan di atas:`,
  decided: (count: string) =>
    `Sekretariat memutuskan ${count} lembar yang bertentangan. Alasannya ada di lembar itu:`,
  take: 'Ambil tanda terima',
  takeHint: 'atau seret berkasnya ke sini',
  takeText:
    'Setelah menerima berkas nilai, sekretariat memberi tanda terima di flash disk yang sama atau lewat kode QR. Ambil di sini.',
  camera: 'Terima lewat kamera',
  taken: (name: string) => `${name}: tanda terima sudah dibaca.`,
  notReceipt: (name: string) =>
    `${name} bukan tanda terima, melainkan berkas nilai Anda sendiri; isinya sudah diambil.`,

  warningTitle: (count: string) => `${count} lembar bertanda tangan belum diserahkan`,
  warningText: 'Hari hampir selesai. Simpan berkas nilai dan serahkan kepada sekretariat sebelum pulang.',
  urgentText:
    'Tanpa berkas nilai ini, lembar tersebut tidak ikut dihitung. Serahkan sekarang kepada sekretariat.',
  unconfirmedWarningTitle: (count: string) => `${count} lembar belum dinyatakan sampai`,
  unconfirmedWarningText:
    'Berkasnya sudah Anda simpan, tetapi belum ada tanda terimanya. Mintalah kepada sekretariat sebelum pulang.',
  toHandOver: 'Serahkan sekarang',
  toReceipt: 'Lihat tanda terima',

  sealedForOther:
    'Berkas ini disegel untuk juri lain, atau untuk lomba lain, jadi tidak dapat dibuka di sini. Tidak ada yang hilang; pilih berkas nilai Anda sendiri.',
  moveTitle: 'Pindah dari laptop lain?',
  moveAction: 'Ambil nilai dari laptop lain',
};
