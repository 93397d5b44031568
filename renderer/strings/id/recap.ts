import type { Abstention, SheetGroup } from '../../application/results/abstentions';
import type { RecapWords } from '../../application/results/recap-table';
import type { ScoreNote } from '../../domain/aggregation/aggregations';
import type { ShownTieBreak } from '../../domain/tie-breaks/strategies';
import { endSentence } from '../end-sentence';
import { formatCount, formatPart, formatPercent } from '../formats';
import { joinList } from '../join-list';
import { tellScoreNote, tellTieBreak } from '../rule-words';
import { rules } from './rules';

const count = (value: number): string => formatCount(value, 'id');

const whose: { readonly [by in Abstention['by']]: string } = {
  judge: 'pernyataan juri',
  secretariat: 'dicatat sekretariat',
  decision: 'keputusan sekretariat',
};

function which({ reach, count: entries, numbers }: SheetGroup): string {
  if (reach === 'all') return `semua ${count(entries)} inovasi`;
  const ranges = numbers.map(([from, to]) => (from === to ? `${from}` : `${from} s.d. ${to}`));
  return `nomor ${joinList(ranges, 'dan')}`;
}

export const recap: RecapWords = {
  recapSheet: 'Rekapitulasi',
  marksSheet: 'Nilai mentah',
  recapTitle: 'Rekapitulasi Penilaian',
  marksTitle: 'Seluruh Nilai Mentah',
  madeAt: (moment: string) => `Dibuat ${moment}`,
  trail: (head: string) => `Kode penutup jejak: ${head}`,
  round: (name: string) => `Tahap: ${name}`,
  combination: (parts) =>
    `Skor akhir: ${joinList(
      parts.map(({ name, weight }) => `${formatPercent(weight, 'id')} ${name}`),
      'dan',
    )}`,
  finalSheet: 'Peringkat akhir',
  finalTitle: 'Peringkat Akhir',
  finalScore: 'Skor akhir',
  notInRound: 'tidak ikut',
  natures: { sample: 'DATA CONTOH', rehearsal: 'GLADI' },
  complete: 'Lengkap: semua lembar yang seharusnya dinilai sudah masuk',
  incomplete: ({ missing, due }) =>
    `SEMENTARA: ${count(missing)} dari ${count(due)} lembar penilaian belum masuk`,
  counts: ({ due, counted, missing, excused }) =>
    `Seharusnya dinilai: ${count(due)} lembar; sudah masuk: ${count(counted)}; belum masuk: ${count(missing)}; tidak menilai: ${count(excused)}.`,
  abstention: (abstention) => {
    const { judge, by, reason } = abstention;
    const what = `${judge.code} ${judge.name}: tidak menilai ${which(abstention)} (${whose[by]}).`;
    return reason === '' ? `${what} Alasan tidak tertulis.` : endSentence(`${what} Alasan: ${reason}`);
  },
  overruledExcusal: (group) => {
    const { judge, reason } = group;
    const what = `${judge.code} ${judge.name}: menandatangani ${which(group)} walaupun dicatat tidak menilai; lembarnya dihitung.`;
    return reason === '' ? what : endSentence(`${what} Alasan catatan: ${reason}`);
  },
  abstentions: (lines) => `Siapa tidak menilai, dan mengapa (${count(lines)})`,
  rank: 'Peringkat',
  number: 'Nomor',
  title: 'Judul inovasi',
  institution: 'Instansi',
  category: 'Kategori',
  group: 'Kelompok',
  panel: 'Panel',
  scopes: rules.scopes,
  noPart: rules.noPart,
  counted: 'Juri masuk',
  expected: 'Juri dalam panel',
  excused: 'Tidak menilai',
  score: 'Skor',
  exactScore: 'Skor tepat',
  notes: 'Keterangan',
  tied: 'Seri',
  provisional: 'Sementara: ada lembar yang belum masuk',
  separatedBy: (by: ShownTieBreak) => `Skor sama, dipisahkan oleh ${tellTieBreak(rules, by)}`,
  scoreNote: (note: ScoreNote) => tellScoreNote(rules, note),
  closeCall: 'Selisih skor kurang dari 0,01, lihat skor tepat',
  cellMissing: 'belum masuk',
  cellExcused: 'tidak menilai',
  judgeCode: 'Kode juri',
  judgeName: 'Nama juri',
  criterion: 'Kriteria',
  weight: 'Bobot (%)',
  partWeight: 'Bobot',
  part: (part: number, whole: number) => formatPart(part, whole, 'id'),
  mark: 'Nilai',
  state: 'Keadaan',
  reason: 'Alasan',
  states: {
    counted: 'Dikirim, dihitung',
    decided: 'diputuskan sekretariat',
    excusedByJudge: 'Tidak menilai (pernyataan juri)',
    excusedBySecretariat: 'Tidak menilai (dicatat sekretariat)',
    excusedByDecision: 'Tidak menilai (keputusan sekretariat)',
    empty: 'Belum masuk',
    draft: 'Draf, tidak dihitung',
    withdrawn: 'Ditarik kembali, tidak dihitung',
    outdated: 'Memakai rubrik lama, tidak dihitung',
    conflict: 'Bertentangan, tidak dihitung',
    incomplete: 'Tidak lengkap, tidak dihitung',
  },
};
