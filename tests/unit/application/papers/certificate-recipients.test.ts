import { describe, expect, test } from 'vitest';
import {
  toCertificateRecipients,
  toCheckText,
} from '../../../../renderer/application/papers/certificate-recipients';
import { hashText } from '../../../builders/hash-text';
import { aPaperCompetition, aPaperTabulation } from '../../../builders/some-papers';

const competition = aPaperCompetition({ entries: 6 });
const tabulation = aPaperTabulation(competition);

describe('toCertificateRecipients', () => {
  test('the top three are named by rank, best first', () => {
    const result = toCertificateRecipients(competition, tabulation, { type: 'top', count: 3 }, hashText);
    expect(result.ok && result.value.map(({ award }) => award)).toEqual([
      { type: 'rank', rank: 1 },
      { type: 'rank', rank: 2 },
      { type: 'rank', rank: 3 },
    ]);
  });

  test('a tie at the last place lets all of them in', () => {
    const [first, second, ...others] = tabulation.rows;
    if (first === undefined || second === undefined) throw new Error('two rows');
    const rows = [first, { ...second, rank: 1, tied: true }, ...others];
    const result = toCertificateRecipients(
      competition,
      { ...tabulation, rows },
      { type: 'top', count: 1 },
      hashText,
    );
    expect(result.ok && result.value).toHaveLength(2);
  });

  test('everyone took part, also who is in none of the rounds that count; nobody does who has withdrawn', () => {
    const [first, ...others] = tabulation.rows;
    if (first === undefined) throw new Error('a row');
    const gone = others[0]?.entry.id;
    const event = {
      ...competition,
      entries: competition.entries.map((entry) =>
        entry.id === gone ? { ...entry, status: { type: 'withdrawn', reason: 'Mundur' } as const } : entry,
      ),
    };
    const inFinal = { ...tabulation, rows: [first] };
    const result = toCertificateRecipients(event, inFinal, { type: 'everyone', ranked: 1 }, hashText);
    if (!result.ok) throw new Error(result.error.type);
    expect(result.value.map(({ award }) => award.type)).toEqual(['rank', ...Array(4).fill('participant')]);
    expect(result.value.map(({ entry }) => entry.id)).not.toContain(gone);
  });

  test('everyone: those with a named rank first, the others by number', () => {
    const result = toCertificateRecipients(
      competition,
      tabulation,
      { type: 'everyone', ranked: 2 },
      hashText,
    );
    if (!result.ok) throw new Error(result.error.type);
    expect(result.value).toHaveLength(6);
    const others = result.value.slice(2);
    expect(others.every(({ award }) => award.type === 'participant')).toBe(true);
    const numbers = others.map(({ entry }) => entry.number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  test('ranks are refused while a sheet is missing, taking part is not', () => {
    const open = aPaperTabulation(competition, ['J2 3']);
    expect(toCertificateRecipients(competition, open, { type: 'top', count: 3 }, hashText)).toEqual({
      ok: false,
      error: { type: 'results-incomplete', missing: 1 },
    });
    expect(toCertificateRecipients(competition, open, { type: 'everyone', ranked: 0 }, hashText).ok).toBe(
      true,
    );
  });
});

describe('toCheckText', () => {
  const [row] = tabulation.rows;
  if (row === undefined) throw new Error('a row');

  test('names competition, edition, entry and rank', () => {
    expect(toCheckText(competition, row.entry, row, hashText)).toMatch(
      new RegExp(`^PLENO/1 COMPETIT/2021 N${row.entry.number} R1 [0-9A-F]{16}$`),
    );
  });

  test('changes with the score, the rank and the title', () => {
    const plain = toCheckText(competition, row.entry, row, hashText);
    const score = { sum: (row.score?.sum ?? 0) + 1_000, count: row.score?.count ?? 1 };
    expect(toCheckText(competition, row.entry, { ...row, score }, hashText)).not.toBe(plain);
    expect(toCheckText(competition, row.entry, { ...row, rank: 2 }, hashText)).not.toBe(plain);
    expect(toCheckText(competition, { ...row.entry, title: 'Lain' }, row, hashText)).not.toBe(plain);
  });
});
