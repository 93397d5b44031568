import { describe, expect, test } from 'vitest';
import {
  findIdleJudges,
  toAbstentions,
  toOverruledExcusals,
} from '../../../../renderer/application/results/abstentions';
import { toNumberRanges } from '../../../../renderer/application/results/number-ranges';
import type { Excusal } from '../../../../renderer/domain/competition';
import { toField } from '../../../../renderer/domain/field';
import { tabulate } from '../../../../renderer/domain/tabulate';
import { strings } from '../../../../renderer/strings/both-languages';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId, someJudges } from '../../../builders/a-judge';
import { aPanel, aRound } from '../../../builders/a-round';
import { aRecusedSheet, aSheet, sheetStates } from '../../../builders/a-sheet';
import { entryId, someEntries } from '../../../builders/an-entry';

const judges = someJudges(3);
const round = aRound({ panels: [aPanel({ judges: judges.map(({ id }) => id) })] });
const excusal = (entry: number, reason: string): Excusal => ({
  judge: judgeId('J3'),
  entry: entryId(entry),
  round: round.id,
  reason,
  at: '2026-03-16T02:00:00.000Z',
});

/** Seven entries; J2 recuses from 2, 3, 4, 6 and, for another reason, from 7; J3 is ill all along. */
const competition = aCompetition({
  judges,
  entries: someEntries(7),
  rounds: [round],
  excusals: [1, 2, 3, 4, 5, 6, 7].map((entry) => excusal(entry, ' sakit\n(surat dokter) ')),
});
const sheets = sheetStates(
  ...[2, 3, 4, 6].map((entry) => aRecusedSheet('J2', entry, 'istri bekerja di sana')),
  aRecusedSheet('J2', 7, 'Pernah menjadi pembimbing.'),
  aSheet('J1', 1, { a: 80, b: 80 }),
);
const tabulation = tabulate(toField(competition, round), sheets);

describe('who does not score what, and why', () => {
  test('is one line a judge and reason, with entry numbers as ranges', () => {
    expect(toAbstentions(tabulation)).toEqual([
      {
        judge: judges[1],
        by: 'judge',
        reason: 'istri bekerja di sana',
        count: 4,
        reach: 'some',
        numbers: [
          [2, 4],
          [6, 6],
        ],
      },
      {
        judge: judges[1],
        by: 'judge',
        reason: 'Pernah menjadi pembimbing.',
        count: 1,
        reach: 'some',
        numbers: [[7, 7]],
      },
      {
        judge: judges[2],
        by: 'secretariat',
        reason: 'sakit (surat dokter)',
        count: 7,
        reach: 'all',
        numbers: [[1, 7]],
      },
    ]);
  });

  test('is said in whole sentences in both languages', () => {
    expect(toAbstentions(tabulation).map(strings.id.recap.abstention)).toEqual([
      'J2 Judge J2: tidak menilai nomor 2 s.d. 4 dan 6 (pernyataan juri). Alasan: istri bekerja di sana.',
      'J2 Judge J2: tidak menilai nomor 7 (pernyataan juri). Alasan: Pernah menjadi pembimbing.',
      'J3 Judge J3: tidak menilai semua 7 inovasi (dicatat sekretariat). Alasan: sakit (surat dokter).',
    ]);
    expect(toAbstentions(tabulation).map(strings.en.recap.abstention)).toEqual([
      'J2 Judge J2: does not score entries 2 to 4 and 6 (declared by the judge). Reason: istri bekerja di sana.',
      'J2 Judge J2: does not score entry 7 (declared by the judge). Reason: Pernah menjadi pembimbing.',
      'J3 Judge J3: does not score any of the 7 innovations (recorded by the secretariat). Reason: sakit (surat dokter).',
    ]);
  });

  test('tells a recusal the secretariat decided from one the judge declared', () => {
    const leftOut = aRecusedSheet('J2', 7, 'Pernah menjadi pembimbing.', 'decision');
    const decided = tabulate(toField(competition, round), sheetStates(aRecusedSheet('J2', 2), leftOut));
    expect(toAbstentions(decided).map(({ by }) => by)).toEqual(['judge', 'decision', 'secretariat']);
    expect(toAbstentions(decided).map(strings.id.recap.abstention)[1]).toBe(
      'J2 Judge J2: tidak menilai nomor 7 (keputusan sekretariat). Alasan: Pernah menjadi pembimbing.',
    );
  });

  test('names what an excused judge signed: it counts, and the reader is told', () => {
    const signed = tabulate(
      toField(competition, round),
      sheetStates(aSheet('J3', 4, { a: 80, b: 80 }), aSheet('J1', 4, { a: 80, b: 80 })),
    );
    expect(toOverruledExcusals(signed)).toEqual([
      { judge: judges[2], reason: 'sakit (surat dokter)', count: 1, reach: 'some', numbers: [[4, 4]] },
    ]);
    expect(toOverruledExcusals(tabulation)).toEqual([]);
    expect(toOverruledExcusals(signed).map(strings.id.recap.overruledExcusal)).toEqual([
      'J3 Judge J3: menandatangani nomor 4 walaupun dicatat tidak menilai; lembarnya dihitung. Alasan catatan: sakit (surat dokter).',
    ]);
    expect(toOverruledExcusals(signed).map(strings.en.recap.overruledExcusal)).toEqual([
      'J3 Judge J3: signed entry 4 in spite of being recorded as not scoring; these count. Reason recorded: sakit (surat dokter).',
    ]);
  });

  test('says so where a recusal came without a reason', () => {
    const bare = tabulate(toField(competition, round), sheetStates(aRecusedSheet('J2', 2, '')));
    expect(toAbstentions(bare).map(strings.id.recap.abstention)[0]).toBe(
      'J2 Judge J2: tidak menilai nomor 2 (pernyataan juri). Alasan tidak tertulis.',
    );
  });

  test('a judge is idle when excused from everything, not when sheets are missing or off the panel', () => {
    expect(findIdleJudges(tabulation)).toEqual([judges[2]]);
    const none = tabulate(toField({ ...competition, excusals: [] }, round), sheetStates());
    expect(findIdleJudges(none)).toEqual([]);
  });
});

test('numbers become ranges in order, pairs stay two numbers, and repeats count once', () => {
  expect(toNumberRanges([9, 1, 2, 3, 7, 6, 3])).toEqual([
    [1, 3],
    [6, 6],
    [7, 7],
    [9, 9],
  ]);
  expect(toNumberRanges([])).toEqual([]);
});
