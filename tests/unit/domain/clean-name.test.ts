import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { cleanCompetition } from '../../../renderer/domain/clean-competition';
import { cleanName } from '../../../renderer/domain/clean-name';
import { cleanLines, cleanText } from '../../../renderer/domain/clean-text';
import { aCompetition, anIdentity } from '../../builders/a-competition';
import { anEntry } from '../../builders/an-entry';
import { givesForEach } from '../../builders/by-example';
import { runsOf } from '../../builders/runs-of';

describe('a name is cleaned of what nobody sees', () => {
  givesForEach('%s', cleanName, [
    ['a zero-width space', 'Rumah\u200bBaca', 'RumahBaca'],
    ['joiners', 'Rumah\u200cBa\u200dca\u2060', 'RumahBaca'],
    ['a soft hyphen and a grapheme joiner', 'Ru\u00admah\u034f', 'Rumah'],
    ['fillers that are letters by name', 'A\u3164B\u115fC\uffa0', 'ABC'],
    ['tags', 'A\u{e0041}\u{e0042}\u{e007f}B', 'AB'],
    ['variation selectors', 'A\ufe0f\u{e0100}B\u180b', 'AB'],
    ['anchors of annotations', 'A\ufff9b\ufffac\ufffb', 'Abc'],
    ['marks that turn the direction', 'A\u202eB\u200f\u2066', 'AB'],
    ['lines', 'A\r\nB', 'A B'],
    ['what stood between a letter and its accent', 'Ke\u200d\u0301', 'K\u00e9'],
  ]);
});

describe('a name in any script stays what it is', () => {
  test.each([
    ['Javanese', 'ꦏꦿꦾꦺꦴꦁ ꦲꦏ꧀ꦱꦫꦗꦮ'],
    ['Balinese', 'ᬓ᭄ᬭᭀᬂ'],
    ['Arabic with all its vowels', 'مُحَمَّدٌ رَسُولُ اللّٰهِ'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['Devanagari', 'क्ष्म्यों श्रीमान् ज़िंदगी'],
    ['Tamil', 'கொழும்பு ஸ்ரீ'],
    ['Thai', 'น้ำใจกี่ผู้ใหญ่'],
    ['Burmese', 'မြို့ကြွှေံ့း'],
    ['Tibetan', 'བསྒྲུབས་བརྒྱད་ཧཱུྃ'],
    ['Vietnamese', 'Nguyễn Thị Ấu Thuở'],
    ['Vietnamese, taken apart', 'Nguyễn Thị'.normalize('NFD')],
    ['Lithuanian', 'Jū̃ratė́ ė̃'],
    ['Yoruba', 'Ọ̀ṣun'],
    ['Hangul and Han', '한글 이름 創新服務'],
    ['emoji, skins and flags', 'Bersih 👍🏽 🇮🇩 ♻'],
    ['Indonesian', 'H. Ma’ruf “Amin” O’Brien, S.Pd., M.Si.'],
  ])('%s', (_, text) => {
    expect(cleanName(text)).toBe(text.normalize('NFC'));
  });

  test('a joined emoji falls into those it is made of, and a coloured one into its sign', () => {
    expect(cleanName('👨\u200d👩\u200d👧 Keluarga ❤\ufe0f')).toBe('👨👩👧 Keluarga ❤');
  });
});

describe('letters are not stacked up', () => {
  test('beyond three accents, eight marks all told, or one mark twice', () => {
    const accents = '\u0300\u0323\u0324\u0325\u0326\u0330\u0331\u0332';
    const marksOn = (text: string): number => [...cleanName(text).normalize('NFD')].length - 1;
    expect(marksOn(`x${accents}`)).toBe(3);
    expect(cleanName(`ก${'็'.repeat(40)}`)).toBe('ก็');
    const tall = Array.from({ length: 30 }, (_, index) => String.fromCodePoint(0x0f99 + index)).join('');
    expect([...cleanName(`ཀ${tall}`)]).toHaveLength(9);
    expect(cleanName('\u0251\u0301\u0301\u0301 b')).toBe('\u0251\u0301 b');
  });

  test('before they are put into their one order, whose cost grows with the square of a stack', () => {
    const normalize = vi.spyOn(String.prototype, 'normalize');
    const stack = `x${'\u0323\u0300'.repeat(50)}`;
    cleanName(stack);
    cleanLines(stack);
    const seen = normalize.mock.contexts.map((text) => [...String(text)].length);
    normalize.mockRestore();
    expect(seen.length).toBeGreaterThan(2);
    expect(Math.max(...seen)).toBeLessThanOrEqual(31);
  });
});

describe('a clean name', () => {
  const pieces = fc.constantFrom(
    ...['a', 'e', 'E', ' ', '\u0301', '\u0300', '\u0323', '\u0653', '\u0627', '\u0670', '\u200d', '\u200b'],
    ...[
      '\u202e',
      '\n',
      '\ufe0f',
      '\u{e0041}',
      '\ud800',
      'ꦏ',
      '\ua9bf',
      '\ua9ba',
      '\u1100',
      '\u1161',
      '\u{1f468}',
    ],
    ...['\u0f71', '\u0f72', '\u0f74', '\u0345', '\u03b1', '\u0313', '\u20dd', '\u3164'],
  );
  test('is clean: of itself, as texts were cleaned before, and in one way of writing', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const clean = cleanName(parts.join(''));
        expect(cleanName(clean)).toBe(clean);
        // Backups of earlier programs and this one are held against the older rule.
        expect(cleanText(clean)).toBe(clean);
        expect(clean.normalize('NFC')).toBe(clean);
      }),
      { numRuns: runsOf(2_000) },
    );
  });
});

describe('a competition', () => {
  test('has every name cleaned so, but those that hashes of earlier programs bind', () => {
    const hidden = (text: string) => `${text}\u200b`;
    const plain = aCompetition();
    const [round] = plain.rounds;
    const [judge] = plain.judges;
    if (round === undefined || judge === undefined) throw new Error('no round');
    const dirty = aCompetition({
      identity: anIdentity({
        name: hidden('Lomba'),
        region: hidden('Kota'),
        organiser: hidden('Bagian'),
        venue: hidden('Aula'),
      }),
      categories: [{ id: 'c' as never, name: hidden('Kategori') }],
      entries: [anEntry({ title: hidden('Judul'), institution: { name: hidden('Dinas'), kind: null } })],
      judges: [{ ...judge, code: hidden('J1'), name: hidden('Juri'), affiliation: hidden('Kampus') }],
      rounds: [{ ...round, name: hidden('Tahap') }],
    });
    const clean = cleanCompetition(dirty);
    expect(JSON.stringify(clean)).not.toContain('\u200b');
    const [criterion] = round.rubric.criteria;
    if (criterion === undefined) throw new Error('no criterion');
    const bound = {
      ...round,
      rubric: { ...round.rubric, criteria: [{ ...criterion, name: hidden('Kriteria') }] },
    };
    expect(cleanCompetition({ ...clean, rounds: [bound] }).rounds).toEqual([bound]);
    expect(cleanCompetition(clean)).toEqual(clean);
  });
});
