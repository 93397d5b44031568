import { formatPoints } from '../formats';
import type { RuleWords } from '../rule-words';

export const rules: RuleWords = {
  aggregations: {
    mean: {
      name: 'Rata-rata semua juri',
      text: 'Skor peserta adalah rata-rata skor dari semua juri yang menilai.',
      score: 'rata-rata skor juri yang menilai',
      lead: 'rata-rata berbobot dari semua juri yang menilai',
    },
    'trimmed-mean': {
      name: 'Tanpa skor tertinggi dan terendah',
      text: 'Untuk setiap peserta, satu skor tertinggi dan satu skor terendah tidak ikut dihitung. Bila lembarnya kurang dari lima, semuanya dihitung, dan hal itu disebutkan.',
      score: 'rata-rata skor juri yang menilai tanpa satu skor tertinggi dan satu skor terendah',
      lead: 'rata-rata berbobot tanpa satu skor tertinggi dan satu skor terendah',
    },
  },
  scoreNotes: {
    trimmed: ({ highest, lowest }) =>
      `Tanpa skor tertinggi ${formatPoints(highest, 'id')} dan terendah ${formatPoints(lowest, 'id')}`,
    'too-few-to-trim': ({ sheets, needed }) => `Rata-rata biasa: ${sheets} lembar, kurang dari ${needed}`,
  },
  tieBreaks: {
    criterion: ({ name }) => `kriteria ${name}`,
    median: () => 'median skor juri',
    preferred: () => 'pilihan juri terbanyak',
    round: ({ name }) => `skor ${name}`,
  },
  scopes: {
    all: 'Semua peserta',
    category: 'Per kategori',
    group: 'Per kelompok',
    panel: 'Per panel',
  },
  noPart: { category: 'Tanpa kategori', group: 'Tanpa kelompok', panel: 'Tanpa panel' },
};
