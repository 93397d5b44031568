import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import type { Repository } from '../../renderer/application/ports/repository';
import { importFiles } from '../builders/take-files';
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../renderer/adapters/database/open-database';
import { createDatabaseRepository } from '../../renderer/adapters/database/repository';
import { createServices } from '../../renderer/application/create-services';
import { openSample } from '../../renderer/application/made-up/open-sample';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import { addEntries, addJudge, setRubric } from '../../renderer/application/set-up/edit-competition';
import { mergeRevisions } from '../../renderer/domain/merge';
import { formatScore } from '../../renderer/domain/score';
import { anIdentity } from '../builders/a-competition';
import { someJudges } from '../builders/a-judge';
import { aRubric } from '../builders/a-rubric';
import { entryId, someEntries } from '../builders/an-entry';
import { type ADesk, type AnEvent, aDesk, loadSecretariat } from '../builders/an-event';
import { type FakePorts, fakePorts, getValue } from '../builders/fake-ports';

const opened: { readonly close: () => void }[] = [];
afterAll(() => {
  for (const database of opened) database.close();
});

/** A laptop with a database of its own. */
async function aLaptop(name: string): Promise<FakePorts> {
  const database = getValue(await openDatabase(`story ${name}`));
  opened.push(database);
  return fakePorts({}, { seed: name, repository: createDatabaseRepository(database) });
}

/*
 * Weights a 60 %, b 40 %; scores worked out by hand.
 *
 * entry   J1             J2             J3             J4             mean
 * 1       90/80 = 86     80/80 = 80     85/85 = 85     70/90 = 78     329/4 = 82.25
 * 2       80/90 = 84     recused        90/70 = 82     80/80 = 80     246/3 = 82
 * 3       80/80 = 80     90/80 = 86     70/90 = 78     85/85 = 85     329/4 = 82.25   (ties with 1)
 * 4       60/60 = 60     60/60 = 60     60/60 = 60     60.5/60 = 60.3 240.3/4 = 60.075
 * 5       95/95 = 95     90/90 = 90     85/85 = 85     100/100 = 100  370/4 = 92.5
 */
const MARKS: { readonly [judge: string]: readonly (readonly [number, number] | 'recused')[] } = {
  J1: [
    [90, 80],
    [80, 90],
    [80, 80],
    [60, 60],
    [95, 95],
  ],
  J2: [[80, 80], 'recused', [90, 80], [60, 60], [90, 90]],
  J3: [
    [85, 85],
    [90, 70],
    [70, 90],
    [60, 60],
    [85, 85],
  ],
  J4: [
    [70, 90],
    [80, 80],
    [85, 85],
    [60.5, 60],
    [100, 100],
  ],
};
const RANKING = [
  { rank: 1, number: 5, score: '92.500000', tied: false, excused: 0 },
  { rank: 2, number: 1, score: '82.250000', tied: true, excused: 0 },
  { rank: 2, number: 3, score: '82.250000', tied: true, excused: 0 },
  { rank: 4, number: 2, score: '82.000000', tied: false, excused: 1 },
  { rank: 5, number: 4, score: '60.075000', tied: false, excused: 0 },
];

async function setUp(ports: FakePorts): Promise<AnEvent> {
  const services = createServices(ports);
  const id = getValue(await services.createCompetition(anIdentity(), 'event'));
  getValue(
    await services.changeCompetition(id, (fresh) => {
      const peopled = someJudges(4).reduce(addJudge, addEntries(fresh, someEntries(5)));
      return peopled.rounds.reduce((made, round) => setRubric(made, round.id, aRubric()), peopled);
    }),
  );
  return { ports, services, id, competition: async () => (await loadSecretariat(ports, id)).competition };
}

async function score(desk: ADesk, code: string): Promise<void> {
  for (const [index, marks] of (MARKS[code] ?? []).entries()) {
    const entry = index + 1;
    if (marks === 'recused') {
      const target = { round: desk.key(entry).round, entries: [entryId(entry)] };
      getValue(await desk.services.recuse(desk.id, target, 'Keluarga di instansi ini'));
      continue;
    }
    const [a, b] = marks;
    await desk.mark(entry, { a });
    await desk.mark(entry, { a, b }, 'Catatan');
    await desk.sign(entry);
  }
}

async function rank(event: AnEvent) {
  const secretariat = await loadSecretariat(event.ports, event.id);
  const revisions = await event.ports.repository.loadRevisions(event.id);
  const [view] = toSecretariatView(secretariat, revisions, event.ports.hash).rounds;
  if (!view) throw new Error('no round');
  const rows = view.tabulation.rows.map((row) => ({
    rank: row.rank,
    number: row.entry.number,
    score: row.score && formatScore(row.score, 6),
    tied: row.tied,
    excused: row.judges.excused,
  }));
  return { rows, complete: view.tabulation.complete, view };
}

describe('an event from set-up to ranking', () => {
  let event: AnEvent;
  let desks: ReadonlyMap<string, ADesk>;
  const bundles = new Map<string, OutgoingFile>();
  const take = (at: AnEvent, ...files: readonly OutgoingFile[]) => importFiles(at, files);
  const bundleOf = (code: string): OutgoingFile => {
    const bundle = bundles.get(code);
    if (!bundle) throw new Error(`${code} has handed nothing over`);
    return bundle;
  };

  beforeAll(async () => {
    event = await setUp(await aLaptop('secretariat'));
    getValue(await event.services.exportCompetitionFile(event.id));
    const [file] = event.ports.saved;
    if (!file) throw new Error('no competition file');
    const joined = new Map<string, ADesk>();
    for (const code of Object.keys(MARKS)) {
      const desk = await aDesk(file, code, await aLaptop(code));
      await score(desk, code);
      joined.set(code, desk);
      bundles.set(code, await desk.handOver());
    }
    desks = joined;
  });

  test('ranks as worked out by hand once every judge is in, and is provisional before', async () => {
    await take(event, bundleOf('J3'), bundleOf('J1'), bundleOf('J4'));
    const before = await rank(event);
    expect(before.complete).toBe(false);
    expect(before.view.progress.judges.map(({ count }) => count.missing)).toEqual([0, 5, 0, 0]);
    await take(event, bundleOf('J2'));
    const { rows, complete } = await rank(event);
    expect(rows).toEqual(RANKING);
    expect(complete).toBe(true);
  });

  test('adds nothing when every file comes again', async () => {
    const before = await event.ports.repository.loadRevisions(event.id);
    const outcomes = await take(event, ...bundles.values());
    expect(outcomes.map((one) => one.type === 'taken' && one.record.added)).toEqual([0, 0, 0, 0]);
    expect(await event.ports.repository.loadRevisions(event.id)).toEqual(before);
    expect((await rank(event)).rows).toEqual(RANKING);
  });

  test('comes to the same in every order of the files', async () => {
    const file = event.ports.saved[0] as OutgoingFile;
    const reference = await event.ports.repository.loadRevisions(event.id);
    const codec = event.ports.codec;
    const sets = await Promise.all(
      [...bundles.values()].map(async ({ bytes }) => {
        const { signer } = await loadSecretariat(event.ports, event.id);
        const opened = getValue(await event.ports.keyring.open(signer, bytes));
        const decoded = getValue(await codec.decode(opened));
        return decoded.kind === 'scores' ? decoded.revisions : [];
      }),
    );
    for (const order of permutations(sets)) expect(mergeRevisions(...order)).toEqual(reference);
    expect(getValue(await codec.decode(file.bytes)).kind).toBe('competition');
  });

  test('follows a judge who reopens a sheet, marks it again and hands over once more', async () => {
    const desk = desks.get('J2');
    if (!desk) throw new Error('no desk');
    getValue(await desk.services.reopenSheet(desk.id, desk.key(1), 'Salah ketik'));
    await take(event, await desk.handOver());
    expect((await rank(event)).complete).toBe(false);
    await desk.mark(1, { a: 84, b: 80 });
    await desk.sign(1);
    expect(await take(event, await desk.handOver())).toMatchObject([{ type: 'taken', record: { added: 2 } }]);
    const { rows, complete } = await rank(event);
    expect(complete).toBe(true);
    // 0.6 × 84 + 0.4 × 80 = 82.4 instead of 80: (86 + 82.4 + 85 + 78) / 4 = 82.85
    expect(rows.slice(0, 4)).toEqual([
      RANKING[0],
      { rank: 2, number: 1, score: '82.850000', tied: false, excused: 0 },
      { rank: 3, number: 3, score: '82.250000', tied: false, excused: 0 },
      RANKING[3],
    ]);
    // The earlier file changes nothing any more.
    await take(event, bundleOf('J2'));
    expect((await rank(event)).rows).toEqual(rows);
  });
});

describe('the sample competition in a database', () => {
  test('is made in few transactions, one a judge for all the sheets', async () => {
    const ports = await aLaptop('sample');
    const { appendRevisions } = ports.repository;
    let appends = 0;
    const counting: Repository = {
      ...ports.repository,
      appendRevisions: (id, write) => {
        appends += 1;
        return appendRevisions(id, write);
      },
    };
    const id = getValue(await openSample({ ...ports, repository: counting }, { onProgress: () => {} }));
    expect(appends).toBe(4);
    expect(await ports.repository.loadRevisions(id)).toHaveLength(3 * 46);
  });
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}
