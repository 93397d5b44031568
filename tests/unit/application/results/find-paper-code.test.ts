import { describe, expect, test } from 'vitest';
import { type CodeKind, createCodeBook } from '../../../../renderer/application/results/code-book';
import type { EntryNames } from '../../../../renderer/application/results/entry-names';
import {
  findPaperCode,
  type PaperCodeVerdict,
} from '../../../../renderer/application/results/find-paper-code';
import type { Competition } from '../../../../renderer/domain/competition';
import { toField } from '../../../../renderer/domain/field';
import type { HashText, OptionId, Sha256 } from '../../../../renderer/domain/ids';
import { toSheetStates } from '../../../../renderer/domain/merge';
import type { PrintedEntry } from '../../../../renderer/domain/paper-content';
import type { StoredRevision } from '../../../../renderer/domain/revision';
import { rubricHash } from '../../../../renderer/domain/rule-book';
import { tabulate } from '../../../../renderer/domain/tabulate';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId } from '../../../builders/a-judge';
import { aChain } from '../../../builders/a-revision';
import { aRound } from '../../../builders/a-round';
import { criterionId, points, someMarks } from '../../../builders/a-rubric';
import { anEntry, entryId } from '../../../builders/an-entry';
import { hashText } from '../../../builders/hash-text';

const competition = aCompetition();
const [round = aRound()] = competition.rounds;
const first = someMarks({ a: 90, b: 80 });
const second = someMarks({ a: 90, b: 85.5 });
const third = someMarks({ a: 60, b: 60 });

interface Circumstances {
  readonly kind?: CodeKind;
  readonly rubric?: typeof round;
  /** As it is when the code is typed. */
  readonly now?: Competition;
  readonly earlierNames?: EntryNames;
  /** What codes are made with. */
  readonly hash?: HashText;
}

/** What the code of one of the revisions, printed under `competition`, says when all of these are known. */
function judge(
  printed: StoredRevision | undefined,
  revisions: readonly StoredRevision[],
  { kind = 'new', rubric = round, now = competition, earlierNames, hash = hashText }: Circumstances = {},
): PaperCodeVerdict {
  if (printed === undefined) throw new Error('nothing was printed');
  const states = toSheetStates(revisions, () => rubricHash(rubric, hashText));
  return findPaperCode(createCodeBook(competition, hash, kind).codeOf(printed), {
    competition: now,
    revisions,
    states,
    tables: [tabulate(toField(now, round), states)],
    book: createCodeBook(now, hash, kind),
    ...(earlierNames && { earlierNames }),
  });
}

function ask(...question: Parameters<typeof judge>) {
  const verdict = judge(...question);
  return verdict.type === 'sheets' ? verdict.sheets : [];
}

const standingsOf = (...question: Parameters<typeof judge>): readonly string[] =>
  ask(...question).map(({ standing }) => standing.type);

describe('a code from a printed sheet', () => {
  test('is current while nothing came after it', () => {
    const chain = aChain('1', { state: 'draft' }, { marks: first });
    const [sheet, ...others] = ask(chain[1], chain);
    expect(others).toEqual([]);
    expect(sheet).toMatchObject({
      standing: { type: 'current' },
      entry: { number: 1 },
      judge: { code: 'J1' },
      revisions: [chain[1]],
    });
  });

  test('is never that of a draft, or of a sheet taken back: nobody prints those, and they don’t count', () => {
    const chain = aChain('1', { marks: first, state: 'draft' });
    expect(ask(chain[0], chain)).toEqual([]);
    const back = aChain('1', { marks: first }, { state: 'withdrawn', reason: 'typo', marks: first });
    expect(ask(back[1], back)).toEqual([]);
  });

  test('tells the numbers it stands for, to be compared with the paper', () => {
    const chain = aChain('1', { marks: first });
    expect(ask(chain[0], chain)[0]?.numbers).toEqual([
      { criterion: criterionId('a'), name: 'Criterion a', mark: points(90) },
      { criterion: criterionId('b'), name: 'Criterion b', mark: points(80) },
    ]);
    const recused = aChain('1', { state: 'recused', reason: 'keluarga', marks: first });
    expect(ask(recused[0], recused)[0]?.numbers).toEqual([]);
  });

  test('is earlier once the judge signed other marks, and says which', () => {
    const chain = aChain('1', { marks: first }, { state: 'withdrawn', reason: 'typo' }, { marks: second });
    const [sheet] = ask(chain[0], chain);
    expect(sheet?.standing).toEqual({
      type: 'earlier',
      now: [
        {
          revision: chain[2],
          marks: [
            { criterion: criterionId('b'), name: 'Criterion b', onPaper: points(80), now: points(85.5) },
          ],
        },
      ],
    });
    expect(ask(chain[2], chain)[0]?.standing.type).toBe('current');
  });

  test('is earlier while the sheet is open again, though its marks are the same', () => {
    const chain = aChain('1', { marks: first }, { marks: first, state: 'withdrawn', reason: 'typo' });
    expect(ask(chain[0], chain)[0]?.standing).toEqual({
      type: 'earlier',
      now: [{ revision: chain[1], marks: [] }],
    });
  });

  test('is current again when the same marks were signed once more, with both signings', () => {
    const chain = aChain('1', { marks: first }, { state: 'withdrawn', reason: 'typo' }, { marks: first });
    const [sheet] = ask(chain[0], chain);
    expect(sheet?.standing.type).toBe('current');
    expect(sheet?.revisions.map(({ id }) => id)).toEqual([chain[0]?.id, chain[2]?.id]);
  });

  test('is disputed while two laptops disagree, whichever of the two was printed', () => {
    const both = [...aChain('1', { marks: first }), ...aChain('2', { marks: third })];
    for (const [printed, other] of [both, both.toReversed()]) {
      expect(ask(printed, both)[0]?.standing).toMatchObject({
        type: 'disputed',
        others: [{ revision: { id: other?.id }, marks: [{ name: 'Criterion a' }, { name: 'Criterion b' }] }],
      });
    }
  });

  test('is disputed where another laptop took the place of what was printed, and that one’s too', () => {
    const [signed, ...rest] = aChain('1', { marks: first });
    if (signed === undefined) throw new Error('nothing signed');
    const taking = aChain('2', { marks: third, supersedes: [signed.id] });
    const all = [signed, ...rest, ...taking];
    for (const [printed, other] of [
      [signed, taking[0]],
      [taking[0], signed],
    ]) {
      expect(ask(printed, all)[0]?.standing).toMatchObject({
        type: 'disputed',
        others: [{ revision: { id: other?.id } }],
      });
    }
  });

  test('is current where two laptops signed the same', () => {
    const both = [...aChain('1', { marks: first }), ...aChain('2', { marks: first })];
    const [sheet] = ask(both[0], both);
    expect(sheet?.standing.type).toBe('current');
    expect(sheet?.revisions).toHaveLength(2);
  });

  test('is outdated when the rubric became another', () => {
    const chain = aChain('1', { marks: first });
    const changed = { ...round, rubric: { ...round.rubric, criteria: round.rubric.criteria.toReversed() } };
    expect(standingsOf(chain[0], chain, { rubric: changed })).toEqual(['outdated']);
  });

  test('is unknown when no revision has the numbers', () => {
    const chain = aChain('1', { marks: first });
    expect(ask(aChain('1', { marks: third })[0], chain)).toEqual([]);
    expect(ask(chain[0], [])).toEqual([]);
  });

  test('is never current for another entry, judge or round, though the numbers are the same', () => {
    const [printed] = aChain('1', { marks: first });
    for (const other of [{ entry: entryId(2) }, { judge: judgeId('J2') }, { rubricHash: hashText('x') }]) {
      expect(judge(printed, aChain('1', { marks: first, ...other }))).toEqual({ type: 'unknown' });
    }
  });
});

/** A hash of which so many hexadecimal digits are the same for every text. */
const sharing =
  (digits: number): HashText =>
  (text) =>
    `${'7'.repeat(digits)}${hashText(text).slice(digits)}` as Sha256;

describe('two contents that share the beginning of their hashes', () => {
  const fifty = sharing(13);
  const eighty = sharing(20);
  const chain = aChain('1', { marks: first }, { state: 'withdrawn', reason: 'typo' }, { marks: second });

  test('are told apart, where earlier codes took one for the other', () => {
    const old = (stored: StoredRevision) => createCodeBook(competition, fifty, 'old').codeOf(stored);
    expect(old(chain[0] as StoredRevision)).toBe(old(chain[2] as StoredRevision));
    expect(standingsOf(chain[0], chain, { hash: fifty })).toEqual(['earlier']);
    expect(standingsOf(chain[2], chain, { hash: fifty })).toEqual(['current']);
  });

  test('are neither of them current where they have one code, each with its own numbers', () => {
    for (const asked of [{ hash: eighty }, { hash: fifty, kind: 'old' as const }]) {
      for (const printed of [chain[0], chain[2]]) {
        const sheets = ask(printed, chain, asked);
        expect(sheets.map(({ standing }) => standing.type)).toEqual(['shared-code', 'shared-code']);
        expect(sheets.map(({ numbers }) => numbers.map(({ mark }) => mark))).toEqual([
          [points(90), points(80)],
          [points(90), points(85.5)],
        ]);
      }
    }
  });

  test('of two entries are neither of them current', () => {
    const both = [...aChain('1', { marks: first }), ...aChain('2', { marks: first, entry: entryId(2) })];
    expect(standingsOf(both[0], both, { hash: eighty })).toEqual(['shared-code', 'shared-code']);
  });

  test('of a sheet and the table are not current: nobody can say which of them the paper is', () => {
    const [only] = aChain('1', { marks: first });
    expect(standingsOf(only, [only as StoredRevision], { hash: eighty })).toEqual(['shared-code']);
  });

  test('never make current what the head doesn’t say, whatever its code', () => {
    const open = aChain('1', { marks: first }, { marks: second, state: 'draft' });
    // The draft is printed nowhere, so that only the signed one is found; its code is the draft's as well.
    const sheets = ask(open[0], open, {
      hash: (text) => (text.includes('"paper":"recap"') ? hashText(text) : eighty(text)),
    });
    expect(sheets.map(({ standing }) => standing.type)).toEqual(['earlier']);
  });
});

describe('a code of ten characters from an earlier paper', () => {
  const chain = aChain('1', { marks: first }, { state: 'withdrawn', reason: 'typo' }, { marks: second });

  test('matches the numbers that count, and is not called current', () => {
    expect(standingsOf(chain[2], chain, { kind: 'old' })).toEqual(['matches-old']);
  });

  test('is earlier, disputed, outdated or unknown as before', () => {
    expect(standingsOf(chain[0], chain, { kind: 'old' })).toEqual(['earlier']);
    const both = [...aChain('1', { marks: first }), ...aChain('2', { marks: third })];
    expect(standingsOf(both[0], both, { kind: 'old' })).toEqual(['disputed']);
    const changed = { ...round, rubric: { ...round.rubric, criteria: round.rubric.criteria.toReversed() } };
    expect(standingsOf(chain[2], chain, { kind: 'old', rubric: changed })).toEqual(['outdated']);
    expect(judge(aChain('1', { marks: third })[0], chain, { kind: 'old' })).toEqual({ type: 'unknown' });
  });

  test('doesn’t know what an entry is called, and so still matches one that was renamed', () => {
    const now = { ...competition, entries: [anEntry({ title: 'Renamed' }), anEntry({ number: 2 })] };
    expect(standingsOf(chain[2], chain, { kind: 'old', now })).toEqual(['matches-old']);
  });
});

describe('a sheet whose entry is called otherwise since', () => {
  const chain = aChain('1', { marks: first }, { state: 'withdrawn', reason: 'typo' }, { marks: second });
  const before: PrintedEntry = { number: 1, title: 'Innovation 1', institution: 'Office 1' };
  const earlierNames: EntryNames = new Map([[entryId(1), [before]]]);

  test.each([
    ['number', anEntry({ id: entryId(1), number: 7 })],
    ['title', anEntry({ title: 'Innovation One' })],
    ['institution', anEntry({ institution: { name: 'Office One', kind: null } })],
  ])('no longer has its code after another %s, and is found by the name it had', (_, renamed) => {
    const now = { ...competition, entries: [renamed, anEntry({ number: 2 })] };
    expect(judge(chain[2], chain, { now })).toEqual({ type: 'unknown' });
    const [sheet, ...others] = ask(chain[2], chain, { now, earlierNames });
    expect(others).toEqual([]);
    expect(sheet).toMatchObject({
      standing: { type: 'renamed' },
      printedEntry: before,
      entry: renamed,
      revisions: [chain[2]],
    });
  });

  test('is earlier where its numbers changed as well', () => {
    const now = { ...competition, entries: [anEntry({ title: 'Renamed' }), anEntry({ number: 2 })] };
    const [sheet] = ask(chain[0], chain, { now, earlierNames });
    expect(sheet).toMatchObject({ standing: { type: 'earlier' }, printedEntry: before });
    expect(sheet?.standing).toMatchObject({ now: [{ marks: [{ now: points(85.5) }] }] });
  });

  test('is not that of the entry that has its name now', () => {
    const both = [...aChain('1', { marks: first }), ...aChain('2', { marks: first, entry: entryId(2) })];
    const exchanged = [
      anEntry({ ...competition.entries[1], id: entryId(1) }),
      anEntry({ ...competition.entries[0], id: entryId(2) }),
    ];
    const now = { ...competition, entries: exchanged };
    expect(judge(both[0], both, { now })).toEqual({ type: 'unknown' });
    expect(ask(both[0], both, { now, earlierNames })).toMatchObject([
      { standing: { type: 'renamed' }, key: { entry: entryId(1) }, entry: { title: 'Innovation 2' } },
    ]);
  });

  test('is current again under the name it had', () => {
    expect(standingsOf(chain[2], chain, { earlierNames })).toEqual(['current']);
  });
});

describe('a code from a recap', () => {
  const chain = aChain('1', { marks: first });
  const states = toSheetStates(chain, () => rubricHash(round, hashText));
  const table = tabulate(toField(competition, round), states);

  test.each(['new', 'old'] as const)('of the table as it is now is known, made the %s way', (kind) => {
    const book = createCodeBook(competition, hashText, kind);
    const code = book.toCode(book.recapContentOf(table, 'all'));
    const facts = { competition, revisions: chain, states, tables: [table], book };
    expect(findPaperCode(code, facts)).toEqual({ type: 'recap', table, scope: 'all' });
    expect(findPaperCode(code, { ...facts, tables: [] })).toEqual({ type: 'unknown' });
  });

  test('that ranks within categories is another one, and known as that', () => {
    const category = { id: 'c' as OptionId, name: 'Kesehatan' };
    const entries = competition.entries.map((entry, index) =>
      index === 0 ? { ...entry, category: category.id } : entry,
    );
    const sorted = { ...competition, categories: [category], entries };
    const within = tabulate(toField(sorted, round), states);
    const book = createCodeBook(sorted, hashText, 'new');
    const code = book.toCode(book.recapContentOf(within, 'category'));
    expect(code).not.toBe(book.toCode(book.recapContentOf(within, 'all')));
    const facts = { competition: sorted, revisions: chain, states, tables: [within], book };
    expect(findPaperCode(code, facts)).toEqual({ type: 'recap', table: within, scope: 'category' });
  });
});
