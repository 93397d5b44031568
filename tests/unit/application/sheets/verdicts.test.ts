import { describe, expect, test } from 'vitest';
import { setRubric } from '../../../../renderer/application/set-up/edit-competition';
import { toJudgeDesk } from '../../../../renderer/application/sheets/judge-desk';
import type { ImportRecord } from '../../../../renderer/application/workspace/workspace';
import type { Competition } from '../../../../renderer/domain/competition';
import { sealRevision } from '../../../../renderer/domain/revision';
import { onlyRound } from '../../../builders/a-round';
import { aRubric, points, someMarks } from '../../../builders/a-rubric';
import { entryId } from '../../../builders/an-entry';
import { type ADesk, type AnEvent, aDesk, aJudgeAtWork, exportFile } from '../../../builders/an-event';
import { getValue } from '../../../builders/fake-ports';

const stateOf = async (desk: ADesk, entry: number) => {
  const workspace = await desk.workspace();
  const view = toJudgeDesk(
    workspace,
    await desk.ports.repository.loadRevisions(desk.id),
    desk.ports.hash,
    onlyRound(workspace),
  );
  const sheet = view.sheets.find((one) => one.entry.number === entry);
  if (!sheet) throw new Error('no such sheet');
  return sheet;
};

const countRevisions = async (desk: ADesk): Promise<number> =>
  (await desk.ports.repository.loadRevisions(desk.id)).length;

describe('signing sheets off', () => {
  test('signs all of them in one step, with the marks and notes they have', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80, b: 70 }, 'Baik');
    await desk.mark(2, { a: 60, b: 50 });
    expect(await desk.services.submitSheets(desk.id, [desk.key(1), desk.key(2)])).toEqual({
      ok: true,
      value: { submitted: 2 },
    });
    const { state, marks, notes } = await stateOf(desk, 1);
    expect(state.type).toBe('submitted');
    expect(marks).toEqual({ a: points(80), b: points(70) });
    expect(notes.overall).toBe('Baik');
  });

  test('signs none when one of them is incomplete, and says how many marks are missing', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80, b: 70 });
    await desk.mark(2, { a: 60 });
    expect(await desk.services.submitSheets(desk.id, [desk.key(1), desk.key(2), desk.key(3)])).toEqual({
      ok: false,
      error: { type: 'sheet-incomplete', missing: 3 },
    });
    expect((await stateOf(desk, 1)).state.type).toBe('draft');
  });

  test('is refused a second time', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80, b: 70 });
    await desk.sign(1);
    expect(await desk.services.submitSheets(desk.id, [desk.key(1)])).toEqual({
      ok: false,
      error: { type: 'sheet-signed' },
    });
  });

  test('signs a sheet that is named twice once', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80, b: 70 });
    expect(await desk.services.submitSheets(desk.id, [desk.key(1), desk.key(1)])).toEqual({
      ok: true,
      value: { submitted: 1 },
    });
    expect(await countRevisions(desk)).toBe(2);
  });

  test('is refused for a recused sheet', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80, b: 70 });
    getValue(
      await desk.services.recuse(desk.id, { round: desk.key(1).round, entries: [entryId(1)] }, 'Keluarga'),
    );
    expect(await desk.services.submitSheets(desk.id, [desk.key(1)])).toEqual({
      ok: false,
      error: { type: 'sheet-recused' },
    });
  });

  test('is refused for an entry that is not the judge’s', async () => {
    const { desk } = await aJudgeAtWork();
    expect(await desk.services.submitSheets(desk.id, [{ ...desk.key(1), entry: entryId(99) }])).toEqual({
      ok: false,
      error: { type: 'entry-not-yours' },
    });
  });

  describe('when the rubric has changed since', () => {
    /** The secretariat's new weights, and its new file opened on the judge's laptop. */
    async function changeWeights({ event, desk }: { event: AnEvent; desk: ADesk }): Promise<void> {
      const { round } = desk.key(1);
      const change = (it: Competition) => setRubric(it, round, aRubric({ a: 30, b: 70 }));
      getValue(await event.services.amendRuleBook(event.id, change, 'Bobot keliru'));
      await aDesk(await exportFile(event), 'J1', desk.ports);
    }

    test('asks for fresh marks', async () => {
      const { event, desk } = await aJudgeAtWork();
      await desk.mark(1, { a: 80, b: 70 });
      await changeWeights({ event, desk });
      const before = await stateOf(desk, 1);
      expect(before.state.type).toBe('outdated');
      expect(before.earlierMarks).toEqual({ a: points(80), b: points(70) });
      expect(await desk.services.submitSheets(desk.id, [desk.key(1)])).toEqual({
        ok: false,
        error: { type: 'sheet-incomplete', missing: 2 },
      });
      await desk.mark(1, { a: 80, b: 70 });
      await desk.sign(1);
      expect(await stateOf(desk, 1)).toMatchObject({
        state: { type: 'submitted' },
        score: { sum: 73_000_000, count: 1 },
      });
    });

    test('asks for them on a sheet that had been reopened, too', async () => {
      const { event, desk } = await aJudgeAtWork();
      await desk.mark(1, { a: 80, b: 70 });
      await desk.sign(1);
      getValue(await desk.services.reopenSheet(desk.id, desk.key(1), 'Salah ketik'));
      await changeWeights({ event, desk });
      expect(await stateOf(desk, 1)).toMatchObject({ state: { type: 'outdated' }, marks: {} });
      expect(await desk.services.submitSheets(desk.id, [desk.key(1)])).toEqual({
        ok: false,
        error: { type: 'sheet-incomplete', missing: 2 },
      });
    });

    test('asks for them when a recusal from before is taken back', async () => {
      const { event, desk } = await aJudgeAtWork();
      await desk.mark(1, { a: 80, b: 70 });
      const target = { round: desk.key(1).round, entries: [entryId(1)] };
      getValue(await desk.services.recuse(desk.id, target, 'Keluarga'));
      await changeWeights({ event, desk });
      getValue(await desk.services.reopenSheet(desk.id, desk.key(1), 'Ternyata bukan keluarga'));
      expect(await stateOf(desk, 1)).toMatchObject({ state: { type: 'withdrawn' }, marks: {} });
      expect(await desk.services.submitSheets(desk.id, [desk.key(1)])).toEqual({
        ok: false,
        error: { type: 'sheet-incomplete', missing: 2 },
      });
    });
  });
});

describe('recusing', () => {
  test('covers several entries at once and needs a reason', async () => {
    const { desk } = await aJudgeAtWork();
    const target = { round: desk.key(1).round, entries: [entryId(1), entryId(3)] };
    expect(await desk.services.recuse(desk.id, target, ' \n ')).toEqual({
      ok: false,
      error: { type: 'reason-missing' },
    });
    expect(await countRevisions(desk)).toBe(0);
    getValue(await desk.services.recuse(desk.id, target, ' Keluarga '));
    expect((await stateOf(desk, 1)).state).toMatchObject({
      type: 'recused',
      head: { revision: { reason: 'Keluarga' } },
    });
    expect((await stateOf(desk, 2)).state.type).toBe('empty');
    expect((await stateOf(desk, 3)).state.type).toBe('recused');
  });

  test('leaves an entry that is recused already as it is', async () => {
    const { desk } = await aJudgeAtWork();
    const { round } = desk.key(1);
    getValue(await desk.services.recuse(desk.id, { round, entries: [entryId(1)] }, 'Keluarga'));
    getValue(
      await desk.services.recuse(desk.id, { round, entries: [entryId(1), entryId(2)] }, 'Atasan lama'),
    );
    expect(await countRevisions(desk)).toBe(2);
    expect((await stateOf(desk, 1)).state).toMatchObject({ head: { revision: { reason: 'Keluarga' } } });
  });

  test('is refused whole when one of the sheets is signed', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(2, { a: 80, b: 70 });
    await desk.sign(2);
    const target = { round: desk.key(1).round, entries: [entryId(1), entryId(2)] };
    expect(await desk.services.recuse(desk.id, target, 'Keluarga')).toEqual({
      ok: false,
      error: { type: 'sheet-signed' },
    });
    expect((await stateOf(desk, 1)).state.type).toBe('empty');
  });

  test('writes no marks, and taking it back brings back those that were there', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80 }, 'Awal');
    getValue(
      await desk.services.recuse(desk.id, { round: desk.key(1).round, entries: [entryId(1)] }, 'Keluarga'),
    );
    const recused = await stateOf(desk, 1);
    expect(recused.state).toMatchObject({ head: { revision: { marks: {} } } });
    expect(recused.score).toBeUndefined();
    getValue(await desk.services.reopenSheet(desk.id, desk.key(1), 'Ternyata bukan keluarga'));
    expect(await stateOf(desk, 1)).toMatchObject({
      state: { type: 'withdrawn' },
      marks: someMarks({ a: 80 }),
      notes: { overall: 'Awal' },
    });
  });
});

describe('reopening a sheet', () => {
  test('takes the signature back with a reason and keeps marks and notes', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80, b: 70 }, 'Baik');
    await desk.sign(1);
    getValue(await desk.services.reopenSheet(desk.id, desk.key(1), 'Salah ketik'));
    expect(await stateOf(desk, 1)).toMatchObject({
      state: { type: 'withdrawn', head: { revision: { reason: 'Salah ketik' } } },
      marks: someMarks({ a: 80, b: 70 }),
      notes: { overall: 'Baik' },
    });
    await desk.sign(1);
    expect((await stateOf(desk, 1)).state.type).toBe('submitted');
  });

  test('needs a reason', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80, b: 70 });
    await desk.sign(1);
    expect(await desk.services.reopenSheet(desk.id, desk.key(1), '')).toEqual({
      ok: false,
      error: { type: 'reason-missing' },
    });
    expect((await stateOf(desk, 1)).state.type).toBe('submitted');
  });

  test('is refused when there is nothing to take back', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80 });
    expect(await desk.services.reopenSheet(desk.id, desk.key(1), 'Salah ketik')).toEqual({
      ok: false,
      error: { type: 'sheet-nothing-to-take-back' },
    });
  });
});

describe('a sheet on which a copied profile wrote something else', () => {
  /** J1 has signed entry 1 with 80 and 70; a copy of the laptop's profile had signed 81 and 70. */
  async function aConflict(): Promise<ADesk> {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80, b: 70 });
    await desk.sign(1);
    const signed = (await desk.ports.repository.loadRevisions(desk.id)).at(-1);
    if (!signed) throw new Error('nothing was signed');
    const copy = sealRevision({ ...signed.revision, marks: someMarks({ a: 81, b: 70 }) }, desk.ports.hash);
    await desk.ports.repository.addImport(desk.id, [copy], (counts) => ({ ...counts }) as ImportRecord);
    return desk;
  }

  test('takes no marks, signature or recusal before the judge has taken it back', async () => {
    const desk = await aConflict();
    const refused = { ok: false, error: { type: 'sheet-in-conflict' } };
    const content = { marks: someMarks({ a: 80 }), notes: { overall: '', criteria: {} } };
    expect((await stateOf(desk, 1)).state.type).toBe('conflict');
    expect(await desk.services.saveSheet(desk.id, desk.key(1), content)).toEqual(refused);
    expect(await desk.services.submitSheets(desk.id, [desk.key(1)])).toEqual(refused);
    const target = { round: desk.key(1).round, entries: [entryId(1)] };
    expect(await desk.services.recuse(desk.id, target, 'Keluarga')).toEqual(refused);
  });

  test('can be marked once more with neither side chosen silently, and then waits for the secretariat', async () => {
    const desk = await aConflict();
    getValue(await desk.services.reopenSheet(desk.id, desk.key(1), 'Dua laptop'));
    expect(await stateOf(desk, 1)).toMatchObject({ state: { type: 'withdrawn' }, marks: {} });
    await desk.mark(1, { a: 82, b: 70 });
    await desk.sign(1);
    const { state } = await stateOf(desk, 1);
    expect(state).toMatchObject({
      type: 'conflict',
      cause: 'forked-device',
      heads: [{ revision: { state: 'submitted', marks: someMarks({ a: 82, b: 70 }) } }],
    });
  });
});
