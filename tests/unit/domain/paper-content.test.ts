import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../renderer/domain/competition';
import { toField } from '../../../renderer/domain/field';
import { toSheetStates } from '../../../renderer/domain/merge';
import {
  type CodedSheet,
  type PrintedEntry,
  toOldRecapContent,
  toOldSheetContent,
  toPrintedEntry,
  toRecapContent,
  toSheetContent,
} from '../../../renderer/domain/paper-content';
import { rubricHash } from '../../../renderer/domain/rule-book';
import { tabulate } from '../../../renderer/domain/tabulate';
import { aCompetition } from '../../builders/a-competition';
import { judgeId } from '../../builders/a-judge';
import { aRevision, aStoredRevision, deviceKey } from '../../builders/a-revision';
import { aRound } from '../../builders/a-round';
import { someMarks } from '../../builders/a-rubric';
import { anEntry, entryId } from '../../builders/an-entry';
import { hashText } from '../../builders/hash-text';

const { id } = aCompetition();
const entry: PrintedEntry = { number: 1, title: 'Innovation 1', institution: 'Office 1' };
const content = (facts: Partial<CodedSheet> = {}, called: Partial<PrintedEntry> = {}) =>
  toSheetContent(id, { ...aRevision(), ...facts }, { ...entry, ...called });

describe('the content of a sheet', () => {
  test('is the canonical text of its numbers and of the entry they are for', () => {
    const numbers = `"competition":"competition-1","entry":"entry-1",`;
    const rest = `"judge":"judge-J1","marks":{"a":9000,"b":8000},`;
    const end = `"round":"round-1","rubricHash":"${rubricHash(aRound(), hashText)}","state":"submitted"}`;
    expect(content()).toBe(
      `{${numbers}"entryName":{"institution":"Office 1","number":1,"title":"Innovation 1"},${rest}"paper":"sheet",${end}`,
    );
    expect(toOldSheetContent(id, aRevision())).toBe(`{${numbers}${rest}${end}`);
  });

  test('is another for every number, for whose and what it is, and for every part of the entry’s name', () => {
    const contents = [
      content(),
      content({ marks: someMarks({ a: 90, b: 80.5 }) }),
      content({ marks: someMarks({ a: 80, b: 90 }) }),
      content({ marks: someMarks({ a: 90 }) }),
      content({ judge: judgeId('J2') }),
      content({ entry: entryId(2) }),
      content({ state: 'draft' }),
      content({ rubricHash: hashText('another rubric') }),
      content({}, { number: 2 }),
      content({}, { title: 'Innovation 1 ' }),
      content({}, { institution: 'Office 2' }),
      content({}, { title: 'Office 1', institution: 'Innovation 1' }),
      toSheetContent('competition-2' as typeof id, aRevision(), entry),
      toSheetContent(id, aRevision(), undefined),
      toOldSheetContent(id, aRevision()),
    ];
    expect(new Set(contents).size).toBe(contents.length);
  });

  test('is the same whenever, wherever and with whatever notes the same numbers were signed', () => {
    const again = aRevision({
      seq: 7,
      wall: '2031-01-01T00:00:00.000Z',
      notes: { overall: 'Bagus', criteria: {} },
      marks: someMarks({ b: 80, a: 90 }),
    });
    expect(toSheetContent(id, again, entry)).toBe(content());
  });

  test('of a recusal is about nothing that was marked before it', () => {
    expect(content({ state: 'recused' })).toBe(content({ state: 'recused', marks: {} }));
  });

  test('names the entry as papers do', () => {
    expect(toPrintedEntry(anEntry())).toEqual(entry);
  });
});

describe('the content of a recap', () => {
  const competition = aCompetition();
  const [round = aRound()] = competition.rounds;
  const sheet = (judge: string, number: number, mark: number) =>
    aStoredRevision({
      judge: judgeId(judge),
      entry: entryId(number),
      device: deviceKey(`${judge} ${number}`),
      marks: someMarks({ a: mark, b: mark }),
    });
  const all = [
    ['J1', 1, 80],
    ['J2', 1, 90],
    ['J1', 2, 70],
    ['J2', 2, 75],
  ] as const;
  type Sheets = readonly (readonly [string, number, number])[];
  const table = (sheets: Sheets, change: (entry: Entry) => Entry = (one) => one) => {
    const states = toSheetStates(
      sheets.map((facts) => sheet(...facts)),
      () => rubricHash(round, hashText),
    );
    return tabulate(toField({ ...competition, entries: competition.entries.map(change) }, round), states);
  };
  const recap = (...facts: Parameters<typeof table>) => toRecapContent(competition.id, table(...facts));
  const oldRecap = (...facts: Parameters<typeof table>) => toOldRecapContent(competition.id, table(...facts));

  test('is the same for the same table, whatever order the sheets came in', () => {
    expect(recap(all)).toBe(recap(all.toReversed()));
    expect(recap(all)).not.toBe(oldRecap(all));
  });

  test('is another when a score moves without changing the mean, and when a sheet is missing', () => {
    const swapped = [['J1', 1, 90], ['J2', 1, 80], all[2], all[3]] as const;
    for (const make of [recap, oldRecap]) {
      expect(make(swapped)).not.toBe(make(all));
      expect(make(all.slice(0, 3))).not.toBe(make(all));
    }
  });

  test.each<[string, (entry: Entry) => Entry]>([
    ['number', (one) => (one.number === 2 ? { ...one, number: 9 } : one)],
    ['title', (one) => (one.number === 2 ? { ...one, title: 'Another' } : one)],
    ['institution', (one) => ({ ...one, institution: { ...one.institution, name: 'Another' } })],
  ])('is another when the %s of an entry is, which it was not on earlier papers', (_, change) => {
    expect(recap(all, change)).not.toBe(recap(all));
    expect(oldRecap(all, change)).toBe(oldRecap(all));
  });
});
