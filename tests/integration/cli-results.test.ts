import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPleno } from '../../electron/cli/reading/files';
import { runCommand } from '../../electron/cli/run-command';
import type { ResultReport } from '../../renderer/application/results/result-report';
import type { CompetitionId } from '../../renderer/domain/ids';
import { rubricHash } from '../../renderer/domain/rule-book';
import { aCompetition } from '../builders/a-competition';
import { judgeId, someJudges } from '../builders/a-judge';
import { aChain } from '../builders/a-revision';
import { aPanel, aRound } from '../builders/a-round';
import { aRubric, someMarks } from '../builders/a-rubric';
import { entryId } from '../builders/an-entry';
import { aFolder, writeBundle, writeCompetition } from '../builders/golden-files';
import { hashText } from '../builders/hash-text';

let folder = '';
const path = (name: string): string => join(folder, name);

const competition = aCompetition({ judges: someJudges(2) });
const round = competition.rounds[0] ?? aRound();
const rubric = rubricHash(round, hashText);
const sheet = (judge: string, entry: number, points: number) => ({
  judge: judgeId(judge),
  entry: entryId(entry),
  marks: someMarks({ a: points, b: points }),
  rubricHash: rubric,
});

beforeAll(async () => {
  folder = await aFolder();
  await writeCompetition(path('C.pleno'), competition);
  await writeBundle(path('J1.pleno'), competition, aChain('1', sheet('J1', 1, 80), sheet('J1', 2, 90)));
  await writeBundle(path('J2.pleno'), competition, aChain('2', sheet('J2', 1, 85), sheet('J2', 2, 70)));
});
afterAll(() => rm(folder, { recursive: true }));

async function results(...files: string[]) {
  const outcome = await runCommand([
    ...['results', '--competition', path('C.pleno'), '--format', 'json'],
    ...files.map(path),
  ]);
  return { ...outcome, report: JSON.parse(outcome.out) as ResultReport<Record<string, unknown>> };
}
const scores = ({ rows }: ResultReport<object>) =>
  rows.map(({ entry, rank, score }) => [entry.number, rank, score]);

describe('pleno results', () => {
  test('merges the bundles and ranks', async () => {
    const { exit, report, remarks } = await results('J1.pleno', 'J2.pleno');
    expect([exit, remarks, report.complete]).toEqual([0, [], true]);
    expect(scores(report)).toEqual([
      [1, 1, '82.500000'],
      [2, 2, '80.000000'],
    ]);
  });

  test('gives the same for any order, for repeats, and with the competition file among the bundles', async () => {
    const plain = await results('J1.pleno', 'J2.pleno');
    expect(await results('J2.pleno', 'C.pleno', 'J1.pleno', 'J2.pleno')).toEqual(plain);
  });

  test('counts a judge whose bundle has not come as missing', async () => {
    const { exit, report } = await results('J2.pleno');
    expect([exit, report.complete]).toEqual([0, false]);
    expect(report.rows[0]).toMatchObject({ provisional: true, judges: { expected: 2, counted: 1 } });
  });

  test('refuses what does not belong, says why, and ranks the rest', async () => {
    const bundle = aChain('1', sheet('J1', 1, 99));
    const good = await readFile(path('J1.pleno'));
    const tampered = Buffer.from(good.toString('latin1').replace('"a":8000', '"a":9000'), 'latin1');
    await writeFile(path('tampered.pleno'), tampered);
    await writeFile(path('cut.pleno'), good.subarray(0, good.length - 20));
    await writeFile(path('photo.pleno'), new Uint8Array([0xff, 0xd8, 0xff, 0xe0]));
    await writeFile(path('empty.pleno'), '');
    const other = { ...competition, id: 'competition-2' as CompetitionId };
    await writeBundle(path('other.pleno'), other, bundle);
    await writeBundle(path('rehearsal.pleno'), { ...competition, nature: 'rehearsal' }, bundle);
    const rules = { ...competition, rounds: [{ ...round, rubric: aRubric({ a: 50, b: 50 }) }] };
    await writeBundle(path('rules.pleno'), rules, bundle);
    await writeBundle(path('stranger.pleno'), competition, aChain('9', sheet('J9', 1, 99)));
    await writeBundle(path('entry.pleno'), competition, aChain('1', sheet('J1', 77, 99)));
    const offScale = { ...sheet('J1', 1, 99), marks: someMarks({ a: 475, b: 80 }) };
    await writeBundle(path('scale.pleno'), competition, aChain('1', offScale));
    await copyFile(path('C.pleno'), path('copy.pleno'));

    const names = [
      'tampered',
      'cut',
      'photo',
      'empty',
      'other',
      'rehearsal',
      'rules',
      'stranger',
      'entry',
      'scale',
      'copy',
      'gone',
    ];
    const { exit, report, remarks } = await results(...names.map((name) => `${name}.pleno`), 'J2.pleno');
    expect(exit).toBe(1);
    expect(report.refused.map(({ file, reason }) => [file, reason])).toEqual([
      [path('tampered.pleno'), 'signature-wrong'],
      [path('cut.pleno'), 'file-damaged'],
      [path('photo.pleno'), 'not-a-pleno-file'],
      [path('empty.pleno'), expect.stringMatching(/^(not-a-pleno-file|file-damaged)$/)],
      [path('other.pleno'), 'other-competition'],
      [path('rehearsal.pleno'), 'other-nature'],
      [path('rules.pleno'), 'other-rule-book'],
      [path('stranger.pleno'), 'judge-unknown'],
      [path('entry.pleno'), 'entry-unknown'],
      [path('scale.pleno'), 'mark-off-scale'],
      [path('copy.pleno'), 'not-a-scores-file'],
      [path('gone.pleno'), 'file-unreadable'],
    ]);
    expect(remarks).toHaveLength(names.length);
    expect(remarks.every((remark, index) => remark.startsWith(path(`${names[index]}.pleno: `)))).toBe(true);
    expect(scores(report)).toEqual(scores((await results('J2.pleno')).report));
  });

  test('makes a conflict of two laptops of one judge that disagree, and says so', async () => {
    await writeBundle(path('J1-spare.pleno'), competition, aChain('1', sheet('J1', 1, 81)), {
      seed: 'spare',
    });
    const { exit, report, remarks } = await results('J1.pleno', 'J1-spare.pleno', 'J2.pleno');
    expect(exit).toBe(0);
    expect(remarks).toEqual(['J1, entry 1: counts as missing, versions that disagree']);
    expect(report.rows.find(({ entry }) => entry.number === 1)).toMatchObject({
      provisional: true,
      sheets: [{ judge: 'J2', score: '85.000000' }],
    });
  });

  test('counts a sheet as missing that one laptop of its judge signed over what another had signed, and names both', async () => {
    const first = await readPleno(path('J1.pleno'));
    if (!first.ok || first.value.kind !== 'scores') throw new Error('no scores');
    const signed = first.value.revisions.find(({ revision }) => revision.entry === entryId(1));
    if (!signed) throw new Error('no sheet');
    const anew = aChain('1', { ...sheet('J1', 1, 60), supersedes: [signed.id], lamport: 9 });
    await writeBundle(path('J1-anew.pleno'), competition, anew, { seed: 'anew' });
    const second = await readPleno(path('J1-anew.pleno'));
    if (!second.ok) throw new Error('no scores');
    const { exit, report, remarks } = await results('J1-anew.pleno', 'J1.pleno', 'J2.pleno');
    const [now, before] = [second.value.signer, first.value.signer].map((key) => hashText(key).slice(0, 8));
    expect(exit).toBe(0);
    expect(remarks).toEqual([
      `J1, entry 1: counts as missing, laptop ${now} replaced what laptop ${before} had signed; ask the judge and decide`,
    ]);
    expect(scores(report)).toEqual([
      [1, 1, '85.000000'],
      [2, 2, '80.000000'],
    ]);
    expect(report.rows.find(({ entry }) => entry.number === 1)).toMatchObject({ provisional: true });
  });

  test('takes two laptops of one judge that agree as one sheet', async () => {
    await writeBundle(path('J1-same.pleno'), competition, aChain('1', sheet('J1', 1, 80)), { seed: 'same' });
    const agreed = await results('J1.pleno', 'J1-same.pleno', 'J2.pleno');
    expect(agreed).toEqual(await results('J1.pleno', 'J2.pleno'));
  });

  test('says when a profile was copied, and counts nothing both copies signed differently', async () => {
    // Same keys, as in a copied profile; both went on from revision 1.
    await writeBundle(
      path('J1-clone.pleno'),
      competition,
      aChain('1', sheet('J1', 1, 80), sheet('J1', 2, 10)),
    );
    const { remarks, report } = await results('J1.pleno', 'J1-clone.pleno', 'J2.pleno');
    expect(remarks[0]).toMatch(/went two ways from revision 2 on/);
    expect(remarks[1]).toBe('J1, entry 2: counts as missing, versions that disagree');
    expect(report.complete).toBe(false);
  });

  test('with an unknown round names the rounds there are', async () => {
    const { exit, remarks } = await runCommand([
      ...['results', '--competition', path('C.pleno'), '--round', 'x', path('J1.pleno')],
    ]);
    expect(exit).toBe(1);
    expect(remarks[0]).toContain(`no round “x”. There are: 1 ${round.name}.`);
  });

  test('with two rooms expects of each entry its own judges only', async () => {
    const [one = aPanel(), two = aPanel()] = competition.judges.map(({ id, code }, index) =>
      aPanel({ id: `room-${code}` as never, judges: [id], entries: [entryId(index + 1)] }),
    );
    const rooms = { ...competition, rounds: [{ ...round, panels: [one, two] }] };
    await writeCompetition(path('rooms.pleno'), rooms);
    await writeBundle(path('room-J1.pleno'), rooms, aChain('1', sheet('J1', 1, 80), sheet('J1', 2, 90)));
    const { out } = await runCommand([
      ...['results', '--competition', path('rooms.pleno'), '--format', 'json', path('room-J1.pleno')],
    ]);
    const report = JSON.parse(out) as ResultReport<object>;
    expect(scores(report)).toEqual([
      [1, 1, '80.000000'],
      [2, null, null],
    ]);
    expect(report.rows.map(({ judges }) => judges.expected)).toEqual([1, 1]);
  });
});
