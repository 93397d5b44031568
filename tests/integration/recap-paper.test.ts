import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnsOf, toScoreText } from '../../renderer/adapters/pdf/recap-columns';
import { renderPaper } from '../../renderer/adapters/pdf/render-paper';
import type { RecapRequest } from '../../renderer/application/papers/paper-request';
import { combine } from '../../renderer/domain/combination';
import type { Competition, Judge } from '../../renderer/domain/competition';
import type { OptionId } from '../../renderer/domain/ids';
import type { PaperCode } from '../../renderer/domain/paper-code';
import { toBasisPoints } from '../../renderer/domain/quantities';
import { rankWithin } from '../../renderer/domain/scopes';
import type { Tabulation } from '../../renderer/domain/tabulate';
import { strings } from '../../renderer/strings/both-languages';
import { formatPoints } from '../../renderer/strings/formats';
import { paperFonts } from '../builders/paper-fonts';
import { type PdfPiece, type PdfPieces, readPdfPieces } from '../builders/pdf-pieces';
import { flatten, readPdfPages } from '../builders/pdf-text';
import {
  aFinalRecapRequest,
  aPaperCompetition,
  aPaperTabulation,
  aRecapRequest,
} from '../builders/some-papers';

const SIDE = 40;
const code = '7K3M9QXA04TDWZ51' as PaperCode;

async function print(
  request: RecapRequest,
): Promise<{ readonly text: string; readonly pages: readonly PdfPieces[] }> {
  const result = await renderPaper(request, paperFonts, { compress: false });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const text = readPdfPages(result.value).map((page) => page.text);
  return { text: flatten(text.join('')), pages: readPdfPieces(result.value) };
}

/** Nothing over an edge, and nothing over its neighbour on the line. */
function expectWithin(pages: readonly PdfPieces[]): void {
  const faults = pages.flatMap(({ width, height, pieces }, page) => {
    const isOutside = ({ left, right, baseline, size }: PdfPiece): boolean =>
      left < SIDE - 0.1 || right > width - SIDE + 0.1 || baseline < 10 || baseline + size > height - 10;
    const outside = pieces.filter(isOutside).map(({ text }) => `page ${page + 1}: ${text} over an edge`);
    const inOrder = pieces.toSorted((a, b) => b.baseline - a.baseline || a.left - b.left);
    const overlaps = inOrder.flatMap((piece, index) => {
      const next = inOrder[index + 1];
      const space = /\s$/.test(piece.text) ? piece.size * 0.3 : 0.2;
      if (next?.baseline !== piece.baseline || piece.right - space <= next.left) return [];
      return [`page ${page + 1}: ${piece.text} over ${next.text}`];
    });
    return [...outside, ...overlaps];
  });
  expect(faults).toEqual([]);
}

/** Every heading, score and result stands whole in one place, as often as the table has it. */
function expectAll(request: RecapRequest, pages: readonly PdfPieces[], parts: number): void {
  const { tabulation, language } = request;
  const columns = columnsOf(request);
  const found = new Map<string, number>();
  for (const { text } of pages.flatMap(({ pieces }) => pieces)) {
    found.set(text.trim(), (found.get(text.trim()) ?? 0) + 1);
  }
  const wanted = new Map<string, number>();
  const want = (text: string, times: number) => wanted.set(text, (wanted.get(text) ?? 0) + times);
  if (request.rounds === undefined) for (const { code: judge } of columns) want(judge, 1);
  for (const row of tabulation.rows) {
    want(toScoreText(row, language), parts);
    for (const column of columns) {
      const cell = column.cellOf(row);
      for (const word of cell?.text.split(' ') ?? []) want(word, 1);
    }
  }
  for (const [text, times] of wanted) expect(found.get(text) ?? 0, text).toBeGreaterThanOrEqual(times);
}

const partsOf = (text: string): number => Number(/Bagian1dari(\d+)/.exec(text)?.[1] ?? 1);

describe.each(['a4', 'f4'] as const)('a recap on %s', (size) => {
  test('of rounds together has the score of each round and the final one within the page', async () => {
    const many = ['Tahap Proposal', 'Tahap Presentasi', 'Verifikasi Lapangan', 'Final'] as const;
    const long = 'Tahap '.repeat(34).trim();
    for (const names of [many.slice(2), many, [long, `${long} Dua`, `${long} Tiga`]]) {
      const [first = '', second = '', ...others] = names;
      const competition = aPaperCompetition({ judges: 9, entries: 8, nature: 'sample' });
      const request = aFinalRecapRequest(competition, { size, code }, [first, second, ...others]);
      const { text, pages } = await print(request);
      expectWithin(pages);
      expectAll(request, pages, 1);
      const said = flatten(text);
      expect(said).toContain(flatten(strings.id.recap.finalTitle));
      expect(said).toContain(flatten(strings.id.papers.recap.finalLegend));
      // Whoever judged in a round signs, once.
      for (const { name } of competition.judges) expect(said).toContain(flatten(name));
    }
  });

  test('of rounds together marks what is provisional, and names the round of what isn’t scored', async () => {
    const competition = aPaperCompetition({ judges: 2, entries: 4 });
    const request = aFinalRecapRequest(competition, { size });
    const [proposal, field] = request.rounds ?? [];
    if (proposal === undefined || field === undefined) throw new Error('two rounds');
    const missing = aPaperTabulation({ ...competition, rounds: [field.tabulation.round] }, ['J2 1']);
    const rounds = [proposal, { ...field, tabulation: missing }] as const;
    const combination = rounds.map(({ tabulation: { round }, weight }) => ({
      round: round.id,
      weight: toBasisPoints(weight),
    }));
    const tabulation = combine(combination, [proposal.tabulation, missing]);
    const { text } = await print({ ...request, tabulation, rounds });
    const said = flatten(text);
    expect(said).toContain(flatten(strings.id.papers.recap.provisional));
    const row = missing.rows.find(({ entry }) => entry.number === 1);
    expect(said).toContain(flatten(`${row?.score && formatPoints(row.score, 'id')}*`));
    expect(said).toContain(flatten(strings.id.recap.notInRound));
  });

  test('has every code, score and result within the page, for 1 to 24 judges', async () => {
    for (let judges = 1; judges <= 24; judges += 1) {
      const request = aRecapRequest(aPaperCompetition({ judges, entries: 7, nature: 'sample' }), {
        size,
        code,
      });
      const { text, pages } = await print(request);
      expectWithin(pages);
      expectAll(request, pages, partsOf(text));
    }
  });

  test('of fifteen judges and 46 entries keeps its score column, and its signatures with the last rows', async () => {
    const request = aRecapRequest(withJudges(readJudges()), { size, code });
    const { text, pages } = await print(request);
    expectWithin(pages);
    expectAll(request, pages, 1);
    const last = pages.at(-1)?.pieces.map((piece) => piece.text.trim()) ?? [];
    for (const { rank } of request.tabulation.rows.slice(-2)) expect(last).toContain(String(rank));
    for (let signer = 1; signer <= 15; signer += 1) expect(last).toContain(`${signer}.`);
    expect(text).toContain('Seharusnyadinilai:690lembar;sudahmasuk:690;belummasuk:0;tidakmenilai:0.');
  });

  test('of 24 judges repeats number, title, institution and score in each part', async () => {
    const request = aRecapRequest(aPaperCompetition({ judges: 24 }), { size, code });
    const { text, pages } = await print(request);
    expect(partsOf(text)).toBe(2);
    expectWithin(pages);
    expectAll(request, pages, 2);
    for (const { entry } of request.tabulation.rows) {
      const whole = flatten(`${entry.title}${entry.institution.name}`);
      expect(text.split(whole).length - 1, entry.title).toBe(2);
    }
    const last = pages.at(-1)?.pieces.map((piece) => piece.text.trim()) ?? [];
    expect(last).toContain(String(request.tabulation.rows.at(-2)?.rank));
    expect(last).toContain('24.');
  });

  test('holds the longest codes, names, titles and scores there are', async () => {
    const base = aPaperCompetition({ judges: 24, entries: 6, nature: 'rehearsal' });
    const [long, longer] = [
      'Layanan Terpadu dan Adil '.repeat(12).slice(0, 200),
      'Inovasi Pelayanan '.repeat(18).slice(0, 300),
    ];
    const competition: Competition = {
      ...base,
      identity: { ...base.identity, name: long, organiser: long, venue: long },
      judges: base.judges.map((judge, index) => ({
        ...judge,
        code: `JURI-UTAMA${String(index + 1).padStart(2, '0')}`,
        name: index === 3 ? 'x'.repeat(200) : long,
        affiliation: long,
      })),
      entries: base.entries.map((entry) => ({
        ...entry,
        title: longer,
        institution: { name: long, kind: null },
      })),
    };
    const request = aRecapRequest(competition, {
      size,
      code,
      place: long,
      tabulation: atThousand(aPaperTabulation(competition)),
    });
    const { text, pages } = await print(request);
    expectWithin(pages);
    for (const judge of competition.judges) {
      expect(text).toContain(judge.code);
      expect(text).toContain(flatten(judge.name));
    }
    expect(text.split(flatten(longer)).length - 1).toBe(6 * partsOf(text));
    expect(text.split('1000,00').length - 1).toBe(6 * 24 + 6 * partsOf(text));
  });
});

describe('what a recap says', () => {
  const competition = aPaperCompetition();
  const absent = competition.judges[3] as Judge;
  const excused: Competition = {
    ...competition,
    excusals: competition.entries.map((entry) => ({
      judge: absent.id,
      entry: entry.id,
      round: (competition.rounds[0] as Competition['rounds'][number]).id,
      reason: 'Berhalangan hadir karena sakit',
      at: '2021-03-16T02:00:00.000Z',
    })),
  };
  const missing = competition.entries.map(({ number }) => `J4 ${number}`);

  test('of a judge excused for everything: the numbers, the reason, and no line to sign on', async () => {
    const tabulation = aPaperTabulation(excused, missing);
    const { text } = await print(aRecapRequest(excused, { tabulation }));
    expect(text).toContain('Seharusnyadinilai:138lembar;sudahmasuk:138;belummasuk:0;tidakmenilai:46.');
    expect(text).toContain(
      flatten(
        'J4 Dr. Juri Contoh 4, M.Si.: tidak menilai semua 46 inovasi (dicatat sekretariat). Alasan: Berhalangan hadir karena sakit.',
      ),
    );
    const signatures = text.slice(text.indexOf('DewanJuri'));
    expect(signatures).toContain('Dr.JuriContoh3,M.Si.Universitas');
    expect(signatures).not.toContain('Dr.JuriContoh4,M.Si.Universitas');
    expect(signatures).toContain(
      flatten(
        'Tidak ikut menandatangani karena tidak menilai satu inovasi pun: J4 Dr. Juri Contoh 4, M.Si. (Anggota).',
      ),
    );
    expect(text).not.toContain('184');
    expect(text).not.toContain('M.Si..');
  });

  test('while sheets are out: provisional, with how many of those due', async () => {
    const tabulation = aPaperTabulation(competition, ['J2 5', 'J3 7']);
    const { text } = await print(aRecapRequest(competition, { tabulation, language: 'en' }));
    expect(text).toContain('PROVISIONAL');
    expect(text).toContain('Tobescored:184sheets;in:182;notin:2;notscoring:0.');
    expect(text).not.toContain('M.Si..');
  });
});

function withJudges(judges: readonly Pick<Judge, 'code' | 'name' | 'role'>[]): Competition {
  const base = aPaperCompetition({ judges: judges.length });
  return { ...base, judges: base.judges.map((judge, index) => ({ ...judge, ...judges[index] })) };
}

function readJudges(): readonly Pick<Judge, 'code' | 'name' | 'role'>[] {
  const table = readFileSync(new URL('../fixtures/recap/fifteen-judges.csv', import.meta.url), 'utf8');
  return table
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [judge = '', name = '', role] = line.split(';');
      return { code: judge, name, role: role === 'Ketua' ? 'chair' : 'member' };
    });
}

/** Every sheet at the highest score there is. */
const atThousand = (tabulation: Tabulation): Tabulation => {
  const top = { sum: 1_000_000_000, count: 1 };
  return {
    ...tabulation,
    rows: tabulation.rows.map((row) => ({
      ...row,
      score: { sum: top.sum * row.judges.counted, count: row.judges.counted },
      cells: new Map(
        [...row.cells].map(([id, cell]) => [id, cell.type === 'counted' ? { ...cell, score: top } : cell]),
      ),
    })),
  };
};

describe('a recap that ranks within categories', () => {
  const competition = aPaperCompetition();
  const categories = ['Kesehatan', 'Pendidikan', 'Digitalisasi'].map((name, index) => ({
    id: `c${index}` as OptionId,
    name,
  }));
  const entries = competition.entries.map((entry, index) => ({
    ...entry,
    category: categories[index % 4]?.id ?? null,
  }));
  const sorted: Competition = { ...competition, categories, entries };
  const tabulation = aPaperTabulation(sorted);
  const [first, ...others] = rankWithin(tabulation, sorted, 'category');
  if (!first) throw new Error('no category');
  const request = aRecapRequest(sorted, { tabulation, parts: [first, ...others], code });

  test('says so in its heading, names each category where it begins and where a page goes on with it', async () => {
    const { text, pages } = await print(request);
    expectWithin(pages);
    expectAll(request, pages, 1);
    expect(text).toContain('PresentasidanWawancara·Perkategori');
    expect(text).toContain('Tanpakategori');
    const names = categories.map(({ name }) => name);
    const lines = pages.flatMap(({ pieces }, page) =>
      pieces.flatMap(({ text: piece }) =>
        names.includes(piece.trim()) ? [{ page, name: piece.trim() }] : [],
      ),
    );
    expect([...new Set(lines.map(({ name }) => name))]).toEqual(names);
    expect(lines.length).toBeGreaterThan(names.length);
    // 46 entries in four parts: each part has a first.
    const firsts = [first, ...others].map(({ rows }) => rows[0]?.entry.title ?? '');
    for (const title of firsts) expect(text).toContain(flatten(title));
  });
});
