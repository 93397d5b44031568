import { describe, expect, test } from 'vitest';
import { findLookAlikesInSteps, lookOf } from '../../../renderer/domain/look-alike';
import { runSteps } from '../../../renderer/domain/steps';

describe('the look of a name', () => {
  test.each([
    ['capitals', 'RUMAH BACA', 'Rumah Baca'],
    ['spaces and signs', 'Si-Apel, Malang', 'SiApel  Malang'],
    ['Cyrillic letters', 'Dinas Kesehatan', 'Dinаs Kеsеhаtаn'],
    ['Cyrillic capitals', 'PHC KOTA BATU', 'РНС КОТА ВАТУ'.replace('У', 'U')],
    ['Greek letters', 'KOPI AMAN', 'ΚΟΡΙ ΑΜΑΝ'],
    ['a zero for an O, a one for an l, a capital I for an l', 'SOlAR 10', 'S0IAR lO'],
    ['accents', 'Juri Café', 'Juri Cafe\u0323'],
    ['wide letters and mathematical ones', 'Ａｂｃ 𝐃𝐞𝐟', 'Abc Def'],
    ['a dotless i and a stroked l', 'Ilmu', 'ıłmu'],
  ])('is the same through %s', (_, one, other) => {
    expect(one).not.toBe(other);
    expect(lookOf(one)).toBe(lookOf(other));
  });

  test.each([
    ['another word', 'Rumah Baca', 'Rumah Bata'],
    ['a letter less', 'Loket II', 'Loket III'],
    ['another number', 'SDN 2 Lowokwaru', 'SDN 3 Lowokwaru'],
    ['words in another order', 'Baca Rumah', 'Rumah Baca'],
    ['vowels of an alphabet that writes them as marks', 'कि', 'कु'],
    ['Javanese signs', 'ꦏꦶ', 'ꦏꦸ'],
  ])('is another with %s', (_, one, other) => {
    expect(lookOf(one)).not.toBe(lookOf(other));
  });

  test('is empty where nothing is a letter or a number', () => {
    expect(lookOf('… – !')).toBe('');
    expect(lookOf('')).toBe('');
  });
});

describe('look-alikes', () => {
  const find = (...names: readonly string[]) =>
    runSteps(findLookAlikesInSteps([...names.entries()], ([, name]) => name)).map(({ spellings }) =>
      spellings.map(({ text, items }) => [text, items.map(([index]) => index)]),
    );

  test('are names that look alike and are written otherwise, each with all that is called so', () => {
    expect(find('Dinas A', 'Dinas B', 'DINAS A', 'Dinas A', 'Dinаs A')).toEqual([
      [
        ['Dinas A', [0, 3]],
        ['DINAS A', [2]],
        ['Dinаs A', [4]],
      ],
    ]);
  });

  test('are none where names are the same, or differ, or say nothing', () => {
    expect(find('Dinas A', 'Dinas A', 'Dinas B', '–', '…')).toEqual([]);
    expect(find()).toEqual([]);
  });
});
