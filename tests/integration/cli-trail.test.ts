import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { type CodeKind, createCodeBook } from '../../renderer/application/results/code-book';
import { toShortTrailHead } from '../../renderer/application/workspace/trail-head';
import { toField } from '../../renderer/domain/field';
import { toSheetStates } from '../../renderer/domain/merge';
import { formatPaperCode, toOldPaperCode, toPaperCode } from '../../renderer/domain/paper-code';
import { toOldRecapContent, toRecapContent } from '../../renderer/domain/paper-content';
import type { StoredRevision } from '../../renderer/domain/revision';
import { rubricHash } from '../../renderer/domain/rule-book';
import { tabulate } from '../../renderer/domain/tabulate';
import { aCompetition } from '../builders/a-competition';
import { judgeId } from '../builders/a-judge';
import { aLog, aNote } from '../builders/a-log';
import { aChain, aStoredRevision } from '../builders/a-revision';
import { aRound } from '../builders/a-round';
import { someMarks } from '../builders/a-rubric';
import { entryId } from '../builders/an-entry';
import { aFolder, writeBundle, writeCompetition } from '../builders/golden-files';
import { hashText } from '../builders/hash-text';
import { createSeededRandom } from '../builders/seeded-random';
import { tamper } from '../endurance/trail-attacks';

let folder = '';
const path = (name: string): string => join(folder, name);
const { bytes, heads } = aLog(Array.from({ length: 9 }, (_, index) => [aNote(`cadangan ${index}`)]));
const headOf = (line: number): string => {
  const head = heads[line - 1];
  if (head === undefined) throw new Error('no such line');
  return toShortTrailHead({ lines: head.n, head: head.hash });
};

const competition = aCompetition();
const [round = aRound()] = competition.rounds;
const facts = { rubricHash: rubricHash(round, hashText) };
const chain = aChain(
  '1',
  { ...facts, marks: someMarks({ a: 90, b: 80 }) },
  { ...facts, state: 'withdrawn', reason: 'salah ketik' },
  { ...facts, marks: someMarks({ a: 90, b: 85.5 }) },
  { ...facts, entry: entryId(2), marks: someMarks({ a: 70, b: 70 }) },
);
const [declared = aStoredRevision()] = aChain('2', {
  ...facts,
  judge: judgeId('J2'),
  state: 'recused',
  marks: {},
  reason: 'tie',
});
const codeOf = (
  index: number,
  of: readonly StoredRevision[] = chain,
  { kind = 'new' as CodeKind, named = competition } = {},
): string => {
  const stored = of[index];
  if (stored === undefined) throw new Error('no such revision');
  return formatPaperCode(createCodeBook(named, hashText, kind).codeOf(stored));
};

beforeAll(async () => {
  folder = await aFolder();
  await writeFile(path('trail.jsonl'), bytes);
  await writeFile(
    path('edited.jsonl'),
    tamper(bytes, { attack: 'edit', care: 'plain', at: 3 }, createSeededRandom(1)),
  );
  await writeFile(
    path('rewritten.jsonl'),
    tamper(bytes, { attack: 'edit', care: 'chained', at: 3 }, createSeededRandom(1)),
  );
  await writeCompetition(path('C.pleno'), competition);
  await writeBundle(path('J1.pleno'), competition, chain);
  await writeBundle(path('J2.pleno'), competition, [declared]);
});
afterAll(() => rm(folder, { recursive: true }));

const verify = (...args: readonly string[]) => runCommand(['verify', ...args]);

describe('pleno verify of a trail', () => {
  test('says that it is whole, how long it is and where it ends', async () => {
    const { exit, out, remarks } = await verify(path('trail.jsonl'));
    expect({ exit, remarks }).toEqual({ exit: 0, remarks: [] });
    expect(out).toContain('holds: every line is chained');
    expect(out).toContain('lines        9, from');
    expect(out).toContain(`head         ${headOf(9)}`);
  });

  test('names the line that was changed', async () => {
    const { exit, out, remarks } = await verify(path('edited.jsonl'), '--format', 'json');
    expect(exit).toBe(1);
    expect(remarks).toEqual([`${path('edited.jsonl')}: line 4 is not what was once written`]);
    expect(JSON.parse(out).files).toMatchObject([
      { holds: false, kind: 'trail', standing: 'broken', faults: [{ type: 'changed', line: 4 }] },
    ]);
  });

  test('holds it against a head from a paper: one that was written anew matches only before the change', async () => {
    expect((await verify(path('rewritten.jsonl'))).exit).toBe(0);
    expect((await verify(path('rewritten.jsonl'), '--head', headOf(3))).exit).toBe(0);
    const { exit, out } = await verify(path('rewritten.jsonl'), '--head', headOf(4));
    expect(exit).toBe(1);
    expect(out).toContain('no match: line 4 is another');
    expect((await verify(path('trail.jsonl'), '--head', headOf(4))).out).toContain(
      'it matches: up to line 4 the trail is the same (5 lines since)',
    );
    expect((await verify(path('trail.jsonl'), '--head', 'nonsense')).exit).toBe(2);
  });

  test('says of a trail and of other files in one go', async () => {
    const { exit, out } = await verify(path('trail.jsonl'), path('C.pleno'), '--format', 'json');
    expect(exit).toBe(0);
    const { files } = JSON.parse(out);
    expect(files.map(({ kind }: { readonly kind: string }) => kind)).toEqual(['trail', 'competition']);
  });
});

describe('pleno verify of a code', () => {
  const check = (code: string, ...rest: readonly string[]) =>
    verify('--code', code, '--competition', path('C.pleno'), path('J1.pleno'), ...rest);

  test('says that the numbers count', async () => {
    const { exit, out } = await check(codeOf(2).toLowerCase());
    expect(exit).toBe(0);
    expect(out).toContain('current: this is what counts');
    expect(out).toContain('1. Innovation 1 (Office 1)');
    expect(out).toContain('J1 Judge J1');
  });

  test('shows the numbers the code stands for, which nobody can copy onto another paper', async () => {
    const { out } = await check(codeOf(2));
    expect(out).toMatch(
      /\n {2}numbers {6}compare them: .*\n {6}90\.00 {3}Criterion a\n {6}85\.50 {3}Criterion b\n$/,
    );
    const { out: json } = await check(codeOf(2), '--format', 'json');
    expect(JSON.parse(json).sheets).toMatchObject([
      {
        standing: 'current',
        numbers: [
          { criterion: 'a', name: 'Criterion a', mark: 9000 },
          { criterion: 'b', name: 'Criterion b', mark: 8550 },
        ],
      },
    ]);
    const earlier = JSON.parse((await check(codeOf(0), '--format', 'json')).out);
    expect(earlier.sheets[0].numbers.map(({ mark }: { readonly mark: number }) => mark)).toEqual([
      9000, 8000,
    ]);
  });

  test('has no numbers for a judge who declared not to score', async () => {
    const code = codeOf(0, [declared]);
    const { exit, out } = await check(code, path('J2.pleno'));
    expect(exit).toBe(0);
    expect(out).toContain('  numbers      none: the judge declared not to score\n');
    const { out: json } = await check(code, path('J2.pleno'), '--format', 'json');
    expect(JSON.parse(json).sheets).toMatchObject([{ standing: 'current', numbers: [] }]);
  });

  test('says what an earlier sheet said, and what it says now', async () => {
    const { exit, out } = await check(codeOf(0));
    expect(exit).toBe(1);
    expect(out).toContain('earlier: the sheet has changed since');
    expect(out).toContain('  80.00 → 85.50   Criterion b');
    expect(out).not.toMatch(/→.*Criterion a/);
    const { out: json } = await check(codeOf(0), '--format', 'json');
    expect(JSON.parse(json)).toMatchObject({
      code: codeOf(0),
      sheets: [
        {
          standing: 'earlier',
          judge: 'J1',
          now: [{ marks: [{ criterion: 'b', onPaper: 8000, now: 8550 }] }],
        },
      ],
    });
  });

  test('knows the recap that these files make', async () => {
    const states = toSheetStates(chain, () => facts.rubricHash);
    const code = toPaperCode(
      toRecapContent(competition.id, tabulate(toField(competition, round), states)),
      hashText,
    );
    const { exit, out } = await check(formatPaperCode(code));
    expect(exit).toBe(0);
    expect(out).toContain(
      `${formatPaperCode(code)}\n  current: the recap of Presentation as these files make it\n`,
    );
    expect(out).toMatch(/\n +1\? +88\.200000 .* 1\. Innovation 1 \(Office 1\)\n/);
    const { out: json } = await check(formatPaperCode(code), '--format', 'json');
    expect(JSON.parse(json)).toMatchObject({
      recap: 'Presentation',
      result: { rows: [{ rank: 1, score: '88.200000', sheets: [{ judge: 'J1', score: '88.200000' }] }, {}] },
      sheets: [],
    });
  });

  test('compares the code of an earlier paper in the old way, and never calls it current', async () => {
    const { exit, out } = await check(codeOf(2, chain, { kind: 'old' }));
    expect(exit).toBe(1);
    expect(out).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}\n {2}old code: compared in the old way/);
    expect(out).toContain('print it anew');
    expect(out).toContain('it matches the numbers that count, as far as ten characters tell');
    const { out: json } = await check(codeOf(0, chain, { kind: 'old' }), '--format', 'json');
    expect(JSON.parse(json)).toMatchObject({ kind: 'old', sheets: [{ standing: 'earlier' }] });
    const states = toSheetStates(chain, () => facts.rubricHash);
    const table = toOldRecapContent(competition.id, tabulate(toField(competition, round), states));
    const recap = await check(formatPaperCode(toOldPaperCode(table, hashText)));
    expect(recap.exit).toBe(1);
    expect(recap.out).toContain('  matches: the recap of Presentation as these files make it\n');
  });

  test('doesn’t know a sheet whose entry had another name, unless by the competition file of that time', async () => {
    const [renamed, ...others] = competition.entries;
    if (renamed === undefined) throw new Error('no entry');
    const then = { ...competition, entries: [{ ...renamed, title: 'Its first title' }, ...others] };
    await writeCompetition(path('then.pleno'), then);
    const code = codeOf(2, chain, { named: then });
    const { exit, out } = await check(code);
    expect(exit).toBe(1);
    expect(out).toContain('ask again with the competition file of that time');
    const again = await verify('--code', code, '--competition', path('then.pleno'), path('J1.pleno'));
    expect(again.exit).toBe(0);
    expect(again.out).toContain('1. Its first title (Office 1)');
  });

  test('says that nothing has the numbers, and refuses what is no code', async () => {
    for (const code of ['AAAA-AAAA-AAAA-AAAA', 'AAAAA-AAAAA']) {
      const { exit, out } = await check(code);
      expect(exit).toBe(1);
      expect(out).toContain('unknown: nothing in these files');
    }
    const { exit, remarks } = await check('AAAAA');
    expect(exit).toBe(2);
    expect(remarks.join()).toContain('sixteen digits or letters (ten on earlier papers)');
    expect((await verify('--code', codeOf(0), path('J1.pleno'))).exit).toBe(2);
  });
});
