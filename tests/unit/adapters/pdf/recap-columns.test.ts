import { describe, expect, test } from 'vitest';
import { createFontBook } from '../../../../renderer/adapters/pdf/font-book';
import { balanceCode } from '../../../../renderer/adapters/pdf/recap-code';
import { toRecapColumns } from '../../../../renderer/adapters/pdf/recap-columns';
import { createTextMeasure } from '../../../../renderer/adapters/pdf/text-measure';
import { paperFonts } from '../../../builders/paper-fonts';
import { aPaperCompetition, aRecapRequest } from '../../../builders/some-papers';

const measure = createTextMeasure(createFontBook(paperFonts), 1.1);
const A4 = 761.89;
const F4 = 855.43;
const columnsOf = (judges: number, width: number) =>
  toRecapColumns(aRecapRequest(aPaperCompetition({ judges, entries: 3 })), width, measure);

describe('the columns of a recap', () => {
  test.each([
    [4, A4, [4], 9],
    [15, A4, [15], 8],
    [18, A4, [18], 7],
    [19, A4, [10, 9], 9],
    [24, A4, [12, 12], 8],
    [22, F4, [22], 7],
    [24, F4, [12, 12], 9],
  ])('%i judges on %d points are %j at %d points', (judges, width, parts, size) => {
    const columns = columnsOf(judges, width);
    expect(columns.parts.map((part) => part.length)).toEqual(parts);
    expect(columns.sizes.sheet).toBe(size);
  });

  test.each([A4, F4])('never take more than the %d points there are, for 1 to 24 judges', (width) => {
    for (let judges = 1; judges <= 24; judges += 1) {
      const { parts, widths, sizes } = columnsOf(judges, width);
      const most = Math.max(...parts.map((part) => part.length));
      const own = widths.rank + widths.number + widths.name + widths.counted + widths.score;
      expect(own + most * widths.judge + (5 + most) * 2 * sizes.padding).toBeLessThanOrEqual(width + 0.001);
      expect(widths.name).toBeGreaterThanOrEqual(190);
      expect(parts.flat()).toHaveLength(judges);
    }
  });
});

test('a long code is parted behind a hyphen, in lines as even as can be; a short one never', () => {
  const width = (text: string): number => [...text].length * 5;
  expect(balanceCode('J12', 10, width)).toBe('J12');
  expect(balanceCode('KETUA', 30, width)).toBe('KETUA');
  expect(balanceCode('JURI-UTAMA-1', 26, width)).toBe('JURI-\nUTAMA-1');
  expect(balanceCode('KETUAPANEL01', 26, width)).toBe('KETUAP\nANEL01');
  expect(balanceCode('x'.repeat(40), 26, width).split('\n')).toHaveLength(5);
});
