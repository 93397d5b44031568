import { describe, expect, test } from 'vitest';
import { NOTE_LIMIT } from '../../../../renderer/application/workspace/limits';
import { judgeId } from '../../../builders/a-judge';
import { criterionId, points, someMarks } from '../../../builders/a-rubric';
import { entryId } from '../../../builders/an-entry';
import { aDesk, aJudgeAtWork, exportFile, openScores } from '../../../builders/an-event';
import { withWithdrawn } from '../../../builders/noted-before';

const NO_NOTES = { overall: '', criteria: {} };

describe('saving a sheet', () => {
  test('writes a draft that continues the chain of its device', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80 });
    await desk.mark(1, { a: 80, b: 70 });
    await desk.mark(2, { a: 60 });
    const [first, second, third] = await desk.ports.repository.loadRevisions(desk.id);
    expect([first, second, third].map((stored) => stored?.revision.seq)).toEqual([1, 2, 3]);
    expect(first?.revision.prev).toBeNull();
    expect(second?.revision).toMatchObject({ prev: first?.id, supersedes: [first?.id], state: 'draft' });
    expect(third?.revision).toMatchObject({ prev: second?.id, supersedes: [], lamport: 3 });
    expect(second?.revision.marks).toEqual({ a: points(80), b: points(70) });
    expect(second?.revision.device).toBe((await desk.workspace()).device);
  });

  test('writes nothing when nothing changed, and says when the sheet was last written', async () => {
    const { desk } = await aJudgeAtWork();
    const content = { marks: someMarks({ a: 80 }), notes: { overall: 'Baik', criteria: {} } };
    const first = await desk.services.saveSheet(desk.id, desk.key(1), content);
    const second = await desk.services.saveSheet(desk.id, desk.key(1), content);
    expect(second).toEqual(first);
    expect(await desk.ports.repository.loadRevisions(desk.id)).toHaveLength(1);
  });

  test('writes nothing for a sheet on which nothing was ever put', async () => {
    const { desk } = await aJudgeAtWork();
    const notes = { overall: '  ', criteria: { [criterionId('a')]: '' } };
    expect(await desk.services.saveSheet(desk.id, desk.key(1), { marks: {}, notes })).toMatchObject({
      ok: true,
    });
    expect(await desk.ports.repository.loadRevisions(desk.id)).toEqual([]);
  });

  test('writes the removal of a mark and the change of a note', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80, b: 70 }, 'Satu');
    await desk.mark(1, { a: 80 }, 'Satu');
    await desk.mark(1, { a: 80 }, 'Dua');
    const revisions = await desk.ports.repository.loadRevisions(desk.id);
    expect(
      revisions.map(({ revision }) => [Object.keys(revision.marks).length, revision.notes.overall]),
    ).toEqual([
      [2, 'Satu'],
      [1, 'Satu'],
      [1, 'Dua'],
    ]);
  });

  test('keeps notes clean, so that the file they go into is taken', async () => {
    const { desk } = await aJudgeAtWork();
    const overall = 'Cafe\u0301\r\nbaik\u202e \ud800\u0007';
    await desk.services.saveSheet(desk.id, desk.key(1), { marks: {}, notes: { overall, criteria: {} } });
    const [stored] = await desk.ports.repository.loadRevisions(desk.id);
    expect(stored?.revision.notes.overall).toBe('Caf\u00e9\nbaik \ufffd');
    expect((await openScores(desk, await desk.handOver())).revisions).toHaveLength(1);
  });

  test('is refused on a signed sheet until it is reopened', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80, b: 70 });
    await desk.sign(1);
    const content = { marks: someMarks({ a: 10 }), notes: NO_NOTES };
    expect(await desk.services.saveSheet(desk.id, desk.key(1), content)).toEqual({
      ok: false,
      error: { type: 'sheet-signed' },
    });
    await desk.services.reopenSheet(desk.id, desk.key(1), 'Salah ketik');
    expect(await desk.services.saveSheet(desk.id, desk.key(1), content)).toMatchObject({ ok: true });
  });

  test('is refused on a recused sheet', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.services.recuse(desk.id, { round: desk.key(1).round, entries: [entryId(1)] }, 'Keluarga');
    const content = { marks: someMarks({ a: 10 }), notes: NO_NOTES };
    expect(await desk.services.saveSheet(desk.id, desk.key(1), content)).toEqual({
      ok: false,
      error: { type: 'sheet-recused' },
    });
  });

  test.each([
    ['an entry that is not in the competition', { entry: entryId(99) }],
    ['a sheet of another judge', { judge: judgeId('J2') }],
  ])('is refused for %s', async (_, other) => {
    const { desk } = await aJudgeAtWork();
    const key = { ...desk.key(1), ...other };
    expect(
      await desk.services.saveSheet(desk.id, key, { marks: someMarks({ a: 10 }), notes: NO_NOTES }),
    ).toEqual({ ok: false, error: { type: 'entry-not-yours' } });
    expect(await desk.ports.repository.loadRevisions(desk.id)).toEqual([]);
  });

  test('is refused for an entry that was withdrawn', async () => {
    const { event, desk } = await aJudgeAtWork();
    await event.services.changeCompetition(event.id, (it) => withWithdrawn(it, entryId(1), 'Mundur'));
    await aDesk(await exportFile(event), 'J1', desk.ports);
    expect(
      await desk.services.saveSheet(desk.id, desk.key(1), { marks: someMarks({ a: 10 }), notes: NO_NOTES }),
    ).toEqual({ ok: false, error: { type: 'entry-not-yours' } });
  });

  test.each([
    ['off the step', { a: points(80.25) }],
    ['above the scale', { a: points(100.5) }],
    ['of a criterion that is not there', { z: points(80) }],
  ])('throws for a mark %s, which the screens never send', async (_, marks) => {
    const { desk } = await aJudgeAtWork();
    await expect(desk.services.saveSheet(desk.id, desk.key(1), { marks, notes: NO_NOTES })).rejects.toThrow(
      'scale',
    );
  });

  test('is refused with a note longer than a file may carry', async () => {
    const { desk } = await aJudgeAtWork();
    const long = 'a'.repeat(NOTE_LIMIT + 1);
    expect(
      await desk.services.saveSheet(desk.id, desk.key(1), {
        marks: {},
        notes: { overall: long, criteria: {} },
      }),
    ).toEqual({ ok: false, error: { type: 'text-too-long', limit: NOTE_LIMIT } });
    expect(await desk.ports.repository.loadRevisions(desk.id)).toEqual([]);
  });
});
