import { readFileSync } from 'node:fs';
import { toCertificateRecipients } from '../../renderer/application/papers/certificate-recipients';
import type {
  AccessCardsRequest,
  CertificatesRequest,
  PaperRequest,
  PrintedSheet,
  RecapRequest,
  ScoreSheetsRequest,
} from '../../renderer/application/papers/paper-request';
import {
  toPrintedEvent,
  toPrintedName,
  toPrintedOnCards,
} from '../../renderer/application/papers/printed-competition';
import { ACCESS_CODE_BYTES, toAccessCode } from '../../renderer/domain/access-code';
import { combine } from '../../renderer/domain/combination';
import type { Competition, Entry, Judge } from '../../renderer/domain/competition';
import { toField } from '../../renderer/domain/field';
import { type Mark, toBasisPoints } from '../../renderer/domain/quantities';
import { sheetId } from '../../renderer/domain/revision';
import type { Criterion } from '../../renderer/domain/rubric';
import type { SheetState } from '../../renderer/domain/sheet';
import { type Tabulation, tabulate } from '../../renderer/domain/tabulate';
import { aCompetition, anIdentity } from './a-competition';
import { aJudge } from './a-judge';
import { aStoredRevision } from './a-revision';
import { aPanel, aRound, roundId } from './a-round';
import { aCriterion, criterionId, points } from './a-rubric';
import { anEntry } from './an-entry';
import { hashText } from './hash-text';

/** Like the presets': seven criteria that add up to 100 %, with guidance. */
const CRITERIA: readonly (readonly [name: string, percent: number, guidance: string])[] = [
  [
    'Latar Belakang dan Tujuan',
    10,
    'Masalah awal jelas, sasaran terdampak disebut, tujuan terukur, data pendukung ada.',
  ],
  ['Kebaruan / Nilai Tambah', 15, 'Apa yang baru atau berbeda dibanding cara lama dan tempat lain?'],
  ['Implementasi Inovasi', 5, 'Langkah pelaksanaan, pemangku kepentingan, kendala.'],
  ['Signifikansi', 30, 'Perubahan nyata sebelum dan sesudah, didukung angka.'],
  ['Adaptabilitas', 20, 'Dapat ditiru unit atau daerah lain; sudah ada peniru?'],
  ['Sumber Daya', 5, 'Anggaran, orang, dan sarana yang dipakai dengan bijak.'],
  ['Strategi Keberlanjutan', 15, 'Dukungan aturan, lembaga, dan masyarakat agar inovasi terus berjalan.'],
];

const criteria = (count: number): Criterion[] => {
  const known = CRITERIA.slice(0, Math.min(count, CRITERIA.length));
  if (count === CRITERIA.length) {
    return known.map(([name, percent, guidance], index) =>
      aCriterion({ id: criterionId(`c${index + 1}`), name, guidance, weight: toBasisPoints(percent * 100) }),
    );
  }
  return Array.from({ length: count }, (_, index) => {
    const [name = '', , guidance = ''] = CRITERIA[index % CRITERIA.length] ?? [];
    const whole = Math.floor(10_000 / count);
    const weight = index === 0 ? 10_000 - whole * (count - 1) : whole;
    return aCriterion({
      id: criterionId(`c${index + 1}`),
      name: `${name} ${index + 1}`,
      guidance,
      weight: toBasisPoints(weight),
    });
  });
};

interface Choice {
  readonly nature?: Competition['nature'];
  readonly judges?: number;
  readonly criteria?: number;
  /** Repeated with new numbers from the 46 of the sample. */
  readonly entries?: number;
}

/** The 46 entries of the sample, their judges, and a round of seven criteria. */
export function aPaperCompetition({
  nature = 'event',
  judges = 4,
  criteria: count = 7,
  entries = 46,
}: Choice = {}): Competition {
  const lines = readFileSync(new URL('../../assets/sample/peserta-contoh-46.csv', import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) =>
        (match[1] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"'),
      ),
    );
  const all = Array.from({ length: entries }, (_, index): Entry => {
    const cells = lines[index % lines.length] ?? [];
    return anEntry({
      number: index + 1,
      title: cells[3] ?? '',
      institution: { name: cells[1] ?? '', kind: null },
    });
  });
  const panel = Array.from({ length: judges }, (_, index) =>
    aJudge({
      code: `J${index + 1}`,
      name: `Dr. Juri Contoh ${index + 1}, M.Si.`,
      affiliation: 'Universitas Contoh',
      role: index === 0 ? 'chair' : 'member',
    }),
  );
  const scale = { min: points(0), max: points(100), step: points(0.5) };
  const round = aRound({
    name: 'Presentasi dan Wawancara',
    rubric: { scale, criteria: criteria(count) },
    tieBreaks: [{ type: 'criterion', criterion: criterionId('c4') }],
    panels: [aPanel({ judges: panel.map(({ id }) => id) })],
  });
  return aCompetition({
    nature,
    identity: anIdentity({
      name: 'Kompetisi Inovasi Pelayanan Publik Kota Malang',
      year: 2021,
      region: 'Kota Malang',
      organiser: 'Pemerintah Kota Malang',
      venue: 'Hotel Contoh',
      startsOn: '2021-03-16',
      endsOn: '2021-03-17',
    }),
    entries: all,
    judges: panel,
    rounds: [round],
  });
}

/** A mark between 60 and 98, the same for the same judge, entry and criterion. */
function aMark(judge: number, entry: number, criterion: number): Mark {
  const spread = (judge * 7919 + entry * 104_729 + criterion * 1_299_709) % 77;
  return points(60 + spread / 2);
}

const marksOf = (competition: Competition, judge: Judge, entry: Entry): { [criterion: string]: Mark } =>
  Object.fromEntries(
    (competition.rounds[0]?.rubric.criteria ?? []).map(({ id }, index) => [
      id,
      aMark(competition.judges.indexOf(judge), entry.number, index),
    ]),
  );

const firstRound = (competition: Competition) => {
  const [round] = competition.rounds;
  if (round === undefined) throw new Error('a competition to print has a round');
  return round;
};

/** @param missing sheets left out, as `J2 5` (judge, entry number) */
export function aPaperTabulation(competition: Competition, missing: readonly string[] = []): Tabulation {
  const round = firstRound(competition);
  const states = new Map<string, SheetState>();
  for (const entry of competition.entries) {
    for (const judge of competition.judges) {
      if (missing.includes(`${judge.code} ${entry.number}`)) continue;
      const key = { judge: judge.id, entry: entry.id, round: round.id };
      const head = aStoredRevision({ ...key, state: 'submitted', marks: marksOf(competition, judge, entry) });
      states.set(sheetId(key), { type: 'submitted', head, copies: 1 });
    }
  }
  return tabulate(toField(competition, round), states);
}

const facts = () =>
  ({
    size: 'a4',
    language: 'id',
    createdAt: '2021-03-17T09:00:00.000Z',
    place: 'Malang',
    date: '2021-03-17',
  }) as const;

/** All sheets of the first judge, filled and signed off. */
export function aScoreSheetsRequest(
  competition: Competition = aPaperCompetition(),
  change: Partial<ScoreSheetsRequest> = {},
): ScoreSheetsRequest {
  const [judge] = competition.judges;
  if (judge === undefined) throw new Error('a competition to print has a judge');
  return {
    ...facts(),
    type: 'score-sheets',
    competition: toPrintedName(competition),
    round: firstRound(competition),
    sheets: competition.entries.map(
      (entry): PrintedSheet => ({
        judge,
        entry,
        content: {
          type: 'filled',
          state: 'submitted',
          marks: marksOf(competition, judge, entry),
          notes: {
            overall: 'Paparan jelas dan didukung data.',
            criteria: { [criterionId('c1')]: 'Data awal perlu tahun acuan.' },
          },
        },
      }),
    ),
    ...change,
  };
}

export const aRecapRequest = (
  competition: Competition = aPaperCompetition(),
  change: Partial<RecapRequest> = {},
): RecapRequest => ({
  ...facts(),
  type: 'recap',
  competition: toPrintedEvent(competition),
  tabulation: aPaperTabulation(competition),
  ...change,
});

/**
 * A field visit of the first half of the entries behind what there is; 40 : 60.
 * @param names of the rounds; those between weigh nothing less than the first
 */
export function aFinalRecapRequest(
  competition: Competition = aPaperCompetition(),
  change: Partial<RecapRequest> = {},
  names: readonly [string, string, ...string[]] = ['Tahap Presentasi', 'Verifikasi Lapangan'],
): RecapRequest {
  const only = firstRound(competition);
  const half = competition.entries.slice(0, Math.ceil(competition.entries.length / 2)).map(({ id }) => id);
  const rounds = names.map((name, index) => ({
    ...only,
    id: roundId(`round-${index + 1}`),
    name,
    ...(index > 0 && { entrants: half }),
  }));
  const tables = rounds.map((round) => aPaperTabulation({ ...competition, rounds: [round] }));
  const share = Math.floor(4_000 / (rounds.length - 1));
  const combination = rounds.map(({ id }, index) => ({
    round: id,
    weight: toBasisPoints(index === rounds.length - 1 ? 10_000 - share * (rounds.length - 1) : share),
  }));
  const [first, ...others] = combination.flatMap(({ round, weight }) =>
    tables.flatMap((tabulation) =>
      tabulation.round.id === round ? [{ tabulation, weight, decided: [] }] : [],
    ),
  );
  if (first === undefined) throw new Error('rounds together are some');
  return {
    ...aRecapRequest(competition),
    tabulation: combine(combination, tables),
    rounds: [first, ...others],
    ...change,
  };
}

/** Everybody, the first three with their rank. */
export function aCertificatesRequest(
  competition: Competition = aPaperCompetition(),
  change: Partial<CertificatesRequest> = {},
): CertificatesRequest {
  const recipients = toCertificateRecipients(
    competition,
    aPaperTabulation(competition),
    { type: 'everyone', ranked: 3 },
    hashText,
  );
  if (!recipients.ok) throw new Error(recipients.error.type);
  return {
    ...facts(),
    type: 'certificates',
    competition: toPrintedEvent(competition),
    recipients: recipients.value,
    numberPattern: '800/{nomor3}/35.73.133/{tahun}',
    firstNumber: 1,
    rankWord: 'peringkat',
    issuer: '',
    heading: '',
    signatory: {
      name: 'Nama Pejabat Contoh',
      position: 'Kepala Bagian Organisasi\nSekretariat Daerah Kota Malang',
      rank: 'Pembina Tingkat I',
      nip: '19700101 199003 1 001',
    },
    logos: [],
    ...change,
  };
}

/** A small one of every kind. */
export function everyPaper(): readonly PaperRequest[] {
  const competition = aPaperCompetition({ entries: 4, nature: 'sample' });
  return [
    aScoreSheetsRequest(competition),
    aRecapRequest(competition),
    aCertificatesRequest(competition, { logos: [{ type: 'svg', text: A_LOGO }] }),
    anAccessCardsRequest(competition),
  ];
}

export const A_LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><circle cx="30" cy="30" r="28" fill="#1b2a41"/></svg>';

/** A card for every judge of the competition. */
export const anAccessCardsRequest = (
  competition: Competition = aPaperCompetition(),
  change: Partial<AccessCardsRequest> = {},
): AccessCardsRequest => ({
  type: 'access-cards',
  competition: toPrintedOnCards(competition),
  size: 'a4',
  language: 'id',
  createdAt: '2021-03-15T09:00:00.000Z',
  cards: competition.judges.map((judge, index) => ({
    judge,
    code: toAccessCode(
      new Uint8Array(ACCESS_CODE_BYTES).map((_, byte) => (index * 37 + byte * 101 + 11) % 256),
    ),
  })),
  ...change,
});
