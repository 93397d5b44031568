import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../../../renderer/application/tables/columns/entry-columns';
import { guessJudgeMapping } from '../../../../renderer/application/tables/columns/judge-columns';
import {
  previewEntries,
  previewEntriesInSteps,
} from '../../../../renderer/application/tables/entries/import-entries';
import {
  previewJudges,
  previewJudgesInSteps,
} from '../../../../renderer/application/tables/judges/import-judges';
import type { Steps } from '../../../../renderer/domain/steps';
import { aCompetition } from '../../../builders/a-competition';
import { aJudge } from '../../../builders/a-judge';
import { aTable, countedIds } from '../../../builders/a-table';
import { anEntry } from '../../../builders/an-entry';

const ROWS = 2_000;
const numbers = Array.from({ length: ROWS }, (_, index) => index + 1);

/** Runs the steps, and counts the rests between them. */
function walk<T>(steps: Steps<T>): { readonly value: T; readonly rests: number } {
  for (let rests = 0, step = steps.next(); ; rests += 1, step = steps.next()) {
    if (step.done) return { value: step.value, rests };
  }
}

describe('a preview that rests now and then', () => {
  const competition = aCompetition({
    entries: numbers.map((number) => anEntry({ number })),
    judges: numbers.map((number) => aJudge({ code: `J${number}`, name: `Judge ${number}` })),
  });
  // Reading, recognising (several times over), settling and describing each go through all rows.
  const MANY = (6 * ROWS) / 50;

  test.each([
    ['equal', (number: number) => `Innovation ${number}`],
    ['exchanged', (number: number) => `Innovation ${(number % ROWS) + 1}`],
    ['all alike', () => 'Innovation'],
  ] as const)('says of titles that are %s what the direct one says', (_, toTitle) => {
    const header = ['No', 'Judul', 'Instansi'];
    const table = aTable(
      header,
      ...numbers.map((number) => [String(number), toTitle(number), `Office ${number}`]),
    );
    for (const existing of ['refuse', { update: 'ask' }, { update: 'entries' }] as const) {
      const mapping = guessMapping(header);
      const { value, rests } = walk(
        previewEntriesInSteps(table, mapping, competition, countedIds(), { existing }),
      );
      expect(value).toEqual(previewEntries(table, mapping, competition, countedIds(), { existing }));
      expect(rests).toBeGreaterThan(MANY);
    }
  });

  test('says of judges what the direct one says, and gives free codes in order', () => {
    const header = ['Nama Juri', 'Instansi'];
    const table = aTable(header, ...numbers.map((number) => [`New ${number}`, 'Office']));
    const mapping = guessJudgeMapping(header);
    const { value, rests } = walk(previewJudgesInSteps(table, mapping, competition, countedIds()));
    expect(value).toEqual(previewJudges(table, mapping, competition, countedIds()));
    expect(value.rows.map(({ judge }) => judge.code)).toEqual(numbers.map((number) => `J${ROWS + number}`));
    expect(rests).toBeGreaterThan(MANY);
  });
});
