import { describe, expect, test } from 'vitest';
import { createServices } from '../../../../renderer/application/create-services';
import { openSample } from '../../../../renderer/application/made-up/open-sample';
import { toSampleSheets } from '../../../../renderer/application/made-up/sample-marks';
import { toSecretariatView } from '../../../../renderer/application/results/secretariat-view';
import { toDelivery } from '../../../../renderer/application/send/to-delivery';
import { findSetUpProblems } from '../../../../renderer/application/set-up/find-set-up-problems';
import { toJudgeDesk } from '../../../../renderer/application/sheets/judge-desk';
import type { JudgeWorkspace } from '../../../../renderer/application/workspace/workspace';
import { sheetScore } from '../../../../renderer/domain/sheet';
import { onlyRound } from '../../../builders/a-round';
import { someEntries } from '../../../builders/an-entry';
import { loadSecretariat } from '../../../builders/an-event';
import { anIncomingFile, fakePorts, getValue, sevenCriteria } from '../../../builders/fake-ports';

const quietly = { onProgress: () => {} };

async function aSample(ports = fakePorts()) {
  const services = createServices(ports);
  const id = getValue(await services.openSample(quietly));
  const judges = (await ports.repository.listWorkspaces()).filter(
    (workspace): workspace is JudgeWorkspace => workspace.role === 'judge',
  );
  return { ports, services, id, judges, secretariat: await loadSecretariat(ports, id) };
}

describe('the sample competition', () => {
  test('is a set-up competition of 46 entries, four judges and seven criteria, marked as a sample', async () => {
    const { secretariat } = await aSample();
    const { competition } = secretariat;
    expect(competition).toMatchObject({ nature: 'sample', identity: { region: 'Kota Malang' } });
    expect(competition.identity.name).toContain('Contoh');
    expect(competition.entries).toHaveLength(46);
    expect(competition.judges.map(({ code, role }) => `${code} ${role}`)).toEqual([
      'J1 chair',
      'J2 member',
      'J3 member',
      'J4 member',
    ]);
    expect(competition.rounds[0]?.rubric.criteria).toHaveLength(7);
    expect(
      [competition.categories, competition.groups, competition.institutionKinds].map(({ length }) => length),
    ).toEqual([9, 2, 7]);
    expect(findSetUpProblems(competition)).toEqual([]);
    expect(competition.ruleBook.type).toBe('frozen');
  });

  test('has three judges in, one recusal, and a tie that only the fourth judge will part', async () => {
    const { ports, id, secretariat } = await aSample();
    const view = toSecretariatView(secretariat, await ports.repository.loadRevisions(id), ports.hash);
    const [round] = view.rounds;
    expect(round?.tabulation.counts).toEqual({
      expected: 184,
      counted: 137,
      excused: 1,
      due: 183,
      missing: 46,
    });
    expect(round?.tabulation.rows.every(({ provisional }) => provisional)).toBe(true);
    const tied = round?.tabulation.rows.filter((row) => row.tied) ?? [];
    expect(tied).toHaveLength(2);
    expect(tied[0]?.rank).toBe(4);
    expect(tied[0]?.score).toEqual(tied[1]?.score);
    expect(await ports.repository.listImports(id)).toHaveLength(3);
  });

  test('leaves the fourth judge two signed sheets, one begun and the rest to do, none handed over', async () => {
    const { ports, judges } = await aSample();
    const judge = judges[3] as JudgeWorkspace;
    const revisions = await ports.repository.loadRevisions(judge.id);
    expect(toJudgeDesk(judge, revisions, ports.hash, onlyRound(judge)).counts).toEqual({
      total: 46,
      empty: 43,
      incomplete: 1,
      complete: 0,
      submitted: 2,
      recused: 0,
      conflict: 0,
    });
    const delivery = toDelivery(judge, revisions, await ports.repository.listExports(judge.id));
    expect(delivery).toMatchObject({ last: undefined, undelivered: [{}, {}] });
  });

  test('gives each judge a device key of its own', async () => {
    const { judges, secretariat } = await aSample();
    expect(new Set([secretariat.signer, ...judges.map(({ device }) => device)]).size).toBe(5);
  });

  test('can be played to its end: the fourth judge signs, hands over and is taken in', async () => {
    const { ports, services, id, judges } = await aSample();
    const judge = judges[3] as JudgeWorkspace;
    const { sheets, round } = toJudgeDesk(
      judge,
      await ports.repository.loadRevisions(judge.id),
      ports.hash,
      onlyRound(judge),
    );
    const open = sheets.filter(({ state }) => state.type === 'empty' || state.type === 'draft');
    const marks = Object.fromEntries(
      round.rubric.criteria.map((criterion) => [criterion.id, round.rubric.scale.max]),
    );
    for (const { key, notes } of open) getValue(await services.saveSheet(judge.id, key, { marks, notes }));
    getValue(
      await services.submitSheets(
        judge.id,
        open.map(({ key }) => key),
      ),
    );
    getValue(await services.exportBundle(judge.id));
    const files = ports.saved.map(anIncomingFile);
    const signal = new AbortController().signal;
    expect(await services.importBundles(id, files, { ...quietly, signal })).toMatchObject([
      { type: 'taken' },
    ]);
    const view = toSecretariatView(
      await loadSecretariat(ports, id),
      await ports.repository.loadRevisions(id),
      ports.hash,
    );
    expect(view.rounds[0]?.tabulation.complete).toBe(true);
  });

  test('is opened as it was left', async () => {
    const { ports, services, id, judges } = await aSample();
    const judge = judges[3] as JudgeWorkspace;
    const [, , , untouched] = toJudgeDesk(
      judge,
      await ports.repository.loadRevisions(judge.id),
      ports.hash,
      onlyRound(judge),
    ).sheets;
    if (!untouched) throw new Error('no sheet');
    const notes = { overall: 'Tetap', criteria: {} };
    getValue(await services.saveSheet(judge.id, untouched.key, { marks: {}, notes }));
    expect(await services.openSample(quietly)).toEqual({ ok: true, value: id });
    expect(await ports.repository.listWorkspaces()).toHaveLength(5);
    expect(await ports.repository.loadRevisions(judge.id)).toHaveLength(4);
  });

  test('is made again on request, and nothing else is touched', async () => {
    const { ports, services, id, secretariat } = await aSample();
    const own = getValue(await services.createCompetition(secretariat.competition.identity, 'event'));
    const again = getValue(await services.resetSample(quietly));
    expect(again).not.toBe(id);
    const workspaces = await ports.repository.listWorkspaces();
    expect(workspaces).toHaveLength(6);
    expect(workspaces.some((workspace) => workspace.id === own)).toBe(true);
    expect(workspaces.some((workspace) => workspace.id === id)).toBe(false);
  });

  test('is made afresh after an interruption', async () => {
    const ports = fakePorts();
    const { addImport } = ports.repository;
    const repository = {
      ...ports.repository,
      addImport: async () => {
        throw new Error('power cut');
      },
    };
    await expect(openSample({ ...ports, repository }, quietly)).rejects.toThrow('power cut');
    const half = await ports.repository.listWorkspaces();
    expect(half.length).toBeGreaterThan(0);
    getValue(await openSample({ ...ports, repository: { ...repository, addImport } }, quietly));
    const whole = await ports.repository.listWorkspaces();
    expect(whole).toHaveLength(5);
    expect(whole.filter(({ id }) => half.some((other) => other.id === id))).toEqual([]);
  });

  test('leaves nothing behind when the disk is full', async () => {
    const ports = fakePorts();
    const full = async () => ({ ok: false as const, error: { type: 'storage-full' as const } });
    const repository = { ...ports.repository, addImport: full };
    expect(await openSample({ ...ports, repository }, quietly)).toEqual({
      ok: false,
      error: { type: 'storage-full' },
    });
    expect(await ports.repository.listWorkspaces()).toEqual([]);
  });

  test('tells how far it is', async () => {
    const seen: string[] = [];
    await openSample(fakePorts(), { onProgress: ({ done, total }) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(['0/5', '1/5', '2/5', '3/5', '4/5', '5/5']);
  });
});

describe('the sample marks', () => {
  const entries = someEntries(46);
  const rubric = sevenCriteria();
  const sheets = toSampleSheets(rubric, entries);

  test('are the same every time', () => {
    expect(toSampleSheets(rubric, entries)).toEqual(sheets);
  });

  test('look like a panel: from 55 to 98 in half points, judges apart in severity, entries well spread', () => {
    const scores = sheets.map((own) =>
      own.flatMap((sheet) =>
        sheet.type === 'marked' ? [sheetScore(rubric, sheet.marks)?.sum ?? (0 as never)] : [],
      ),
    );
    const means = scores.map((own) => own.reduce((sum, score) => sum + score, 0) / own.length / 1e6);
    expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(2);
    for (const own of scores) expect((Math.max(...own) - Math.min(...own)) / 1e6).toBeGreaterThan(8);
    const marks = sheets
      .flat()
      .flatMap((sheet) => (sheet.type === 'marked' ? Object.values<number>(sheet.marks) : []));
    expect(marks.every((mark) => mark >= 5_500 && mark <= 9_800 && mark % 50 === 0)).toBe(true);
  });
});
