import { endSentence } from '../end-sentence';

export const papers = {
  sampleData: 'DATA CONTOH',
  rehearsal: 'GLADI',
  page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  trail: (head: string) => `Kode penutup jejak: ${head}`,
  codeNote: 'Cocokkan di Pleno, “Periksa kertas”. Bukan tanda tangan elektronik.',

  scoreSheet: {
    title: 'Lembar Penilaian',
    manyTitle: (count: number) => `Lembar Penilaian (${count})`,
    entryNumber: 'Nomor peserta',
    judge: 'Juri',
    institution: 'Instansi',
    number: 'No.',
    criterion: 'Kriteria',
    weight: 'Bobot',
    mark: 'Nilai',
    weighted: 'Nilai × bobot',
    total: 'Skor',
    scale: (min: string, max: string, step: string) => `Nilai ${min} sampai ${max}, kelipatan ${step}.`,
    note: 'Catatan',
    code: 'Kode isi lembar ini',
    overallNote: 'Catatan umum',
    draft: 'DRAF, BELUM DIKIRIM',
    incomplete: 'belum lengkap',
    recused: 'TIDAK MENILAI',
    recusedSentence: (reason: string) =>
      endSentence(`Juri menyatakan tidak menilai inovasi ini karena benturan kepentingan. Alasan: ${reason}`),
    recusedByDecision: 'Juri tidak menilai inovasi ini; skor dihitung tanpa juri ini.',
    decided: (when: string, laptop?: string) =>
      endSentence(
        laptop === undefined
          ? `Versi lembar ini diputuskan sekretariat pada ${when}`
          : `Versi lembar ini diputuskan sekretariat pada ${when} di laptop ${laptop}`,
      ),
    decidedReason: (reason: string) => endSentence(`Alasan: ${reason}`),
    signedBy: { chair: 'Ketua Juri,', member: 'Juri,' },
    footer: (code: string, number: number) => `Juri ${code} · Peserta nomor ${number}`,
  },

  recap: {
    title: 'Rekapitulasi Nilai',
    rank: 'Peringkat',
    number: 'No.',
    entry: 'Inovasi dan instansi',
    score: 'Skor',
    counted: 'Juri masuk',
    countedSheets: 'Lembar masuk',
    provisional: 'SEMENTARA',
    provisionalSentence: 'Belum semua lembar masuk; peringkat masih dapat berubah.',
    complete: 'Lengkap: semua lembar yang seharusnya dinilai sudah masuk.',
    excused: 'TM',
    missing: 'belum',
    /** Under a table of rounds together. */
    finalLegend:
      'Kolom tahap berisi skor pada tahap itu. Skor akhir: jumlah skor tahap dikalikan bobotnya, dihitung tepat dan ditampilkan dua desimal.',
    legend: (score: string) =>
      `TM: tidak menilai, tidak masuk pembagi. Skor: ${score}, dihitung tepat dan ditampilkan dua desimal.`,
    judges: 'Juri',
    notes: 'Keterangan',
    tie: (rank: number, numbers: string) => `Peringkat ${rank} sama: nomor ${numbers}.`,
    separated: (numbers: string, by: string) =>
      endSentence(`Nomor ${numbers}: skor sama, dipisahkan oleh ${by}`),
    scoreNote: (numbers: string, note: string) => endSentence(`Nomor ${numbers}: ${note}`),
    lookEqual: (pairs: string) => `Tampak sama pada dua desimal, tetapi berbeda: ${pairs}.`,
    decided: (number: number, judge: string, reason: string) =>
      endSentence(`Nomor ${number}, juri ${judge}: versi lembar diputuskan sekretariat. Alasan: ${reason}`),
    entryScore: (number: number, score: string) => `nomor ${number} = ${score}`,
    and: 'dan',
    code: 'Kode isi rekapitulasi ini',
    part: (part: number, parts: number, first: string, last: string) =>
      `Bagian ${part} dari ${parts}: nilai ${first === last ? `juri ${first}` : `juri ${first} s.d. ${last}`}; peringkat dan skor dari seluruh juri`,
    signatures: 'Dewan Juri',
    notSigning: 'Tidak ikut menandatangani karena tidak menilai satu inovasi pun',
    chair: 'Ketua',
    member: 'Anggota',
  },

  certificate: {
    title: 'Piagam Penghargaan',
    fileTitle: (count: number) => `Piagam (${count})`,
    number: 'Nomor',
    given: 'diberikan kepada',
    forInnovation: 'atas inovasi',
    entryNumber: (number: number) => `Peserta nomor ${number}`,
    as: 'sebagai',
    rank: { peringkat: (rank: number) => `Peringkat ${rank}`, juara: (rank: number) => `Juara ${rank}` },
    participant: 'Peserta',
    event: (name: string, organiser: string, venue: string, days: string) =>
      `dalam ${name} yang diselenggarakan oleh ${organiser}${venue === '' ? '' : ` di ${venue}`} pada tanggal ${days}`,
    nip: 'NIP',
    code: 'kode periksa dokumen, bukan tanda tangan elektronik',
    unreal: {
      sample: 'DATA CONTOH · bukan piagam sebenarnya',
      rehearsal: 'GLADI · bukan piagam sebenarnya',
    },
  },
};
