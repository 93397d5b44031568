import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import type { CompetitionId } from '../../renderer/domain/ids';
import { rubricHash } from '../../renderer/domain/rule-book';
import { aCompetition, anIdentity } from '../builders/a-competition';
import { aChain } from '../builders/a-revision';
import { aRound } from '../builders/a-round';
import { aPartsRubric } from '../builders/a-rubric';
import { entryId } from '../builders/an-entry';
import { aFolder, writeBundle, writeCompetition } from '../builders/golden-files';
import { hashText } from '../builders/hash-text';

let folder = '';
const path = (name: string): string => join(folder, name);
const competition = aCompetition({ nature: 'rehearsal', identity: anIdentity({ name: 'Lomba Uji' }) });
const rubric = rubricHash(competition.rounds[0] ?? aRound(), hashText);

beforeAll(async () => {
  folder = await aFolder();
  await writeCompetition(path('C.pleno'), competition);
  const other = { ...competition, id: 'competition-2' as CompetitionId };
  await writeCompetition(path('other.pleno'), other);
  const chain = aChain(
    '1',
    { rubricHash: rubric },
    { rubricHash: rubric, entry: entryId(2), state: 'recused', marks: {}, reason: 'tie' },
  );
  await writeBundle(path('J1.pleno'), competition, chain);
  await writeFile(path('cut.pleno'), (await readFile(path('J1.pleno'))).subarray(0, 400));
});
afterAll(() => rm(folder, { recursive: true }));

const verify = async (...args: string[]) => runCommand(['verify', ...args]);
const filesOf = (out: string) => (JSON.parse(out) as { files: Record<string, unknown>[] }).files;

describe('pleno verify', () => {
  test('says weights that are parts as such', async () => {
    const round = aRound({ rubric: aPartsRubric({ a: 2, b: 1 }) });
    await writeCompetition(path('parts.pleno'), { ...competition, rounds: [round] });
    const json = await verify(path('parts.pleno'), '--format', 'json');
    expect(filesOf(json.out)[0]).toMatchObject({
      holds: true,
      rounds: [
        {
          criteria: [
            { id: 'a', parts: 2 },
            { id: 'b', parts: 1 },
          ],
        },
      ],
    });
    expect((await verify(path('parts.pleno'))).out).toMatch(/a +2 of 3 +Criterion a/);
  });

  test('says what each file is and who signed it', async () => {
    const { exit, out } = await verify(path('C.pleno'), path('J1.pleno'), '--format', 'json');
    expect(exit).toBe(0);
    const [file, bundle] = filesOf(out);
    expect(file).toMatchObject({
      file: path('C.pleno'),
      holds: true,
      kind: 'competition',
      signer: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      nature: 'rehearsal',
      competition: 'Lomba Uji',
      entries: 2,
      judges: ['J1', 'J2'],
      rounds: [
        {
          criteria: [
            { id: 'a', basisPoints: 6000 },
            { id: 'b', basisPoints: 4000 },
          ],
        },
      ],
    });
    expect(bundle).toMatchObject({
      holds: true,
      kind: 'scores',
      revisions: 2,
      submitted: 1,
      recused: 1,
      lastSeq: 2,
    });
    expect(bundle?.signer).not.toBe(file?.signer);
  });

  test('prints the criterion ids a table of marks needs', async () => {
    const { out } = await verify(path('C.pleno'));
    expect(out).toMatch(/^ {4}a +60\.00 % {2}Criterion a$/m);
    expect(out).toContain('kind         competition (rehearsal)');
  });

  test('names the file that does not hold, with exit code 1, and still tells of the others', async () => {
    const { exit, out, remarks } = await verify(path('cut.pleno'), path('J1.pleno'), '--format', 'json');
    expect(exit).toBe(1);
    expect(filesOf(out)).toMatchObject([{ holds: false, reason: 'file-damaged' }, { holds: true }]);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toContain('cut.pleno: ');
  });

  test('with a competition also says whether a bundle belongs to it', async () => {
    expect((await verify(path('J1.pleno'), '--competition', path('C.pleno'))).exit).toBe(0);
    const { exit, out } = await verify(
      path('J1.pleno'),
      '--competition',
      path('other.pleno'),
      '--format',
      'json',
    );
    expect(exit).toBe(1);
    expect(filesOf(out)).toMatchObject([{ holds: false, reason: 'other-competition' }]);
    const text = await verify(path('J1.pleno'), '--competition', path('other.pleno'));
    expect(text.out).toContain('does not hold: other-competition');
  });
});
