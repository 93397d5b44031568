import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../../renderer/application/acts/with-acts';
import {
  addEntry,
  addJudge,
  removeEntry,
  setRubric,
  setTieBreaks,
  updateEntry,
} from '../../../../renderer/application/set-up/edit-competition';
import type { Competition } from '../../../../renderer/domain/competition';
import { ok } from '../../../../renderer/domain/result';
import { ruleBookHash } from '../../../../renderer/domain/rule-book';
import { aJudge } from '../../../builders/a-judge';
import { aRubric, criterionId } from '../../../builders/a-rubric';
import { anEntry, entryId } from '../../../builders/an-entry';
import { aDesk, anEvent, exportFile, loadSecretariat } from '../../../builders/an-event';
import { anotherLaptop, fakePorts, getValue, lastSaved } from '../../../builders/fake-ports';

const withRubric = (weights: { readonly [criterion: string]: number }) => (competition: Competition) =>
  competition.rounds.reduce((made, { id }) => setRubric(made, id, aRubric(weights)), competition);

describe('a new competition', () => {
  test('has one presentation round, one panel for every entry, an empty rubric and open rules', async () => {
    const { services, ports } = await anEvent();
    const identity = (await anEvent()).competition;
    const id = getValue(await services.createCompetition((await identity()).identity, 'rehearsal'));
    const workspace = await ports.repository.findWorkspace(id);
    expect(workspace).toMatchObject({
      role: 'secretariat',
      competition: {
        nature: 'rehearsal',
        entries: [],
        judges: [],
        ruleBook: { type: 'open' },
        rounds: [
          {
            name: 'Tahap Presentasi',
            kind: 'presentation',
            rubric: { scale: { min: 0, max: 10_000, step: 50 }, criteria: [] },
            panels: [{ judges: [], entries: 'all' }],
          },
        ],
      },
    });
    expect(workspace?.competition.rounds).toHaveLength(1);
  });

  test('is called by what can be seen of its name', async () => {
    const { services, ports, competition } = await anEvent();
    const { identity } = await competition();
    const hidden = { ...identity, name: 'Lo\u200bmba\u{e0041} Uji', venue: 'A\u202eula' };
    const id = getValue(await services.createCompetition(hidden, 'event', 'Ta\u00adhap'));
    const made = (await ports.repository.findWorkspace(id))?.competition;
    expect(made?.identity).toMatchObject({ name: 'Lomba Uji', venue: 'Aula' });
    expect(made?.rounds[0]?.name).toBe('Tahap');
  });

  test('has a signing key of its own', async () => {
    const { services, ports, competition } = await anEvent();
    getValue(await services.createCompetition((await competition()).identity, 'event', 'Presentation'));
    const workspaces = await ports.repository.listWorkspaces();
    expect(new Set(workspaces.map(({ signer }) => signer)).size).toBe(2);
    expect(workspaces[1]?.competition.rounds[0]?.name).toBe('Presentation');
  });
});

describe('changing a competition', () => {
  test('takes every edit while the rules are open', async () => {
    const event = await anEvent();
    expect(await event.services.changeCompetition(event.id, withRubric({ a: 50, b: 50 }))).toMatchObject({
      ok: true,
    });
    expect((await event.competition()).rounds[0]?.rubric).toEqual(aRubric({ a: 50, b: 50 }));
  });

  test('takes entries but no other rubric or panel once the file is out', async () => {
    const event = await anEvent();
    await exportFile(event);
    const before = await event.competition();
    for (const change of [
      withRubric({ a: 50, b: 50 }),
      (it: Competition) => addJudge(it, aJudge({ code: 'J9' })),
    ]) {
      expect(await event.services.changeCompetition(event.id, change)).toEqual({
        ok: false,
        error: { type: 'rule-book-frozen' },
      });
    }
    expect(await event.competition()).toEqual(before);
    getValue(await event.services.changeCompetition(event.id, (it) => addEntry(it, anEntry({ number: 9 }))));
    getValue(
      await event.services.changeCompetition(event.id, (it) =>
        updateEntry(it, entryId(1), { title: 'Baru' }),
      ),
    );
    expect((await event.competition()).entries.map(({ title }) => title)).toEqual([
      'Baru',
      'Innovation 2',
      'Innovation 3',
      'Innovation 9',
    ]);
  });

  test('does not let an entry disappear that judges already have; it can be withdrawn', async () => {
    const event = await anEvent();
    await exportFile(event);
    const refused = { ok: false, error: { type: 'entry-already-announced' } };
    const remove = (it: Competition) => removeEntry(it, entryId(1));
    expect(await event.services.changeCompetition(event.id, remove)).toEqual(refused);
    expect(await event.services.amendRuleBook(event.id, remove, 'Mundur')).toEqual(refused);
    getValue(
      await event.services.withdrawEntry(event.id, entryId(1), { says: 'withdrawn', reason: ' Mundur ' }),
    );
    const standing = standingOf(
      await loadSecretariat(event.ports, event.id),
      await event.ports.repository.loadActs(event.id),
    );
    expect(standing.competition.entries[0]?.status).toEqual({ type: 'withdrawn', reason: 'Mundur' });
  });

  test('cleans every text, so that the rules hash alike on every laptop', async () => {
    const event = await anEvent();
    const messy = aRubric({ a: 100 });
    const [criterion] = messy.criteria;
    if (!criterion) throw new Error('no criterion');
    const rubric = { ...messy, criteria: [{ ...criterion, name: 'Dampak\u202e Cafe\u0301' }] };
    getValue(
      await event.services.changeCompetition(event.id, (it) =>
        setRubric(it, it.rounds[0]?.id ?? ('' as never), rubric),
      ),
    );
    expect((await event.competition()).rounds[0]?.rubric.criteria[0]?.name).toBe('Dampak Caf\u00e9');
    await exportFile(event);
  });

  test('throws when an edit touches what no edit may', async () => {
    const event = await anEvent();
    const change = (it: Competition): Competition => ({ ...it, nature: 'rehearsal' });
    await expect(event.services.changeCompetition(event.id, change)).rejects.toThrow('nature');
  });

  test('throws on a judge’s laptop', async () => {
    const event = await anEvent();
    const desk = await aDesk(await exportFile(event), 'J1', anotherLaptop('one'));
    await expect(desk.services.changeCompetition(desk.id, (it) => it)).rejects.toThrow('secretariat');
  });

  test('says when there is no such competition', async () => {
    const { services } = await anEvent();
    expect(await services.changeCompetition('nowhere' as never, (it) => it)).toEqual({
      ok: false,
      error: { type: 'workspace-missing' },
    });
  });
});

describe('amending the rule book', () => {
  test('adds a version with its reason and the new hash', async () => {
    const event = await anEvent();
    await exportFile(event);
    getValue(await event.services.amendRuleBook(event.id, withRubric({ a: 50, b: 50 }), ' Bobot keliru '));
    const competition = await event.competition();
    expect(competition.ruleBook).toMatchObject({
      type: 'frozen',
      history: [
        { version: 1 },
        { version: 2, reason: 'Bobot keliru', hash: ruleBookHash(competition, event.ports.hash) },
      ],
    });
  });

  test('needs a reason', async () => {
    const event = await anEvent();
    await exportFile(event);
    expect(await event.services.amendRuleBook(event.id, withRubric({ a: 50, b: 50 }), '  ')).toEqual({
      ok: false,
      error: { type: 'reason-missing' },
    });
  });

  test('adds no version for a change that leaves the rules as they are', async () => {
    const event = await anEvent();
    await exportFile(event);
    getValue(await event.services.amendRuleBook(event.id, withRubric({ a: 60, b: 40 }), 'Tidak ada'));
    expect((await event.competition()).ruleBook).toMatchObject({ history: [{ version: 1 }] });
    expect((await event.competition()).ruleBook).not.toMatchObject({ history: [{}, {}] });
  });
});

describe('exporting the competition file', () => {
  test('freezes the rule book at the first file and names the file by what is in it', async () => {
    const event = await anEvent();
    const file = await exportFile(event);
    const competition = await event.competition();
    expect(competition.ruleBook).toMatchObject({
      type: 'frozen',
      history: [{ version: 1, hash: ruleBookHash(competition, event.ports.hash) }],
    });
    const fileHash = event.ports.hashBytes(file.bytes);
    expect(file.name).toBe(`test-competition_2026_v1_${fileHash.slice(0, 8)}.pleno`);
    expect(await event.ports.codec.decode(file.bytes)).toMatchObject({
      ok: true,
      value: { kind: 'competition', content: competition },
    });
    expect(await event.ports.repository.listExports(event.id)).toMatchObject([
      { kind: 'competition', fileName: file.name, fileHash },
    ]);
  });

  test('keeps version 1 for a second file with the same rules', async () => {
    const event = await anEvent();
    await exportFile(event);
    const frozen = (await event.competition()).ruleBook;
    expect((await exportFile(event)).name).toContain('_v1_');
    expect((await event.competition()).ruleBook).toEqual(frozen);
  });

  test('is refused with everything that is missing', async () => {
    const event = await anEvent({ entries: 0, judges: 0, rubric: aRubric({ a: 99 }) });
    expect(await event.services.exportCompetitionFile(event.id)).toEqual({
      ok: false,
      error: {
        type: 'competition-not-ready',
        problems: [{ type: 'weights-not-full', total: 9_900 }, { type: 'no-entries' }, { type: 'no-judges' }],
      },
    });
    expect((await event.competition()).ruleBook).toEqual({ type: 'open' });
    expect(event.ports.saved).toEqual([]);
  });

  test.each([
    ['cancelled', ok({ type: 'cancelled' as const })],
    [
      'failed',
      { ok: false as const, error: { type: 'file-not-written' as const, name: 'x', detail: 'ENOSPC' } },
    ],
  ])('leaves the rules open when saving the first file is %s', async (_, answer) => {
    const event = await anEvent({ ports: fakePorts({ files: { save: async () => answer } }) });
    expect(await event.services.exportCompetitionFile(event.id)).toEqual(answer);
    expect((await event.competition()).ruleBook).toEqual({ type: 'open' });
    expect(await event.ports.repository.listExports(event.id)).toEqual([]);
  });

  test('keeps the rules frozen when a later file is cancelled', async () => {
    let answer: 'saved' | 'cancelled' = 'saved';
    const save = async () => ok(answer === 'saved' ? { type: answer, where: '/stick' } : { type: answer });
    const event = await anEvent({ ports: fakePorts({ files: { save } }) });
    getValue(await event.services.exportCompetitionFile(event.id));
    answer = 'cancelled';
    getValue(await event.services.exportCompetitionFile(event.id));
    expect((await event.competition()).ruleBook.type).toBe('frozen');
  });

  test('freezes nothing for a competition that no file can hold', async () => {
    const event = await anEvent();
    const tieBreaks = [{ type: 'criterion' as const, criterion: criterionId('gone') }];
    getValue(
      await event.services.changeCompetition(event.id, (it) =>
        it.rounds.reduce((made, { id }) => setTieBreaks(made, id, tieBreaks), it),
      ),
    );
    await expect(event.services.exportCompetitionFile(event.id)).rejects.toThrow('refused');
    expect((await event.competition()).ruleBook).toEqual({ type: 'open' });
  });

  test('is the secretariat’s alone', async () => {
    const event = await anEvent();
    const desk = await aDesk(await exportFile(event), 'J1', anotherLaptop('one'));
    await expect(desk.services.exportCompetitionFile(desk.id)).rejects.toThrow('secretariat');
  });

  test('keeps the rules frozen when the file was saved and only its record failed', async () => {
    const ports = fakePorts();
    const failing = {
      ...ports,
      repository: {
        ...ports.repository,
        addExport: async () => ({ ok: false as const, error: { type: 'storage-full' as const } }),
      },
    };
    const event = await anEvent({ ports: failing });
    expect(await event.services.exportCompetitionFile(event.id)).toEqual({
      ok: false,
      error: { type: 'storage-full' },
    });
    expect(lastSaved(ports).name).toContain('_v1_');
    expect((await event.competition()).ruleBook.type).toBe('frozen');
  });
});
