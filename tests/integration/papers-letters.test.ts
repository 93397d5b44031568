import { describe, expect, test } from 'vitest';
import { findUncoveredIn, renderPaper } from '../../renderer/adapters/pdf/render-paper';
import type { PaperRequest, PrintedSheet } from '../../renderer/application/papers/paper-request';
import type { Competition, Judge } from '../../renderer/domain/competition';
import { aLaptopSheetRequest } from '../builders/laptop-results';
import { paperFonts } from '../builders/paper-fonts';
import { flatten, readPdfPages } from '../builders/pdf-text';
import {
  aCertificatesRequest,
  anAccessCardsRequest,
  aPaperCompetition,
  aRecapRequest,
  aScoreSheetsRequest,
} from '../builders/some-papers';

/** Words as people may write them, each with the letters that no font has. */
const WORDS: readonly (readonly [name: string, word: string, uncovered: readonly string[]])[] = [
  ['Javanese with taling and tarung', 'ꦗꦺꦴꦏꦿꦺꦴ ꦒꦺꦴꦁ ꦏꦾꦺꦴ', []],
  ['Javanese with a mark over a conjunct', 'ꦱꦿꦶ ꦏ꧀ꦱꦶ ꦥꦸꦱꦏꦤꦶꦁꦫꦠ꧀ꦗꦒꦢ꧀', []],
  ['Javanese signs that stand alone', '\uA9BA \uA9BE \uA9BF \uA9C0 x\uA9BFx\uA9C0', []],
  ['Javanese without spaces', 'ꦗꦺꦴꦏꦿꦺꦴ'.repeat(6), []],
  ['Vietnamese', 'Nguyễn Thị Ánh Ngọc ở Đà Nẵng', []],
  ['Vietnamese in parts', 'Nguyễn Thị Ánh'.normalize('NFD'), []],
  ['letters that fonts draw in parts', 'ǹ Ǹ i̇ İ ı j̇ ȷ x̸ q̇', []],
  ['marks upon marks', 'a\u0323\u0302\u0301 \u0301 t͡s', []],
  ['letters of one glyph', '5 µm 5 μm Ω Ω Å Å', []],
  ['what fonts join', 'efisien difficile flora waffle ﬁ ﬂ', []],
  ['what is not seen', 'pe\u00ADla\u00ADyanan a\u200Db\u200Cc \u200Fabc\u202Edef\u202C \uFEFFg A\uFE0F', []],
  ['tabs and line breaks', 'a\tb\nc\r\nd\u2028e\u3000f', []],
  ['Arabic, Chinese and pictures', 'محمد 创新 👍🏽', ['م', 'ح', 'د', '创', '新', '👍🏽']],
  ['half a letter', 'a\uD800b', []],
  ['one endless word', 'x'.repeat(300), []],
];

function papers(word: string): PaperRequest[] {
  const base = aPaperCompetition({ entries: 2, judges: 2, nature: 'sample' });
  const competition: Competition = {
    ...base,
    identity: { ...base.identity, name: word, organiser: word, venue: word },
    entries: base.entries.map((entry) => ({
      ...entry,
      title: word,
      institution: { name: word, kind: null },
    })),
    // A card has its limits for one who has one name of three hundred letters.
    judges: base.judges.map((judge): Judge => ({ ...judge, name: word.slice(0, 120), affiliation: word })),
    rounds: base.rounds.map((round) => ({
      ...round,
      name: word,
      rubric: {
        ...round.rubric,
        criteria: round.rubric.criteria.map((criterion) => ({ ...criterion, name: word, guidance: word })),
      },
    })),
  };
  const sheets = aScoreSheetsRequest(competition);
  const decision = { reason: word, at: '2026-03-16T05:00:00.000Z' };
  const notes = { overall: word, criteria: { c1: word } };
  return [
    {
      ...sheets,
      place: word,
      sheets: sheets.sheets.flatMap((sheet): PrintedSheet[] => [
        { ...sheet, decision, content: { ...sheet.content, notes } as PrintedSheet['content'] },
        { ...sheet, content: { type: 'recused', reason: word } },
        { ...sheet, content: { type: 'blank' } },
      ]),
    },
    aRecapRequest(competition, { place: word }),
    aCertificatesRequest(competition, {
      issuer: word,
      heading: word.slice(0, 120),
      place: word.slice(0, 100),
    }),
    anAccessCardsRequest(competition),
    aLaptopSheetRequest({ laptop: word.slice(0, 60) }),
  ];
}

describe('a sound paper is made, whatever letters it is asked for', () => {
  test.each(WORDS)('%s', async (_, word, uncovered) => {
    for (const paper of papers(word)) {
      expect(findUncoveredIn(paper, paperFonts)).toEqual(uncovered);
      const result = await renderPaper(paper, paperFonts);
      expect(result.ok ? 'made' : { [paper.type]: result.error }).toBe('made');
    }
  });

  test('Javanese is printed without dotted circles, its conjuncts joined', async () => {
    const word = 'ꦗꦺꦴꦏꦿꦺꦴ ꦱꦿꦶ ꦒꦺꦴꦁ';
    const result = await renderPaper(aLaptopSheetRequest({ laptop: word }), paperFonts, { compress: false });
    if (!result.ok) throw new Error(result.error.type);
    const text = flatten(readPdfPages(result.value)[0]?.text ?? '');
    expect(text).not.toContain('\u25CC');
    for (const letter of new Set(flatten(word))) {
      expect(text.split(letter).length, letter).toBe(flatten(word).split(letter).length);
    }
  });

  test('a very long name of a competition ends with "…" on a card, whose code and judge stand whole', async () => {
    const competition = aPaperCompetition({ judges: 1 });
    const identity = { ...competition.identity, name: 'Lomba Inovasi Pelayanan '.repeat(12).trim() };
    const request = anAccessCardsRequest({ ...competition, identity, nature: 'sample' });
    const result = await renderPaper(request, paperFonts, { compress: false });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const text = flatten(readPdfPages(result.value)[0]?.text ?? '');
    expect(text).toMatch(/^LombaInovasiPelayanan.*…DATACONTOH/);
    expect(text).toContain(flatten(request.cards[0]?.judge.name ?? 'nobody'));
  });
});
