import { describe, expect, test } from 'vitest';
import { readTrailBytes } from '../../../../renderer/adapters/journal/read-trail';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import type { Fact } from '../../../../renderer/application/ports/facts';
import { toLineDetail } from '../../../../renderer/application/trail/line-detail';
import { toTrailEntries } from '../../../../renderer/application/trail/to-entries';
import { toObjectPatch } from '../../../../renderer/application/workspace/object-patch';
import type { SecretariatWorkspace } from '../../../../renderer/application/workspace/workspace';
import type { Strike } from '../../../../renderer/domain/access';
import type { Competition } from '../../../../renderer/domain/competition';
import type { Sha256 } from '../../../../renderer/domain/ids';
import { toBasisPoints } from '../../../../renderer/domain/quantities';
import type { StoredRevision } from '../../../../renderer/domain/revision';
import { judgeId } from '../../../builders/a-judge';
import { aLog, logInstant } from '../../../builders/a-log';
import { aChain, aStoredRevision, deviceKey } from '../../../builders/a-revision';
import { someMarks } from '../../../builders/a-rubric';
import { aSecretariatWorkspace } from '../../../builders/a-workspace';
import { anEntry, entryId } from '../../../builders/an-entry';
import { anImport } from '../../../builders/an-import';

const workspace = aSecretariatWorkspace();
const began: Fact = { type: 'workspace', stamp: 's0', workspace };
const fact = ({ text }: StoredRevision): Fact => ({ type: 'revision', text });

const changeTo = (
  after: Partial<Competition>,
  head: Partial<SecretariatWorkspace> = {},
  before: SecretariatWorkspace = workspace,
): Fact => ({
  type: 'change',
  from: 's0',
  stamp: 's1',
  workspace: toObjectPatch({}, { changedAt: logInstant, ...head }),
  competition: toObjectPatch(before.competition, { ...before.competition, ...after }, ['entries', 'judges']),
});

const record = anImport({ fileName: 'j1.pleno', added: 2, at: logInstant });

async function tell(...writes: readonly (readonly Fact[])[]) {
  const trail = await readTrailBytes(aLog(writes).bytes);
  return { trail, entries: await toTrailEntries(trail, { pause: () => undefined }) };
}

describe('the lines of a trail', () => {
  test('tell who marked what, how many marks changed since, and in which file they came', async () => {
    const chain = aChain(
      '1',
      { marks: someMarks({ a: 90 }), state: 'draft' },
      { marks: someMarks({ a: 90, b: 80 }) },
      { marks: someMarks({ a: 90, b: 80 }), state: 'withdrawn', reason: 'salah ketik' },
    );
    const [one, two, three] = chain.map(fact);
    const { entries } = await tell(
      [began],
      [one, two, { type: 'import', record }] as Fact[],
      [three] as Fact[],
    );
    expect(entries.map(({ n, group }) => [n, group])).toEqual([
      [1, 'competition'],
      [2, 'drafts'],
      [3, 'sheets'],
      [4, 'files'],
      [5, 'sheets'],
    ]);
    const sheet = { type: 'sheet', by: 'judge', wall: logInstant };
    expect(entries[1]).toMatchObject({
      judge: judgeId('J1'),
      entry: entryId(1),
      what: { ...sheet, state: 'draft', changed: 1, marks: 1, before: undefined, via: 'j1.pleno' },
    });
    expect(entries[2]?.what).toMatchObject({ state: 'submitted', changed: 1, marks: 2, before: 1 });
    expect(entries[4]?.what).toMatchObject({
      state: 'withdrawn',
      changed: 0,
      before: 2,
      reason: 'salah ketik',
      via: undefined,
    });
  });

  test('tell which laptop was struck out, and of cards only where a card changed', async () => {
    const keyring = createMemoryKeyring();
    const recipient = await keyring.ensureRecipient(await keyring.createKey());
    const strike = (lastSeq: number): Strike => {
      return { device: deviceKey('T'), judge: judgeId('J1'), lastSeq, reason: 'dicuri', at: logInstant };
    };
    const first = {
      ...workspace,
      competition: { ...workspace.competition, access: { recipient, credentials: [] } },
    };
    const second = { ...first.competition, access: { ...first.competition.access, struckOut: [strike(3)] } };
    const third = { ...second, access: { ...second.access, struckOut: [strike(3), strike(0)] } };
    const { entries } = await tell(
      [{ type: 'workspace', stamp: 's0', workspace: first }],
      [changeTo(second, {}, first)],
      [{ ...changeTo(third, {}, { ...first, competition: second }), from: 's1', stamp: 's2' } as Fact],
    );
    expect(entries.slice(1).map(({ what }) => what.type === 'change' && what.topics)).toEqual([
      [{ type: 'struck-out', judge: 'J1', lastSeq: 3, reason: 'dicuri' }],
      [{ type: 'struck-out', judge: 'J1', lastSeq: 0, reason: 'dicuri' }],
    ]);
  });

  test('tell a decision of the secretariat by its key', async () => {
    const decision = aStoredRevision({ device: workspace.signer, reason: 'sesuai kertas' });
    const { entries } = await tell([began], [fact(decision)]);
    expect(entries[1]).toMatchObject({
      group: 'decisions',
      what: { by: 'secretariat', reason: 'sesuai kertas' },
    });
  });

  test('tell a writing in several lines once, by the last of them and by what was there before', async () => {
    const before = aStoredRevision({ marks: someMarks({ a: 90, b: 80 }) });
    const facts = { device: workspace.signer, marks: someMarks({ a: 90, b: 70 }), reason: 'sesuai kertas' };
    const first = aStoredRevision({ ...facts, lamport: 2 });
    const parts = [first];
    for (const seq of [2, 3]) {
      const prev = parts.at(-1)?.id ?? null;
      parts.push(
        aStoredRevision({ ...facts, seq, lamport: seq + 1, prev, supersedes: prev === null ? [] : [prev] }),
      );
    }
    const { entries } = await tell([began], [fact(before)], parts.map(fact));
    const told = entries.slice(2).map(({ group, what }) => ({ group, ...what }));
    expect(told).toMatchObject([
      { group: 'drafts', part: 'begun' },
      { group: 'drafts', part: 'begun' },
      { group: 'decisions', part: 'whole', changed: 1, before: 1, reason: 'sesuai kertas' },
    ]);
  });

  test('tell what a change was about, in the words of the screens', async () => {
    const { competition } = workspace;
    const topicsOf = async (change: Fact) => {
      const { entries } = await tell([began], [change]);
      const what = entries[1]?.what;
      return what?.type === 'change' ? what.topics : undefined;
    };
    const [first, ...rest] = competition.entries;
    if (first === undefined) throw new Error('no entry');
    expect(await topicsOf(changeTo({ entries: [{ ...first, title: 'Baru' }, ...rest] }))).toEqual([
      { type: 'entries', added: 0, changed: 1, removed: 0, only: { label: '1', name: 'Baru' } },
    ]);
    expect(
      await topicsOf(changeTo({ entries: [first, anEntry({ number: 8 }), anEntry({ number: 9 })] })),
    ).toEqual([{ type: 'entries', added: 2, changed: 0, removed: 1, only: undefined }]);
    expect(await topicsOf(changeTo({}))).toEqual([]);
    expect(await topicsOf(changeTo({ identity: { ...competition.identity, venue: 'Aula' } }))).toEqual([
      { type: 'member', name: 'identity' },
    ]);
    const version = (number: number) => ({
      version: number,
      hash: 'b'.repeat(64) as Sha256,
      reason: number === 1 ? '' : 'bobot keliru',
      at: logInstant,
    });
    const [round] = competition.rounds;
    if (round === undefined) throw new Error('no round');
    const criteria = round.rubric.criteria.map((one) => ({ ...one, weight: toBasisPoints(5000) }));
    expect(
      await topicsOf(
        changeTo({
          rounds: [{ ...round, rubric: { ...round.rubric, criteria } }],
          ruleBook: { type: 'frozen', history: [version(1), version(2)] },
        }),
      ),
    ).toEqual([
      { type: 'rule-book', version: 2, reason: 'bobot keliru' },
      { type: 'member', name: 'rubric' },
    ]);
  });

  test('that make no sense are told as unknown, and the rest is told all the same', async () => {
    const change = { type: 'change', from: 's0', stamp: 's1', workspace: {} };
    const broken = { ...change, competition: 2 } as unknown as Fact;
    const odd = { ...change, competition: { values: { entries: 'none', ruleBook: null } } } as Fact;
    const { entries } = await tell([began], [broken], [odd], [fact(aStoredRevision())]);
    expect(entries.map(({ what }) => what.type)).toEqual(['began', 'unknown', 'unknown', 'sheet']);
  });
});

describe('the detail of a line', () => {
  test('names every part that changed, before and after', async () => {
    const { competition } = workspace;
    const [first, ...rest] = competition.entries;
    const [round] = competition.rounds;
    if (first === undefined || round === undefined) throw new Error('no entry');
    const [criterion, ...others] = round.rubric.criteria;
    const criteria = [
      { ...criterion, weight: toBasisPoints(5000) },
      ...others,
    ] as typeof round.rubric.criteria;
    const { trail, entries } = await tell(
      [began],
      [
        changeTo({
          entries: [{ ...first, title: 'Baru' }, ...rest],
          rounds: [{ ...round, rubric: { ...round.rubric, criteria } }],
        }),
      ],
    );
    const detail = entries[1] && toLineDetail(trail, entries[1]);
    expect(detail).toEqual({
      type: 'workspace',
      differences: [
        {
          path: ['rounds', 'Presentation', 'rubric', 'criteria', 'Criterion a', 'weight'],
          before: 6000,
          after: 5000,
        },
        { path: ['entries', '1 · Baru', 'title'], before: 'Innovation 1', after: 'Baru' },
      ].toSorted((a, b) => (a.path[0] === 'entries' ? -1 : b.path[0] === 'entries' ? 1 : 0)),
    });
  });

  test('of a sheet is the version and the one before it', async () => {
    const chain = aChain(
      '1',
      { marks: someMarks({ a: 90 }), state: 'draft' },
      { marks: someMarks({ a: 90, b: 80 }) },
    );
    const { trail, entries } = await tell(
      [began],
      [fact(chain[0] as StoredRevision)],
      [fact(chain[1] as StoredRevision)],
    );
    const [, first, second] = entries;
    expect(second && toLineDetail(trail, second)).toEqual({
      type: 'sheet',
      revision: chain[1]?.revision,
      before: chain[0]?.revision,
    });
    expect(first && toLineDetail(trail, first)).toMatchObject({ type: 'sheet', before: undefined });
  });
});

test('a long trail is told with a chance to pause at every line, and goes on after each pause', async () => {
  const revisions = Array.from({ length: 300 }, (_, index) =>
    fact(aStoredRevision({ entry: entryId(1 + (index % 50)), device: deviceKey(String(index)) })),
  );
  const trail = await readTrailBytes(aLog([[began], revisions]).bytes);
  const done: number[] = [];
  let asked = 0;
  const entries = await toTrailEntries(trail, {
    pause: () => {
      asked += 1;
      return asked % 100 === 0 ? Promise.resolve() : undefined;
    },
    onProgress: (count) => done.push(count),
  });
  expect(entries).toHaveLength(301);
  expect(asked).toBe(301);
  expect(done).toEqual([99, 199, 299]);
});
