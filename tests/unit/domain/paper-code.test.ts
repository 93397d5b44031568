import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toSheetStates } from '../../../renderer/domain/merge';
import {
  type CodedSheet,
  findTypedCode,
  formatPaperCode,
  toRecapCode,
  toSheetCode,
} from '../../../renderer/domain/paper-code';
import { rubricHash } from '../../../renderer/domain/rule-book';
import { tabulate } from '../../../renderer/domain/tabulate';
import { aCompetition } from '../../builders/a-competition';
import { judgeId } from '../../builders/a-judge';
import { aRevision, aStoredRevision, deviceKey } from '../../builders/a-revision';
import { aRound } from '../../builders/a-round';
import { someMarks } from '../../builders/a-rubric';
import { entryId } from '../../builders/an-entry';
import { hashText } from '../../builders/hash-text';

const { id } = aCompetition();
const code = (facts: Partial<CodedSheet> = {}) => toSheetCode(id, { ...aRevision(), ...facts }, hashText);

/** The first fifty bits, five at a time, by arithmetic instead of by shifting. */
function fiftyBits(text: string): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let number = BigInt(`0x${createHash('sha256').update(text, 'utf8').digest('hex')}`) >> 206n;
  let found = '';
  for (let place = 0; place < 10; place += 1) {
    found = `${alphabet[Number(number % 32n)]}${found}`;
    number /= 32n;
  }
  return found;
}

describe('the code of a sheet', () => {
  test('is fifty bits of the SHA-256 of the canonical text of its numbers', () => {
    const text =
      '{"competition":"competition-1","entry":"entry-1","judge":"judge-J1","marks":{"a":9000,"b":8000},' +
      `"round":"round-1","rubricHash":"${rubricHash(aRound(), hashText)}","state":"submitted"}`;
    expect(code()).toBe(fiftyBits(text));
    expect(formatPaperCode(code())).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  test('is another for every number, and for whose and what it is', () => {
    const codes = [
      code(),
      code({ marks: someMarks({ a: 90, b: 80.5 }) }),
      code({ marks: someMarks({ a: 80, b: 90 }) }),
      code({ marks: someMarks({ a: 90 }) }),
      code({ judge: judgeId('J2') }),
      code({ entry: entryId(2) }),
      code({ state: 'draft' }),
      code({ rubricHash: hashText('another rubric') }),
      toSheetCode('competition-2' as typeof id, aRevision(), hashText),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('is the same whenever, wherever and with whatever notes the same numbers were signed', () => {
    const again = aRevision({
      seq: 7,
      wall: '2031-01-01T00:00:00.000Z',
      notes: { overall: 'Bagus', criteria: {} },
      marks: someMarks({ b: 80, a: 90 }),
    });
    expect(toSheetCode(id, again, hashText)).toBe(code());
  });

  test('of a recusal is about nothing that was marked before it', () => {
    expect(code({ state: 'recused' })).toBe(code({ state: 'recused', marks: {} }));
  });
});

describe('the code of a recap', () => {
  const competition = aCompetition();
  const [round = aRound()] = competition.rounds;
  const sheet = (judge: string, entry: number, mark: number) =>
    aStoredRevision({
      judge: judgeId(judge),
      entry: entryId(entry),
      device: deviceKey(`${judge} ${entry}`),
      marks: someMarks({ a: mark, b: mark }),
    });
  const recap = (...sheets: readonly (readonly [string, number, number])[]) => {
    const states = toSheetStates(
      sheets.map((facts) => sheet(...facts)),
      () => rubricHash(round, hashText),
    );
    return toRecapCode(competition.id, tabulate(competition, round, states), hashText);
  };
  const all = [
    ['J1', 1, 80],
    ['J2', 1, 90],
    ['J1', 2, 70],
    ['J2', 2, 75],
  ] as const;

  test('is the same for the same table, whatever order the sheets came in', () => {
    expect(recap(...all)).toBe(recap(...all.toReversed()));
  });

  test('is another when a score moves without changing the mean, and when a sheet is missing', () => {
    const swapped = [['J1', 1, 90], ['J2', 1, 80], all[2], all[3]] as const;
    expect(recap(...swapped)).not.toBe(recap(...all));
    expect(recap(...all.slice(0, 3))).not.toBe(recap(...all));
  });
});

describe('a typed code', () => {
  test.each(['7K3M9-QXA04', '7k3m9qxa04', ' 7K3M9 QXAO4 ', '7K3M9–QXA04'])(
    'is read as meant: %s',
    (typed) => {
      expect(findTypedCode(typed)).toBe('7K3M9QXA04');
    },
  );

  test.each(['', '7K3M9', '7K3M9-QXA0', '7K3M9-QXA045', '7K3M9-QXU04', '7K3M9-QX!04'])(
    'is none when it is: %s',
    (typed) => {
      expect(findTypedCode(typed)).toBeUndefined();
    },
  );
});
