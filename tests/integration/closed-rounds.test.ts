import { describe, expect, test } from 'vitest';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import { closeRound } from '../../renderer/application/results/close-round';
import { createCodeBook } from '../../renderer/application/results/code-book';
import { findPaperCode, type PaperCodeVerdict } from '../../renderer/application/results/find-paper-code';
import { addEntry } from '../../renderer/application/set-up/edit-competition';
import type { Competition } from '../../renderer/domain/competition';
import type { RevisionId } from '../../renderer/domain/ids';
import { ok } from '../../renderer/domain/result';
import { formatScore } from '../../renderer/domain/score';
import { judgeId } from '../builders/a-judge';
import { aStoredRevision, deviceKey } from '../builders/a-revision';
import { roundId } from '../builders/a-round';
import { someMarks } from '../builders/a-rubric';
import { anAct } from '../builders/an-act';
import { anEntry } from '../builders/an-entry';
import {
  type ADesk,
  type AnEvent,
  aDesk,
  anEvent,
  exportFile,
  loadStanding,
  loadView,
} from '../builders/an-event';
import { anotherLaptop, getValue, lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { withWithdrawn } from '../builders/noted-before';
import { takeFiles } from '../builders/take-files';

/* Three entries, two judges; both criteria get the same mark, so a sheet is worth that mark. */

interface Scene {
  readonly event: AnEvent;
  readonly one: ADesk;
  readonly two: ADesk;
}

async function score(desk: ADesk, marks: { readonly [entry: number]: number }): Promise<OutgoingFile> {
  for (const [entry, mark] of Object.entries(marks)) {
    await desk.mark(Number(entry), { a: mark, b: mark });
    await desk.sign(Number(entry));
  }
  return desk.handOver();
}

async function aScene(): Promise<Scene> {
  const event = await anEvent();
  const file = await exportFile(event);
  const one = await aDesk(file, 'J1', anotherLaptop('one'));
  const two = await aDesk(file, 'J2', anotherLaptop('two'));
  await takeFiles(event, [
    await score(one, { 1: 90, 2: 80, 3: 70 }),
    await score(two, { 1: 90, 2: 80, 3: 70 }),
  ]);
  return { event, one, two };
}

const roundOf = async (event: AnEvent) => {
  const [round] = (await loadView(event)).rounds;
  if (round === undefined) throw new Error('no round');
  return round;
};

const rankingOf = async (event: AnEvent): Promise<readonly string[]> =>
  (await roundOf(event)).tabulation.rows.map(
    ({ entry, rank, score: mean }) => `${rank}. ${entry.number}: ${mean ? formatScore(mean, 2) : '-'}`,
  );

const roundOfEvent = async (event: AnEvent) => (await event.competition()).rounds[0]?.id ?? roundId();
const close = async (event: AnEvent) => event.services.closeRound(event.id, await roundOfEvent(event));
const open = async (event: AnEvent, reason = 'Berkas J2 tertinggal di hotel.') =>
  event.services.openRound(event.id, await roundOfEvent(event), reason);

const FINAL = ['1. 1: 90.00', '2. 2: 80.00', '3. 3: 70.00'];

async function changeMind(desk: ADesk, entry: number, mark: number): Promise<OutgoingFile> {
  getValue(await desk.services.reopenSheet(desk.id, desk.key(entry), 'Salah ketik'));
  await desk.mark(entry, { a: mark, b: mark });
  await desk.sign(entry);
  return desk.handOver();
}

describe('a round', () => {
  test('is not closed while a sheet is missing; who is excused with a reason holds up nothing', async () => {
    const event = await anEvent();
    const file = await exportFile(event);
    const one = await aDesk(file, 'J1', anotherLaptop('one'));
    await takeFiles(event, [await score(one, { 1: 90, 2: 80, 3: 70 })]);
    expect(await close(event)).toMatchObject({ error: { type: 'round-not-complete', missing: 3 } });
    const sheets = [1, 2, 3].map((entry) => ({ ...one.key(entry), judge: judgeId('J2') }));
    getValue(await event.services.excuse(event.id, sheets, { says: 'excused', reason: 'Sakit' }));
    getValue(await close(event));
    expect((await roundOf(event)).closed).toMatchObject({ table: 'same', late: 0 });
  });

  test('that is closed is closed once, and opened only with a reason', async () => {
    const { event } = await aScene();
    expect(await open(event)).toMatchObject({ error: { type: 'round-open' } });
    getValue(await close(event));
    expect(await close(event)).toMatchObject({ error: { type: 'round-closed' } });
    expect(await open(event, ' ')).toMatchObject({ error: { type: 'reason-missing' } });
    getValue(await open(event));
    expect((await roundOf(event)).closed).toBeUndefined();
  });

  test('keeps what it had: a late file is taken in, shown, and counts once the round is opened again', async () => {
    const { event, one } = await aScene();
    getValue(await close(event));
    const late = await changeMind(one, 3, 100);
    expect(await takeFiles(event, [late])).toMatchObject([{ type: 'taken' }]);
    expect(await rankingOf(event)).toEqual(FINAL);
    expect((await roundOf(event)).closed).toMatchObject({ table: 'same', late: 1 });
    getValue(await open(event));
    expect(await rankingOf(event)).toEqual(['1. 1: 90.00', '2. 3: 85.00', '3. 2: 80.00']);
    getValue(await close(event));
    expect(await rankingOf(event)).toEqual(['1. 1: 90.00', '2. 3: 85.00', '3. 2: 80.00']);
    expect((await roundOf(event)).closed).toMatchObject({ table: 'same', late: 0 });
  });

  test('tells of a late sheet’s paper that it doesn’t count', async () => {
    const { event, one } = await aScene();
    getValue(await close(event));
    await takeFiles(event, [await changeMind(one, 3, 100)]);
    const standing = await loadStanding(event.ports, event.id);
    const revisions = await event.ports.repository.loadRevisions(event.id);
    const { states, rounds } = await loadView(event);
    const book = createCodeBook(standing.competition, hashText, 'new');
    const facts = {
      ...standing,
      revisions,
      states,
      tables: rounds.map(({ tabulation }) => tabulation),
      book,
    };
    const papers = revisions
      .filter(({ revision }) => revision.entry === one.key(3).entry && revision.state === 'submitted')
      .filter(({ revision }) => revision.judge === one.key(3).judge);
    expect(papers.map((stored) => toStandingOf(findPaperCode(book.codeOf(stored), facts)))).toEqual([
      'current',
      'late',
    ]);
  });

  test('is not changed by what is decided afterwards: excusals are refused, a withdrawal leaves it as it was', async () => {
    const { event, one } = await aScene();
    getValue(await close(event));
    const sheet = one.key(1);
    expect(
      await event.services.excuse(event.id, [sheet], { says: 'excused', reason: 'Sakit' }),
    ).toMatchObject({ error: { type: 'round-closed' } });
    getValue(
      await event.services.withdrawEntry(event.id, sheet.entry, { says: 'withdrawn', reason: 'Mundur' }),
    );
    expect(await rankingOf(event)).toEqual(FINAL);
    expect((await roundOf(event)).closed).toMatchObject({ table: 'same' });
    // Neither by the competition file that says so.
    await exportFile(event);
    expect(await rankingOf(event)).toEqual(FINAL);
    getValue(await open(event));
    expect(await rankingOf(event)).toEqual(['1. 2: 80.00', '2. 3: 70.00']);
  });

  test('says so where a laptop lacks a file of what was closed', async () => {
    const { event, one } = await aScene();
    getValue(await close(event));
    const all = await event.ports.repository.loadRevisions(event.id);
    const own = all.filter(({ revision }) => revision.judge === one.key(1).judge);
    const repository = { ...event.ports.repository, loadRevisions: async () => own };
    const [round] = (await loadView({ ports: { ...event.ports, repository }, id: event.id })).rounds;
    expect(round?.closed).toMatchObject({ table: 'differs' });
  });

  test('is told its judges by the receipt', async () => {
    const { event, one } = await aScene();
    getValue(await close(event));
    getValue(await event.services.exportReceipt(event.id, judgeId('J1')));
    await takeFiles(one, [lastSaved(event.ports)]);
    const acts = await one.ports.repository.loadActs(one.id);
    expect(acts.map(({ revision }) => 'act' in revision && revision.act)).toEqual(['round-closing']);
  });

  test('with sheets from more laptops than an act can name is refused in words', async () => {
    const { event } = await aScene();
    const signed = await event.ports.repository.loadRevisions(event.id);
    const known = signed.findLast(({ revision }) => revision.state === 'submitted');
    if (known === undefined) throw new Error('nothing came');
    // All of them say the same, so that nothing is in dispute.
    const many = Array.from({ length: 701 }, (_, index) =>
      aStoredRevision({
        ...known.revision,
        ...{ device: deviceKey(`laptop ${index}`), seq: 1, prev: null, supersedes: [] },
      }),
    );
    const loaded = await event.ports.repository.loadToHandOver(event.id);
    if (!loaded.ok) throw new Error('not loaded');
    const all = { ...loaded.value, revisions: [...loaded.value.revisions, ...many] };
    const repository = { ...event.ports.repository, loadToHandOver: async () => ok(all) };
    const round = await roundOfEvent(event);
    expect(await closeRound({ ...event.ports, repository }, event.id, round)).toMatchObject({
      error: { type: 'texts-too-long-together' },
    });
  });

  test('is not closed while two tables disagree about something', async () => {
    const { event, one } = await aScene();
    const sheet = one.key(1);
    const body = { act: 'withdrawal', entry: sheet.entry, reason: 'r' } as const;
    const theirs = [
      anAct({ ...body, says: 'withdrawn' }, { device: deviceKey('office 1') }),
      anAct({ ...body, says: 'restored' }, { device: deviceKey('office 2') }),
    ];
    await event.ports.repository.addImport(event.id, theirs, (counts) => ({
      ...{ workspace: event.id, fileName: 'keputusan.pleno', fileHash: hashText('k'), judge: null },
      ...{ device: deviceKey('office 1'), kind: 'decisions', ...counts, at: '2026-03-16T05:00:00.000Z' },
    }));
    expect(await close(event)).toMatchObject({ error: { type: 'records-differ' } });
  });

  test('stays as it was when a laptop of it goes two ways afterwards, or is struck out', async () => {
    const { event, one } = await aScene();
    getValue(await close(event));
    const { device } = await one.workspace();
    const forked = aStoredRevision({
      ...{ ...one.key(3), device, seq: 7, prev: hashText('another past') as RevisionId, lamport: 90 },
      ...{ state: 'submitted', marks: someMarks({ a: 10, b: 10 }) },
      rubricHash:
        (await event.ports.repository.loadRevisions(event.id))[0]?.revision.rubricHash ?? hashText(''),
    });
    await event.ports.repository.addImport(event.id, [forked], (counts) => ({
      ...{ workspace: event.id, fileName: 'J1.pleno', fileHash: hashText('j1'), judge: judgeId('J1') },
      ...{ device, ...counts, at: '2026-03-16T05:00:00.000Z' },
    }));
    expect(await rankingOf(event)).toEqual(FINAL);
    expect((await roundOf(event)).closed).toMatchObject({ table: 'same', late: 1 });
    const stolen = { device, judge: judgeId('J1'), lastSeq: 0 };
    getValue(await event.services.strikeOutLaptop(event.id, stolen, 'Dicuri'));
    expect(await rankingOf(event)).toEqual(FINAL);
    expect((await roundOf(event)).closed).toMatchObject({ table: 'same' });
    getValue(await open(event));
    expect((await roundOf(event)).conflicts.length).toBeGreaterThan(0);
  });

  test('lets nobody change what it rests on: entries, panels and rubric, until it is opened', async () => {
    const { event } = await aScene();
    getValue(await close(event));
    const more = (competition: Competition) => addEntry(competition, anEntry({ number: 4 }));
    const refused = { ok: false, error: { type: 'round-closed' } };
    expect(await event.services.changeCompetition(event.id, more)).toEqual(refused);
    const renamed = (competition: Competition): Competition => ({
      ...competition,
      rounds: competition.rounds.map((round) => setFirstName(round, 'Dampak')),
    });
    expect(await event.services.amendRuleBook(event.id, renamed, 'Salah nama')).toEqual(refused);
    getValue(await open(event));
    expect(await event.services.amendRuleBook(event.id, renamed, 'Salah nama')).toMatchObject({ ok: true });
  });

  test('has who had withdrawn when it was closed, whoever said so and whatever is said since', async () => {
    const { event, one } = await aScene();
    const { entry } = one.key(3);
    // As competitions of before acts say it.
    getValue(await event.services.changeCompetition(event.id, (it) => withWithdrawn(it, entry, 'Mundur')));
    getValue(await close(event));
    const closed = await rankingOf(event);
    expect(closed).toHaveLength(2);
    // Said by an act before the closing: what another table's says of it later is late, and changes nothing.
    const acts = await event.ports.repository.loadActs(event.id);
    expect(acts.map(({ revision }) => 'act' in revision && revision.act)).toEqual([
      'withdrawal',
      'round-closing',
    ]);
    getValue(await event.services.withdrawEntry(event.id, entry, { says: 'restored', reason: 'Ikut lagi' }));
    expect(await rankingOf(event)).toEqual(closed);
    expect((await roundOf(event)).closed).toMatchObject({ table: 'same' });
    getValue(await open(event));
    expect(await rankingOf(event)).toHaveLength(3);
  });
});

const setFirstName = (round: Competition['rounds'][number], name: string) => ({
  ...round,
  rubric: {
    ...round.rubric,
    criteria: round.rubric.criteria.map((criterion, index) =>
      index === 0 ? { ...criterion, name } : criterion,
    ),
  },
});

const toStandingOf = (verdict: PaperCodeVerdict): string =>
  verdict.type === 'sheets' ? verdict.sheets.map(({ standing }) => standing.type).join() : verdict.type;
