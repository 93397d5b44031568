import { expect, test } from 'vitest';
import { strings } from '../../../renderer/strings/both-languages';
import type { Strings } from '../../../renderer/strings/strings';

/*
 * The sentences on which people rely that evening, letter by letter: whether marks are kept, whether work has
 * arrived, what is disputed, what a result is worth, what is no real competition. Elsewhere tests read a sentence
 * from where it stands and would follow it wherever it goes; one of these is changed in two places, on purpose.
 */

interface Pinned {
  readonly say: (words: Strings) => string;
  readonly id: string;
  readonly en: string;
}

const pinned: { readonly [subject: string]: readonly Pinned[] } = {
  'whether it is kept': [
    { say: ({ judge }) => judge.scoring.saved('10.15'), id: 'Tersimpan 10.15', en: 'Saved 10.15' },
    {
      say: ({ frame }) => frame.safety.savedOnce('10.15'),
      id: 'Tersimpan 10.15 di satu tempat saja',
      en: 'Saved 10.15 in one place only',
    },
    { say: ({ frame }) => frame.safety.unsaved, id: 'Belum tersimpan', en: 'Not saved yet' },
    {
      say: ({ frame }) => frame.safety.recovered,
      id: 'Sekarang tersimpan di kedua tempat.',
      en: 'Now saved in both places.',
    },
    {
      say: ({ frame }) => frame.failureText,
      id: 'Nilai yang sudah bertanda “Tersimpan” tetap aman di laptop ini. Muat ulang layar; bila terulang, tunjukkan keterangan di bawah kepada sekretariat.',
      en: 'Marks that said “Saved” are safe on this laptop. Reload the screen; if it happens again, show the details below to the secretariat.',
    },
    {
      say: ({ boot }) => boot.secondWindow.text,
      id: 'Agar tidak ada nilai yang tertukar, Pleno bekerja di satu jendela saja. Lanjutkan di jendela itu; atau tutup jendela itu, dan Pleno terbuka di sini dengan sendirinya.',
      en: 'So that no marks get mixed up, Pleno works in one window only. Go on in that window; or close it, and Pleno opens here by itself.',
    },
  ],
  'what became of the start': [
    {
      say: ({ frame }) => frame.startFinding.whole(frame.startFinding.rebuilt.empty, '120'),
      id: 'Basis data laptop ini kosong dan sudah dipulihkan dari catatan: 120 revisi lembar, tidak ada yang hilang.',
      en: 'This laptop’s database was empty and has been rebuilt from the log: 120 sheet revisions, nothing is lost.',
    },
    {
      say: ({ frame }) => frame.startFinding['possibly-incomplete'](frame.startFinding.rebuilt.empty, '120'),
      id: 'Basis data laptop ini kosong dan sudah dipulihkan dari catatan: 120 revisi lembar. Tidak dapat dipastikan bahwa catatan itu utuh, jadi mungkin ada yang kurang: periksa lembar di laptop ini, atau ambil dari cadangan.',
      en: 'This laptop’s database was empty and has been rebuilt from the log: 120 sheet revisions. Nobody can say for certain that the log is whole, so something may be missing: check the sheets on this laptop, or take them from a backup.',
    },
    {
      say: ({ boot }) => boot.failure.failed('AbortError'),
      id: 'Penyimpanan laptop ini gagal dibuka (AbortError). Pleno tidak menghapus apa pun: yang ada di basis data dan di catatan cadangan tetap di tempatnya. Coba lagi; bila terulang, periksa apakah ruang laptop penuh, nyalakan ulang laptop, lalu tunjukkan keterangan ini kepada sekretariat.',
      en: 'The storage of this laptop could not be opened (AbortError). Pleno has removed nothing: what is in the database and in the backup log is still in its place. Try again; if it happens again, see whether the laptop is full, restart it, and show this to the secretariat.',
    },
    {
      say: ({ boot }) => boot.failure.newer(3, 2),
      id: 'Data di laptop ini ditulis oleh Pleno yang lebih baru (versi data 3; program ini mengenal 2). Nilai yang sudah tersimpan tetap ada dan tidak disentuh. Perbarui program di laptop ini, lalu coba lagi.',
      en: 'The data on this laptop was written by a newer Pleno (data version 3; this program knows 2). Marks already saved are still there and were not touched. Update the program on this laptop, then try again.',
    },
    {
      say: ({ boot }) => boot.failure.blocked,
      id: 'Pleno masih terbuka di jendela lain. Nilai yang sudah tersimpan tetap ada. Tutup jendela itu, lalu coba lagi.',
      en: 'Pleno is still open in another window. Marks already saved are still there. Close that window, then try again.',
    },
    {
      say: ({ frame }) => frame.logPutAside.missing.workspace,
      id: 'Di dalamnya ada yang bukan tulisan Pleno, jadi lomba ini tidak dibuka. Lomba lain di laptop ini terbuka seperti biasa, dan tidak ada yang dihapus: catatan itu disimpan utuh tersendiri. Pulihkan lomba ini dari cadangan terbarunya, atau simpan catatan itu sebagai berkas untuk diperiksa.',
      en: 'Something in it was not written by Pleno, so this competition has not been opened. The others on this laptop are open as usual, and nothing has been removed: that log is kept aside, whole. Restore this competition from its newest backup, or save the log as a file for somebody to look into.',
    },
  ],
  'handing over, and what has arrived': [
    {
      say: ({ judge }) => judge.review.signText,
      id: 'Lembar yang ditandatangani terkunci dan dihitung dalam hasil. Sebelum diserahkan, Anda masih dapat membukanya kembali dengan alasan.',
      en: 'Signed sheets are locked and count in the result. Before handing over you can still reopen them with a reason.',
    },
    {
      say: ({ judge }) => judge.handOver.savedText('E:'),
      id: 'Tersimpan di E:. Sudah ditulis sampai selesai dan dibaca ulang: flash disk boleh dicabut.',
      en: 'Saved in E:. Written to the end and read back: the stick may be removed.',
    },
    {
      say: ({ judge }) => judge.handOver.savedDownloads,
      id: 'Tersimpan di folder Unduhan (Downloads). Peramban tidak dapat memastikan isi flash disk: setelah menyalin, keluarkan dahulu flash disk lewat sistem (Eject), baru cabut.',
      en: 'Saved in the Downloads folder. A browser cannot vouch for what is on a stick: after copying, eject it in the system before you pull it out.',
    },
    {
      say: ({ judge }) => judge.handOver.upToDate,
      id: 'Semua perubahan sudah ada dalam berkas terakhir',
      en: 'Every change is in the latest file',
    },
    {
      say: ({ receipts }) => receipts.arrived('45', '46'),
      id: 'Sampai di sekretariat: 45 dari 46 lembar',
      en: 'Arrived at the secretariat: 45 of 46 sheets',
    },
    {
      say: ({ transfer }) => transfer.show.receivedText,
      id: 'Tercatat sebagai diserahkan. Bukti bahwa sekretariat menerimanya ialah tanda terima dari sekretariat.',
      en: 'Recorded as handed over. What proves that the secretariat has it is the secretariat’s receipt.',
    },
    {
      say: ({ start }) => start.withoutCards,
      id: 'Bila sekretariat memberi Anda kartu, jangan lanjutkan: berkas ini mungkin bukan dari sekretariat, dan nilai Anda tidak akan disegel. Tanyakan dahulu.',
      en: 'If the secretariat gave you a card, go no further: the file may not be theirs, and your marks would not be sealed. Ask first.',
    },
  ],
  'files that are refused': [
    {
      say: ({ problems }) => problems['file-damaged']({ type: 'file-damaged', line: 7 }),
      id: 'Berkas ini rusak atau terpotong (baris 7). Tidak ada yang diambil darinya; minta salinan baru.',
      en: 'This file is damaged or cut short (line 7). Nothing was taken from it; ask for a new copy.',
    },
    {
      say: ({ problems }) => problems['signature-wrong']({ type: 'signature-wrong' }),
      id: 'Tanda tangan digital berkas ini tidak cocok: isinya berubah setelah ditandatangani. Tidak ada yang diambil; minta berkas asli dari laptop pembuatnya.',
      en: 'This file’s digital signature does not match: its content changed after it was signed. Nothing was taken; ask for the original from the laptop that made it.',
    },
  ],
  'versions that disagree': [
    {
      say: ({ collect }) => collect.stateTexts.conflict,
      id: 'Ada dua versi lembar yang berbeda dari juri ini, dari dua laptop. Keduanya disimpan; lembar belum dihitung. Bandingkan dan putuskan di “Lembar bertentangan”, atau minta juri membuka “Serahkan” di satu laptop, mengambil berkas nilainya dari laptop lain, lalu menilai lembar ini sekali lagi.',
      en: 'There are two different versions of this sheet, from two laptops. Both are kept; neither counts yet. Compare and decide under “Sheets in conflict”, or ask the judge to open “Hand over” on one laptop, take in their score file from the other, and score this sheet once more.',
    },
    {
      say: ({ conflicts }) => conflicts.because.versions,
      id: 'Juri menandatangani versi yang berbeda di laptop yang berbeda. Semuanya disimpan dan belum dihitung.',
      en: 'The judge signed different contents on different laptops. All are kept, and none counts yet.',
    },
    {
      say: ({ conflicts }) => conflicts.takeText,
      id: 'Keputusan ini ditandatangani sekretariat, tidak dapat dihapus, dan tercetak beserta alasannya pada lembar penilaian dan rekapitulasi. Bila juri kemudian menandatangani versi lain, lembarnya kembali ke sini untuk diputuskan.',
      en: 'This decision is signed by the secretariat, cannot be deleted, and is printed with its reason on the score sheet and the recap. If the judge signs something else afterwards, the sheet comes back here to be decided.',
    },
    {
      say: ({ conflicts }) => conflicts.resultsNotice('2'),
      id: '2 lembar bertentangan dan tidak dihitung: peringkat sementara sampai diputuskan.',
      en: '2 sheets are in conflict and do not count: the ranking is provisional until they are decided.',
    },
    {
      say: ({ frame }) => frame.taken.text('B7K2'),
      id: 'Menurut tanda terima sekretariat, laptop B7K2 mengganti versinya atas nama Anda, jadi belum dihitung. Bila itu bukan Anda, beri tahu sekretariat sekarang juga. Agar versi di laptop ini yang berlaku, tandatangani lagi di sini, lalu serahkan:',
      en: 'The secretariat’s receipt says that laptop B7K2 replaced them in your name, so they do not count yet. If that was not you, tell the secretariat at once. To make what is on this laptop hold, sign it again here and hand over:',
    },
  ],
  'what a result is worth': [
    {
      say: ({ collect }) => collect.progressLead,
      id: 'Siapa sudah menyerahkan apa. Lembar yang belum masuk tidak pernah dihitung nol.',
      en: 'Who has handed in what. A sheet that is not in never counts as zero.',
    },
    {
      say: ({ collect }) => collect.missing('46', '184'),
      id: '46 dari 184 lembar belum masuk. Peringkat masih sementara.',
      en: '46 of 184 sheets are not in. The ranking is provisional.',
    },
    {
      say: ({ results }) => results.complete,
      id: 'Lengkap: semua lembar yang seharusnya dinilai sudah masuk.',
      en: 'Complete: every sheet that is to be scored is in.',
    },
    {
      say: ({ results }) => results.provisional('46'),
      id: 'Sementara: 46 lembar belum masuk. Peringkat masih dapat berubah.',
      en: 'Provisional: 46 sheets are not in. The ranking may still change.',
    },
    { say: ({ papers }) => papers.recap.provisional, id: 'SEMENTARA', en: 'PROVISIONAL' },
    {
      say: ({ papers }) => papers.codeNote,
      id: 'Cocokkan di Pleno, “Periksa kertas”. Bukan tanda tangan elektronik.',
      en: 'Compare it in Pleno, “Check a paper”. Not an electronic signature.',
    },
  ],
  'what is no real competition': [
    { say: ({ frame }) => frame.natures.sample, id: 'DATA CONTOH', en: 'SAMPLE DATA' },
    { say: ({ frame }) => frame.natures.rehearsal, id: 'GLADI', en: 'REHEARSAL' },
    {
      say: ({ papers }) => papers.certificate.unreal.sample,
      id: 'DATA CONTOH · bukan piagam sebenarnya',
      en: 'SAMPLE DATA · not a real certificate',
    },
    {
      say: ({ problems }) => problems['other-nature']({ type: 'other-nature', nature: 'sample' }),
      id: 'Berkas ini DATA CONTOH, tidak dapat dicampur dengan lomba ini. Tidak ada yang diambil.',
      en: 'This file is SAMPLE DATA and cannot be mixed with this competition. Nothing was taken.',
    },
  ],
};

for (const [subject, sentences] of Object.entries(pinned)) {
  test.each(sentences.map((one) => [one.id, one] as const))(`${subject}: “%s”`, (_words, { say, id, en }) => {
    expect(say(strings.id)).toBe(id);
    expect(say(strings.en)).toBe(en);
  });
}
