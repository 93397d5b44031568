import { describe, expect, test } from 'vitest';
import { readFact } from '../../../../renderer/adapters/journal/fact-lines';
import {
  type Act,
  isAct,
  kindOf,
  readAct,
  type StoredAct,
  sheetsIn,
  subjectOf,
} from '../../../../renderer/application/acts/act';
import { findActConflicts, foldActs } from '../../../../renderer/application/acts/fold-acts';
import { toStanding, withActs } from '../../../../renderer/application/acts/with-acts';
import { canonicalJson, type Json } from '../../../../renderer/domain/canonical-json';
import type { RevisionId, Sha256 } from '../../../../renderer/domain/ids';
import { sealRevision } from '../../../../renderer/domain/revision';
import { aFrozenCompetition, sheetOf } from '../../../builders/a-dispute';
import { judgeId } from '../../../builders/a-judge';
import { deviceKey } from '../../../builders/a-revision';
import { anAct, oneOfEachKind } from '../../../builders/an-act';
import { entryId } from '../../../builders/an-entry';
import { hashText } from '../../../builders/hash-text';

const [one, two] = [deviceKey('office 1'), deviceKey('office 2')];
const excused = (facts: Parameters<typeof anAct>[1] = {}): StoredAct =>
  anAct({ act: 'excusal', ...sheetOf('J1', 1), says: 'excused', reason: 'Sakit' }, facts);
const takenBack = (facts: Parameters<typeof anAct>[1] = {}): StoredAct =>
  anAct({ act: 'excusal', ...sheetOf('J1', 1), says: 'taken-back', reason: 'Sudah sembuh' }, facts);

describe('every kind of act', () => {
  test.each(oneOfEachKind().map((stored) => [stored.revision.act, stored] as const))(
    '%s is read as it was written, and no other way',
    (_, { text, revision }) => {
      expect(readAct(JSON.parse(text))).toEqual(revision);
      expect(canonicalJson(revision as unknown as Json)).toBe(text);
      for (const member of Object.keys(revision)) {
        const { [member]: _left, ...rest } = revision as unknown as Record<string, unknown>;
        expect(readAct(rest), `without ${member}`).toBeUndefined();
      }
      expect(readAct({ ...revision, more: 1 })).toBeUndefined();
      expect(readAct({ ...revision, prev: null, seq: 2 })).toBeUndefined();
      expect(readAct({ ...revision, wall: 'yesterday' })).toBeUndefined();
      expect(kindOf(revision).toSubject(revision as never)).not.toBe('');
    },
  );

  test('has a subject that no other kind has', () => {
    const subjects = oneOfEachKind().map(({ revision }) => subjectOf(revision));
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a kind that objects answer to', { act: 'constructor' }],
    ['a kind of a later program', { ...excused().revision, act: 'draw' }],
    ['a reason of blanks', { ...excused().revision, reason: ' ' }],
    ['a reason that turns the text around', { ...excused().revision, reason: 'a\u202eb' }],
    ['a reason longer than anybody may write', { ...excused().revision, reason: 'a'.repeat(2_001) }],
    ['an id that is none', { ...excused().revision, judge: '__proto__' }],
    ['the same head twice', { ...excused().revision, supersedes: [hashText('a'), hashText('a')] }],
  ])('%s is no act', (_, value) => {
    expect(readAct(value)).toBeUndefined();
  });
});

describe('who is excused', () => {
  const competition = aFrozenCompetition();
  const excusalsOf = (...acts: readonly StoredAct[]) => toStanding(competition, foldActs(acts)).excusals;

  test('is whom an act excuses, with its reason and its moment', () => {
    const act = excused();
    expect(excusalsOf(act)).toEqual([{ ...sheetOf('J1', 1), reason: 'Sakit', at: act.revision.wall }]);
  });

  test('is nobody any more once it is taken back by who knew of it', () => {
    const act = excused();
    expect(excusalsOf(act, takenBack({ seq: 2, prev: act.id, supersedes: [act.id] }))).toEqual([]);
  });

  test('is nobody while one table excuses and the other takes back, whoever wrote later', () => {
    const [left, right] = [excused({ device: one, lamport: 9 }), takenBack({ device: two, lamport: 2 })];
    expect(excusalsOf(left, right)).toEqual([]);
    expect(findActConflicts(foldActs([left, right]))).toEqual([[right, left]]);
    const settled = excused({
      device: two,
      seq: 2,
      prev: right.id,
      supersedes: [left.id, right.id],
      lamport: 10,
    });
    expect(excusalsOf(settled, right, left)).toHaveLength(1);
    expect(findActConflicts(foldActs([settled, right, left]))).toEqual([]);
  });

  test('is one judge once where both tables say the same', () => {
    expect(excusalsOf(excused({ device: one }), excused({ device: two }))).toHaveLength(1);
  });

  test('stays whom the competition file named, as long as no act is about that sheet', () => {
    const before = [1, 2].map((entry) => ({
      ...sheetOf('J1', entry),
      reason: 'Dulu',
      at: '2026-03-15T01:00:00Z',
    }));
    const states = foldActs([takenBack()]);
    const standing = toStanding({ ...competition, excusals: before }, states);
    expect(standing.excusals).toEqual([before[1]]);
  });
});

describe('the competition as it stands', () => {
  const competition = aFrozenCompetition();
  const withdrawn = anAct({ act: 'withdrawal', entry: entryId(2), says: 'withdrawn', reason: 'Mundur' });

  test('is the same object where nobody decided anything', () => {
    expect(withActs(competition, foldActs([]))).toBe(competition);
    expect(toStanding(competition, foldActs([]))).toBe(competition);
  });

  test('has an entry withdrawn, and back again', () => {
    expect(withActs(competition, foldActs([withdrawn])).entries.map(({ status }) => status.type)).toEqual([
      'active',
      'withdrawn',
      'active',
    ]);
    const restored = anAct(
      { act: 'withdrawal', entry: entryId(2), says: 'restored', reason: 'Salah catat' },
      { seq: 2, prev: withdrawn.id, supersedes: [withdrawn.id] },
    );
    expect(withActs(competition, foldActs([withdrawn, restored])).entries).toEqual(competition.entries);
  });

  test('lets an entry take part while two tables disagree about it, whatever a file has said', () => {
    const other = anAct(
      { act: 'withdrawal', entry: entryId(2), says: 'restored', reason: 'Ikut' },
      { device: two },
    );
    expect(withActs(competition, foldActs([withdrawn, other])).entries).toEqual(competition.entries);
  });

  test('knows a laptop that another table struck out, and never forgets the lower number', () => {
    const access = { recipient: 'age1office', credentials: [] } as never;
    const strike = (lastSeq: number, facts = {}) =>
      anAct(
        { act: 'strike', judge: judgeId('J1'), laptop: deviceKey('thief'), lastSeq, reason: 'Hilang' },
        facts,
      );
    const [first, second] = [strike(3), strike(7, { seq: 2, prev: 'f'.repeat(64) as RevisionId })];
    const standing = withActs({ ...competition, access }, foldActs([first, second]));
    expect(standing.access?.struckOut?.map(({ lastSeq }) => lastSeq).toSorted()).toEqual([3, 7]);
    // What the file says already isn't said twice.
    expect(withActs(standing, foldActs([first, second]))).toBe(standing);
  });

  test('without cards there is nothing to strike out', () => {
    const strike = anAct({
      ...{ act: 'strike', judge: judgeId('J1'), laptop: deviceKey('thief'), lastSeq: 3, reason: 'Hilang' },
    });
    expect(withActs(competition, foldActs([strike]))).toBe(competition);
  });
});

test('a key that went two ways hides nothing that it said', () => {
  const [left, right] = [
    excused({ lamport: 2 }),
    takenBack({ lamport: 3, wall: '2026-03-16T09:00:00.000Z' }),
  ];
  const later = anAct(
    { act: 'withdrawal', entry: entryId(1), says: 'withdrawn', reason: 'Mundur' },
    { seq: 5, prev: 'a'.repeat(64) as RevisionId, lamport: 9 },
  );
  expect(findActConflicts(foldActs([later, right, left]))).toEqual([[left, right]]);
});

test('the text of an act is its name, to the letter', () => {
  const act = excused().revision as Act;
  const again = sealRevision({ ...act, reason: `${(act as { reason: string }).reason} ` } as Act, hashText);
  expect(again.id).not.toBe(excused().id);
  expect(excused().id).toBe(hashText(excused().text) as Sha256);
});

test('an act of a kind that a later program has is neither an act here nor a sheet, and no line to go on from', () => {
  const later = { ...excused(), revision: { ...excused().revision, act: 'draw' } } as unknown as StoredAct;
  expect([isAct(later), sheetsIn([later])]).toEqual([false, []]);
  expect(foldActs([later]).size).toBe(0);
  const line = { type: 'revision', at: '2026-03-16T02:00:00.000Z' };
  expect(readFact({ ...line, body: excused().text })).toMatchObject({ type: 'revision' });
  expect(readFact({ ...line, body: canonicalJson(later.revision as unknown as Json) })).toBe('newer');
});
