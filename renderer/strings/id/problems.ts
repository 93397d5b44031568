import type { TableDamage } from '../../application/ports/spreadsheet';
import type { PlenoKind } from '../../application/workspace/pleno-kind';
import type { FileLimit, WorkerProblem } from '../../application/workspace/problem';
import type { SizeLimit } from '../../domain/competition-size';
import { type Edition, toShortEditionHash } from '../../domain/edition';
import type { ProblemTexts } from '../any-problem';
import { formatCount, formatMark, formatPercent } from '../formats';
import { shortenQuote } from '../shorten-quote';
import { foreignFormats } from './foreign-formats';
import { paperPart } from './paper-part';
import { saveProblems } from './save-problems';

const mark = (value: Parameters<typeof formatMark>[0]): string => formatMark(value, 'id');

const toNumber = ({ number }: Edition): string => `no. ${number}`;
const edition = (one: Edition): string => `${toNumber(one)} (${toShortEditionHash(one)})`;

const kinds = {
  competition: 'berkas lomba',
  scores: 'berkas nilai juri',
  backup: 'cadangan',
  receipt: 'tanda terima',
  sealed: 'berkas tersegel (berkas nilai juri atau tanda terima)',
  decisions: 'berkas keputusan',
  joining: 'berkas bergabung laptop sekretariat',
} satisfies Readonly<Record<PlenoKind | 'backup' | 'sealed', string>>;
const kindName = (kind: string): string | undefined => new Map(Object.entries<string>(kinds)).get(kind);

const tableDamage: { readonly [damage in TableDamage]: string } = {
  damaged:
    'berkasnya rusak atau terpotong. Buka di Excel, simpan lagi sebagai .xlsx atau .csv, lalu coba lagi.',
  protected:
    'berkasnya dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu coba lagi.',
  'quote-open': 'ada tanda kutip (") yang tidak ditutup. Perbaiki baris itu di Excel, lalu coba lagi.',
  'file-too-large': 'berkasnya lebih dari 32 MB. Hapus gambar atau lembar lain, lalu coba lagi.',
  'unpacked-too-large':
    'isinya terlalu besar untuk sebuah daftar. Salin tabelnya ke buku kerja baru, lalu coba lagi.',
  'too-many-columns':
    'kolomnya lebih dari 256. Hapus isi yang tersesat di kolom paling kanan, lalu coba lagi.',
  'not-finished':
    'pembacaannya berhenti sebelum selesai. Tutup program lain, lalu coba lagi; bila tetap gagal, bagi tabelnya menjadi beberapa berkas.',
};

/** Untuk yang dapat dipahami dan diubah orang; selebihnya bukan buatan siapa pun. */
const tooMany: { readonly [limit in FileLimit]?: string } = {
  file: 'Berkas ini lebih besar daripada yang dibuka Pleno. Tidak ada yang dibaca; pastikan berkasnya benar, lalu minta berkas asli.',
  received:
    'Tanda terima ini memuat lebih dari 100.000 versi tersimpan. Tidak ada yang diambil; minta tanda terima baru dari sekretariat.',
  judges:
    'Lomba dalam berkas ini memiliki lebih dari 500 juri, melebihi batas Pleno. Tidak ada yang diambil; tanyakan kepada sekretariat.',
  entries:
    'Lomba dalam berkas ini memiliki lebih dari 100.000 peserta, melebihi batas Pleno. Tidak ada yang diambil; tanyakan kepada sekretariat.',
  criteria:
    'Satu tahap lomba dalam berkas ini memiliki lebih dari 200 kriteria, melebihi batas Pleno. Tidak ada yang diambil; tanyakan kepada sekretariat.',
  sheets:
    'Lomba dalam berkas ini akan memiliki lebih dari 250.000 lembar nilai (juri kali peserta), melebihi batas Pleno. Tidak ada yang diambil; tanyakan kepada sekretariat.',
};

const tooLarge: { readonly [limit in SizeLimit]: string } = {
  judges: 'Juri lebih dari 500 orang. Bagi lomba ini menjadi beberapa lomba.',
  entries: 'Peserta lebih dari 100.000. Bagi lomba ini menjadi beberapa lomba.',
  criteria: 'Satu tahap memiliki lebih dari 200 kriteria.',
  sheets: 'Juri kali peserta menjadi lebih dari 250.000 lembar nilai. Bagi lomba ini menjadi beberapa lomba.',
};

const roundStays = {
  'only-round': 'Lomba punya sedikitnya satu tahap, jadi tahap ini tidak dapat dihapus.',
  'has-sheets': 'Tahap ini sudah punya lembar penilaian, jadi tidak dapat dihapus.',
  counts: 'Tahap ini ikut menentukan skor akhir. Ubah dahulu bobot tahapnya, lalu hapus.',
} as const;

const workerFailed: { readonly [cause in WorkerProblem['cause']]: string } = {
  'not-started':
    'Bagian Pleno yang mengerjakan ini tidak dapat dimulai. Tidak ada yang diubah; tutup Pleno, buka lagi lalu coba sekali lagi, atau mulai ulang laptop ini.',
  silent:
    'Pekerjaan ini tidak maju lagi, jadi dihentikan. Tidak ada yang diubah; coba sekali lagi, dan bila terulang minta salinan baru berkasnya.',
  broken:
    'Pekerjaan ini berhenti di tengah jalan. Tidak ada yang diubah; tutup program lain lalu coba lagi, dan bila terulang minta salinan baru berkasnya.',
};

export const problems: ProblemTexts = {
  'storage-full': () =>
    'Ruang laptop ini penuh, jadi perubahan terakhir belum tersimpan. Yang sudah tersimpan tetap ada. Kosongkan ruang, lalu coba lagi; jangan tutup layar ini.',
  'storage-closed': () =>
    'Peramban menutup penyimpanan, jadi perubahan terakhir belum tersimpan. Yang sudah tersimpan tetap ada. Muat ulang layar ini.',
  'storage-failed': ({ detail }) =>
    `Perubahan terakhir belum tersimpan (${detail}). Yang sudah tersimpan tetap ada. Coba lagi; jangan tutup layar ini.`,
  'storage-log-only': () =>
    'Basis data tidak menerima tulisan lagi. Yang tersimpan terakhir ada di catatan cadangan; muat ulang sekarang untuk memulihkannya. Yang sedang diketik ikut terbawa.',
  'storage-incomplete': () =>
    'Basis data tidak memberikan semua yang sudah tersimpan di laptop ini, jadi ini tidak dilanjutkan: tidak ada berkas yang kurang. Muat ulang Pleno; yang hilang dipulihkan dari catatan, lalu ulangi.',
  'workspace-missing': () => 'Lomba ini tidak ada lagi di laptop ini. Buka kembali dari halaman awal.',
  ...saveProblems,
  'vault-missing': () =>
    'Peramban ini tidak menyediakan tempat untuk salinan kedua. Data di laptop ini tetap ada; simpan berkas lebih sering, atau pakai peramban terbaru di jendela biasa.',
  'log-moved': () =>
    'Catatan cadangan berubah di luar jendela ini. Data di laptop ini tetap ada; muat ulang layar ini agar keduanya dicocokkan.',
  'not-a-pleno-file': () => 'Ini bukan berkas Pleno. Pilih berkas yang namanya berakhiran .pleno.',
  'file-damaged': ({ line }) =>
    `Berkas ini rusak atau terpotong${line === null ? '' : ` (baris ${line})`}. Tidak ada yang diambil darinya; minta salinan baru.`,
  'signature-wrong': () =>
    'Tanda tangan digital berkas ini tidak cocok: isinya berubah setelah ditandatangani. Tidak ada yang diambil; minta berkas asli dari laptop pembuatnya.',
  'format-newer': ({ version }) =>
    `Berkas ini dibuat oleh Pleno yang lebih baru (format ${version}). Perbarui program di laptop ini, lalu coba lagi.`,
  'kind-newer': ({ kind, version }) =>
    `Ini ${kindName(kind) ?? `berkas jenis “${kind}”`} yang dibuat oleh Pleno yang lebih baru (versi ${version}). Tidak ada yang diambil; perbarui program di laptop ini, lalu coba lagi.`,
  'kind-elsewhere': ({ kind }) =>
    kind === 'backup'
      ? 'Ini cadangan lomba. Buka lewat layar Cadangan; tidak ada yang diambil di sini.'
      : `Ini ${kindName(kind) ?? 'berkas lain'}, bukan cadangan. Buka di layar yang menerimanya; tidak ada yang diambil di sini.`,
  'limit-exceeded': ({ limit }) =>
    tooMany[limit] ??
    'Berkas ini melebihi batas ukuran berkas Pleno. Tidak ada yang diambil; minta berkas asli.',
  'content-invalid': ({ line, detail }) =>
    `Isi berkas tidak sah pada baris ${line} (${detail}). Tidak ada yang diambil; minta berkas asli.`,
  'not-a-scores-file': ({ kind }) =>
    `Ini ${kindName(kind) ?? 'berkas lain'}, bukan berkas nilai juri. Minta juri menekan “Serahkan” di laptopnya.`,
  'attachment-unnamed': () =>
    'Berkas ini bernama seperti lampiran, tetapi tidak ada berkas yang sudah masuk di lomba ini yang menyebutnya. Masukkan berkas .pleno yang datang bersamanya, lalu coba lagi.',
  'other-competition': ({ name }) =>
    `Berkas nilai ini milik lomba lain (“${name}”). Tidak ada yang diambil; buka lomba yang sesuai.`,
  'other-nature': ({ nature }) =>
    `Berkas ini ${nature === 'event' ? 'dari lomba sungguhan' : nature === 'sample' ? 'DATA CONTOH' : 'dari gladi'}, tidak dapat dicampur dengan lomba ini. Tidak ada yang diambil.`,
  'other-rule-book': () =>
    'Berkas nilai ini dibuat dengan versi aturan lain. Berikan berkas lomba yang terbaru kepada juri, lalu minta berkas nilai baru.',
  'judge-unknown': ({ judge }) =>
    `Juri dalam berkas ini tidak ada di lomba ini (${judge}). Tidak ada yang diambil; periksa daftar juri.`,
  'other-judge': ({ code }) =>
    `Berkas ini milik juri lain (${code}). Tidak ada yang diambil; pilih berkas Anda sendiri.`,
  'device-not-certified': () =>
    'Berkas nilai ini dibuat di laptop yang belum dibuka dengan kartu juri. Tidak ada yang diambil; minta juri membuka laptopnya dengan kartunya, lalu menyerahkan lagi.',
  'card-unknown': () =>
    'Kartu yang membuka laptop juri ini bukan kartu lomba ini, atau kartu juri lain. Tidak ada yang diambil; periksa kartunya, atau berikan berkas lomba terbaru kepada juri.',
  'card-replaced': () =>
    'Laptop juri ini dibuka dengan kartu yang sudah diganti. Tidak ada yang diambil; minta juri memakai kartu barunya, lalu menyerahkan lagi.',
  'other-secretariat': () =>
    'Berkas ini tidak ditandatangani oleh sekretariat lomba ini. Tidak ada yang diambil; tanyakan dari mana asalnya.',
  'sealed-for-another': () =>
    'Berkas ini disegel untuk lomba atau orang lain, jadi laptop ini tidak dapat membukanya. Tidak ada yang diambil; periksa apakah lomba yang terbuka sudah benar.',
  'audit-key-missing': () =>
    'Kunci yang membuka berkas tersegel lomba ini tidak ada di laptop ini, atau tidak dapat disalin keluar dari peramban ini. Tidak ada yang disimpan; lakukan ini di laptop tempat lomba dibuat.',
  'sealed-with-passphrase': () =>
    'Berkas ini dikunci dengan kata sandi: ini cadangan, bukan berkas nilai. Buka lewat layar Cadangan; tidak ada yang diambil di sini.',
  'card-code-needed': () => 'Ketik kode pada kartu juri Anda.',
  'card-code-mistyped': () =>
    'Ada huruf yang kurang atau salah ketik. Periksa sekali lagi: kodenya 16 huruf dan angka, dalam empat kelompok.',
  'card-code-wrong': () =>
    'Kode ini bukan kode kartu juri yang dipilih. Tidak ada yang berubah; periksa apakah nama dan kartunya cocok.',
  'card-unreadable': ({ detail }) =>
    `Kartu ini tidak dapat dibuka di laptop ini (${detail}). Tutup program lain lalu coba lagi, atau minta berkas lomba yang baru kepada sekretariat.`,
  'card-other-secretariat': () =>
    'Berkas lomba ini bukan dari sekretariat yang membuat kartu ini, meski tampak sama. Tidak ada yang dibuka; minta berkasnya langsung kepada sekretariat, dan beri tahu mereka.',
  'card-missing': () =>
    'Berkas lomba ini belum memuat kartu untuk juri ini. Minta berkas lomba terbaru kepada sekretariat.',
  'entry-unknown': ({ count }) =>
    `${count} lembar menilai peserta yang tidak ada di lomba ini. Tidak ada yang diambil; periksa daftar peserta.`,
  'mark-off-scale': ({ count }) =>
    `${count} lembar memuat nilai di luar skala rubrik. Tidak ada yang diambil; minta berkas asli dari juri.`,
  'not-a-competition-file': ({ kind }) =>
    `Ini ${kindName(kind) ?? 'berkas lain'}, bukan berkas lomba. Minta berkas lomba kepada sekretariat.`,
  'competition-other-signer': () =>
    'Berkas lomba ini tidak berasal dari sekretariat yang sama. Tidak ada yang diubah; tanyakan kepada sekretariat.',
  'edition-older': ({ known, offered }) =>
    `Laptop ini sudah memakai berkas lomba ${edition(known)}, sedangkan berkas ini ${offered ? edition(offered) : 'tanpa nomor, dari Pleno versi lama'}: lebih lama. Tidak ada yang diubah. Minta berkas lomba terbaru kepada sekretariat. Bila sekretariat tidak mengenal ${toNumber(known)}, bawa kembali berkas itu atau berkas nilai dari laptop ini kepada sekretariat; sesudah diterima di sana, berkas lomba berikutnya dapat dibuka di sini.`,
  'edition-twin': ({ known, offered }) =>
    `Ada dua berkas lomba yang berbeda dengan nomor yang sama: laptop ini memakai ${edition(known)}, sedangkan berkas ini ${edition(offered)}. Tidak ada yang diubah. Beri tahu sekretariat, dan bawa berkas lomba atau berkas nilai dari laptop ini ke sana; sesudah diterima, sekretariat membuat berkas lomba dengan nomor berikutnya.`,
  'competition-older': () =>
    'Berkas lomba ini lebih lama atau kurang lengkap daripada yang sudah ada di laptop ini: ada aturan, peserta, atau kartu yang tidak dimuatnya lagi. Tidak ada yang diubah; minta berkas lomba terbaru kepada sekretariat.',
  'rule-book-frozen': () =>
    'Aturan lomba sudah dibekukan karena penilaian dimulai. Perubahan memerlukan alasan tertulis dan menjadi versi baru.',
  'reason-missing': () => 'Tulis alasannya dahulu.',
  'sheet-signed': () => 'Lembar ini sudah ditandatangani. Buka kembali dengan alasan bila perlu diubah.',
  'sheet-recused': () =>
    'Anda menyatakan tidak menilai peserta ini. Batalkan pernyataan itu dahulu bila keliru.',
  'sheet-incomplete': ({ missing }) => `Masih ada ${missing} kriteria tanpa nilai. Lengkapi dahulu.`,
  'sheet-nothing-to-take-back': () =>
    'Lembar ini belum ditandatangani, jadi tidak ada yang perlu dibuka kembali.',
  'sheet-in-conflict': () =>
    'Lembar ini mempunyai dua versi yang berbeda. Hubungi sekretariat; kedua versi tetap tersimpan.',
  'round-not-complete': ({ missing }) =>
    `Tahap belum dapat ditutup: ${missing} lembar belum masuk atau masih bertentangan. Lengkapi, atau catat siapa yang tidak menilai dengan alasannya.`,
  'records-differ': () =>
    'Dua laptop sekretariat mencatat hal yang berlainan. Tegaskan salah satu di “Lembar bertentangan”, lalu ulangi.',
  'round-closed': () => 'Tahap ini sudah ditutup. Buka kembali dengan alasan bila memang harus diubah.',
  'round-open': () => 'Tahap ini tidak sedang ditutup.',
  'conflict-moved-on': () =>
    'Lembar ini berubah karena ada berkas yang baru masuk. Belum ada yang diputuskan; periksa kembali versinya, lalu putuskan.',
  'excusal-gone': () =>
    'Catatan bahwa juri tidak menilai peserta ini sudah dihapus, jadi lembarnya tetap dihitung. Belum ada yang diputuskan.',
  'version-not-countable': () =>
    'Versi ini belum ditandatangani atau memakai rubrik lama, jadi tidak dapat dipakai. Belum ada yang diputuskan; pilih versi lain atau minta juri menilai ulang.',
  'entry-not-yours': () => 'Peserta ini tidak ada dalam daftar Anda.',
  'table-empty': () =>
    'Tabel ini kosong. Pastikan baris pertama berisi judul kolom dan di bawahnya ada data.',
  'table-unreadable': ({ detail, line }) =>
    `Tabel ini tidak dapat dibaca${line === undefined ? '' : ` (baris ${line})`}: ${tableDamage[detail]} Tidak ada yang diimpor.`,
  'table-sheet-missing': ({ sheet, sheets }) =>
    `Buku kerja ini tidak memiliki lembar "${sheet}". Lembar yang ada: ${sheets.join(', ')}.`,
  'table-cancelled': () => 'Pembacaan tabel dibatalkan. Tidak ada yang berubah.',
  'table-unknown-format': ({ format }) =>
    format ? foreignFormats[format] : 'Ini bukan tabel. Pilih berkas .xlsx atau .csv.',
  'table-too-large': ({ rows }) => `Tabel ini terlalu besar (${rows} baris). Bagi menjadi beberapa berkas.`,
  'mark-not-a-number': () => 'Tulis angka, misalnya 87,5.',
  'mark-doubtful': ({ decimal, thousands }) =>
    `Ini bisa berarti ${mark(decimal)} atau ${mark(thousands)}. Tulis ${mark(decimal)} atau ${mark(thousands)}, tanpa titik atau koma.`,
  'mark-out-of-range': ({ min, max }) => `Nilai harus antara ${mark(min)} dan ${mark(max)}.`,
  'mark-off-step': ({ step, below, above }) =>
    `Kelipatan ${mark(step)}: tulis ${mark(below)} atau ${mark(above)}.`,
  'rubric-without-criteria': () => 'Rubrik belum punya kriteria.',
  'weights-not-full': ({ total }) => `Jumlah bobot ${formatPercent(total, 'id')}, seharusnya tepat 100 %.`,
  'parts-too-many': ({ total, most }) =>
    `Jumlah bagian ${formatCount(total, 'id')}, paling banyak ${formatCount(most, 'id')}.`,
  'criterion-without-name': ({ position }) => `Kriteria ke-${position} belum diberi nama.`,
  'criterion-without-weight': ({ name }) => `Kriteria “${name}” belum diberi bobot.`,
  'criterion-repeated': ({ name }) => `Kriteria “${name}” tertulis dua kali.`,
  'scale-empty': () => 'Nilai tertinggi harus lebih besar daripada nilai terendah.',
  'scale-step-does-not-fit': () =>
    'Kelipatan tidak pas: jarak dari nilai terendah ke tertinggi harus habis dibagi kelipatan.',
  'worker-failed': ({ cause }) => workerFailed[cause],
  'file-unreadable': ({ detail }) =>
    `Berkas tidak dapat dibaca (${detail}). Pastikan flash disk masih terpasang, lalu coba lagi; data yang sudah ada tetap aman.`,
  'signed-sheet-incomplete': ({ count }) =>
    `${count} lembar bertanda tangan belum lengkap nilainya. Tidak ada yang diambil; minta berkas asli dari juri.`,
  'text-too-long': ({ limit }) => `Teks ini terlalu panjang; paling banyak ${limit} huruf.`,
  'texts-too-long-together': () =>
    'Catatan pada lembar ini beserta alasannya terlalu panjang untuk satu berkas. Belum ada yang berubah; persingkat catatan atau alasannya.',
  'too-many-versions': ({ limit }) =>
    `Berkas ini memuat lebih dari ${limit} versi untuk satu lembar, lebih banyak daripada yang wajar ditulis seorang juri. Tidak ada yang diambil; tanyakan kepada jurinya, dan ganti kartunya bila berkas ini bukan darinya.`,
  'round-stays': ({ because }) => roundStays[because],
  'entry-already-announced': () =>
    'Peserta ini sudah ada di berkas lomba para juri, jadi tidak dapat dihapus. Tandai sebagai mengundurkan diri.',
  'competition-not-ready': ({ problems: list }) =>
    `Berkas lomba belum dapat dibuat: masih ada ${list.length} hal yang perlu dilengkapi.`,
  'competition-without-name': () => 'Nama lomba belum diisi.',
  'dates-reversed': () => 'Tanggal selesai mendahului tanggal mulai.',
  'competition-too-large': ({ limit }) => tooLarge[limit],
  'no-entries': () => 'Belum ada peserta.',
  'no-judges': () => 'Belum ada juri.',
  'entry-number-repeated': ({ number }) => `Nomor peserta ${number} dipakai lebih dari sekali.`,
  'entry-without-title': ({ number }) => `Peserta nomor ${number} belum punya judul inovasi.`,
  'entry-without-institution': ({ number }) => `Peserta nomor ${number} belum punya nama instansi.`,
  'entry-without-judge': ({ number, round }) =>
    round === undefined
      ? `Peserta nomor ${number} tidak punya juri.`
      : `Peserta nomor ${number} tidak punya juri pada tahap “${round}”.`,
  'round-without-name': ({ position }) => `Tahap ke-${position} belum diberi nama.`,
  'round-without-entrants': ({ round }) => `Tahap “${round}” belum punya peserta.`,
  'round-weights-not-full': ({ total }) =>
    `Bobot tahap untuk skor akhir berjumlah ${formatPercent(total, 'id')}, seharusnya tepat 100 %.`,
  'judge-without-name': ({ code }) => `Juri ${code} belum punya nama.`,
  'judge-without-code': ({ name }) => `Juri “${name}” belum punya kode.`,
  'judge-code-repeated': ({ code }) => `Kode juri ${code} dipakai lebih dari sekali.`,
  'pdf-cancelled': () => 'Pembuatan berkas cetak dibatalkan. Tidak ada berkas yang ditulis.',
  'pdf-nothing-to-print': () => 'Tidak ada yang dapat dicetak dengan pilihan ini.',
  'pdf-logo-unreadable': ({ position }) =>
    `Logo ke-${position} tidak dapat dibaca. Gunakan gambar PNG, JPEG, atau SVG.`,
  'pdf-incomplete': ({ part, missing }) =>
    `Berkas cetak tidak dibuat: ${paperPart(part)} tidak akan memuat “${shortenQuote(missing)}”. Data Anda tetap aman. Perpendek teks itu, lalu buat lagi; bagian lain dapat dicetak tersendiri.`,
  'pdf-not-made': ({ detail }) =>
    `Berkas cetak gagal dibuat (${detail}). Data Anda tetap aman; coba lagi, bila perlu dengan lebih sedikit halaman.`,
  'storage-newer': ({ installed, supported }) =>
    `Data di laptop ini ditulis oleh Pleno yang lebih baru (versi data ${installed}; program ini mengenal ${supported}). Data tidak disentuh; perbarui program di laptop ini.`,
  'storage-blocked': () =>
    'Pleno masih terbuka di jendela lain. Tutup jendela itu, lalu muat ulang layar ini; tidak ada data yang hilang.',
  'entry-number-invalid': ({ number }) =>
    `Nomor peserta ${number} tidak sah; pakai bilangan bulat mulai dari 1.`,
  'year-invalid': () => 'Tahun lomba belum benar.',
  'key-held-elsewhere': () =>
    'Kunci lomba dipegang laptop sekretariat lain; hanya laptop itu yang mengubah lomba, kartu, dan berkas lomba. Lakukan di sana, atau ambil kuncinya di layar Laptop sekretariat.',
  'key-holder-disputed': () =>
    'Dua laptop sekretariat sama-sama mencatat memegang kunci lomba. Tegaskan salah satunya di layar “Lembar bertentangan”, lalu coba lagi.',
  'laptop-name-missing': () =>
    'Beri nama laptop ini dan laptop yang akan bergabung, misalnya Meja 1 dan Meja 2.',
  'laptop-name-taken': ({ name }) =>
    `Nama “${name}” sudah dipakai laptop atau berkas bergabung lain, atau terdengar sama. Pilih nama yang berbeda.`,
  'joining-before-file': () =>
    'Berkas lomba yang terakhir belum memuat keadaan sekarang. Simpan berkas lomba yang baru lebih dahulu, lalu buat berkas bergabungnya.',
  'not-a-joining-file': ({ kind }) =>
    `Ini ${kindName(kind) ?? 'berkas lain'}, bukan berkas bergabung untuk laptop sekretariat. Tidak ada yang diambil.`,
  'joined-already': () =>
    'Laptop ini sudah menjadi laptop sekretariat lomba ini; tidak perlu bergabung lagi. Buka lombanya dari halaman awal.',
  'key-cannot-leave': () =>
    'Peramban ini tidak dapat mengeluarkan kunci lomba, jadi kuncinya tetap di sini dan tidak ada berkas yang disimpan.',
  'laptop-not-struck': () =>
    'Laptop ini sendiri, atau laptop yang tidak dikenal, tidak dapat dicoret. Tidak ada yang dicatat.',
  'backup-without-key': () =>
    'Cadangan ini tidak memuat kunci lomba ini: mungkin dari lomba lain, atau dari laptop yang tidak pernah memegangnya. Tidak ada yang diambil.',
  'key-missing': ({ role }) =>
    role === 'judge'
      ? 'Laptop ini tidak memegang kunci tanda tangan Anda untuk lomba ini, jadi berkas nilai tidak dapat ditandatangani. Tidak ada nilai yang hilang: lanjutkan dengan kunci baru, lalu tanda tangani ulang lembar Anda.'
      : 'Laptop ini tidak memegang kunci tanda tangan lomba ini, jadi berkas lomba tidak dapat dibuat. Buat di laptop yang lama, atau ambil kuncinya dari cadangan berkata sandi di layar Cadangan.',
  'not-a-backup': () =>
    'Ini berkas Pleno, tetapi bukan cadangan. Berkas lomba dibuka lewat “Saya juri”, berkas nilai lewat “Terima berkas nilai”.',
  'backup-locked': () => 'Cadangan ini dikunci. Ketik kata sandinya.',
  'backup-here-changed': () =>
    'Keadaan di laptop ini baru saja berubah, jadi belum ada yang dipulihkan. Bandingkan lagi kedua sisi, lalu putuskan.',
  'backup-too-large': () =>
    'Riwayat lomba ini lebih besar daripada yang muat dalam satu berkas cadangan, jadi cadangan tidak dibuat. Tidak ada yang berubah di laptop ini. Sebagai gantinya, simpan berkas lomba dan berkas nilainya, terpisah dari laptop ini.',
  'backup-cancelled': () => 'Dibatalkan. Tidak ada yang diubah.',
  'passphrase-wrong': () =>
    'Kata sandinya tidak cocok. Tidak ada yang diubah; periksa huruf besar dan kecilnya, lalu coba lagi.',
  'passphrase-too-short': ({ least }) => `Paling sedikit ${least} huruf atau angka.`,
  'passphrase-not-repeated': () => 'Kedua kata sandi tidak sama.',
  'lock-failed': ({ detail }) =>
    `Penguncian dengan kata sandi gagal (${detail}). Tidak ada yang diubah; tutup program lain, lalu coba lagi.`,
  'log-damaged': ({ line }) =>
    `Riwayat di dalamnya rusak pada baris ${line}. Tidak ada yang diambil; pakai cadangan lain.`,
  'log-newer': ({ line, what }) =>
    `Riwayat di dalamnya ditulis oleh Pleno yang lebih baru (baris ${line}: “${what}”). Tidak ada yang diambil; perbarui program di laptop ini, lalu coba lagi.`,
  'log-without-workspace': () => 'Di dalamnya tidak ada lomba. Tidak ada yang diambil; pakai cadangan lain.',
};
