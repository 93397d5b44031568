import { afterAll, describe, expect, test } from 'vitest';
import { hashText } from '../../renderer/adapters/hash';
import { canBeShown } from '../../renderer/adapters/journal/can-be-shown';
import { toBody } from '../../renderer/adapters/journal/fact-lines';
import { toDatabaseFacts } from '../../renderer/adapters/journal/fold-log';
import { inspectLog } from '../../renderer/adapters/journal/inspect-log';
import { createPauses } from '../../renderer/adapters/pauses';
import type { Fact } from '../../renderer/application/ports/facts';
import type { ExportRecord, SecretariatWorkspace } from '../../renderer/application/workspace/workspace';
import type { Competition, Entry } from '../../renderer/domain/competition';
import type { OptionId, PanelId, RevisionId } from '../../renderer/domain/ids';
import { aCompetition } from '../builders/a-competition';
import { judgeId, someJudges } from '../builders/a-judge';
import { aChain, aStoredRevision, deviceKey } from '../builders/a-revision';
import { chainLines } from '../builders/a-rewritten-log';
import { aPanel, aRound, roundId } from '../builders/a-round';
import { aSecretariatWorkspace } from '../builders/a-workspace';
import { anEntry, entryId, someEntries } from '../builders/an-entry';
import { startCounting } from '../builders/count-steps';
import { NO_NAMED_FILES } from '../builders/no-named-files';

/*
 * Histories that grow in one direction each, as anybody can sign and hand one to a restore; what is restored is
 * read again at every start.
 */

const MOST = 2.3;
const SIZE = 300;

const steps = await startCounting();
afterAll(steps.stop);

const AT = '2026-03-16T02:00:00.000Z';
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const stampOf = (index: number): string => `stamp-${index}`;

const aState = (facts: Partial<Competition>, more: Partial<SecretariatWorkspace> = {}): Fact => ({
  type: 'workspace',
  stamp: stampOf(0),
  workspace: aSecretariatWorkspace({ ...more, competition: aCompetition(facts) }),
});

/** @param toChange of the competition, by the number of the change */
const changes = (count: number, toChange: (index: number) => object): Fact[] =>
  times(count, (index) => ({
    ...{ type: 'change', from: stampOf(index), stamp: stampOf(index + 1), workspace: {} },
    competition: toChange(index),
  }));

const anExport = (index: number): ExportRecord => ({
  ...{ workspace: aSecretariatWorkspace().id, kind: 'receipt', fileName: `berkas-${index}` },
  ...{ fileHash: hashText(String(index)), count: 1, lastSeq: 1, at: AT },
});

const HISTORIES: { readonly [name: string]: (size: number) => readonly Fact[] } = {
  'changes to a long list, a member each': (size) => [
    aState({ entries: someEntries(5 * size) }),
    ...changes(size, (index) => ({
      lists: { entries: { put: [anEntry({ number: index + 1, note: '!' })] } },
    })),
  ],
  'changes that say nothing of a long list': (size) => [
    aState({ entries: someEntries(5 * size) }),
    ...changes(size, (index) => ({
      values: { identity: { ...aCompetition().identity, venue: `${index}` } },
    })),
  ],
  'changes beside many members of a later program': (size) => [
    aState(Object.fromEntries(times(size, (index) => [`later${index}`, index]))),
    ...changes(size, (index) => ({ values: { another: index } })),
  ],
  // Long from the first: a line of many kilobytes is asked once more whether a text in it is endless.
  entries: (size) => [aState({ entries: someEntries(5 * size) })],
  'kinds that entries choose from': (size) => [
    aState({ categories: times(size, (index) => ({ id: `c${index}` as OptionId, name: `${index}` })) }),
  ],
  'panels of one entry each': (size) => [
    aState({
      entries: someEntries(size),
      judges: someJudges(2),
      rounds: [
        aRound({
          panels: times(size, (index) =>
            aPanel({ id: `p${index}` as PanelId, judges: [judgeId('J1')], entries: [entryId(index + 1)] }),
          ),
        }),
      ],
    }),
  ],
  'absences of one judge': (size) => [
    aState({
      entries: someEntries(size),
      excusals: times(size, (index) => ({
        ...{ judge: judgeId('J1'), entry: entryId(index + 1), round: roundId(), reason: 'sakit', at: AT },
      })),
    }),
  ],
  'sheets of one judge': (size) => [
    aState({ entries: someEntries(size) }),
    ...aChain('1', ...times(size, (index) => ({ entry: entryId(index + 1) }))).map(
      ({ text }): Fact => ({ type: 'revision', text }),
    ),
  ],
  'versions of one sheet, each replacing the one before': (size) => [
    aState({}),
    ...aChain('1', ...times(size, () => ({}))).map(({ text }): Fact => ({ type: 'revision', text })),
  ],
  'versions of one sheet beside each other': (size) => [
    aState({}),
    ...times(
      size,
      (index): Fact => ({
        type: 'revision',
        text: aStoredRevision({ device: deviceKey(`${index}`), notes: { overall: `${index}`, criteria: {} } })
          .text,
      }),
    ),
  ],
  'versions replacing what was never there': (size) => [
    aState({}),
    ...times(
      size,
      (index): Fact => ({
        type: 'revision',
        text: aStoredRevision({
          device: deviceKey(`${index}`),
          supersedes: [hashText(`${index}`) as RevisionId],
        }).text,
      }),
    ),
  ],
  'files written': (size) => [
    aState({}),
    ...times(size, (index): Fact => ({ type: 'export', record: anExport(index) })),
  ],
};

/** All that is done with a history before it counts, the screens included. */
async function takeIn(log: Uint8Array): Promise<void> {
  const read = await inspectLog(log, NO_NAMED_FILES);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const facts = toDatabaseFacts(read.value.facts);
  if (facts === undefined || !(await canBeShown(facts, new Map(), createPauses())))
    throw new Error('not shown');
}

const toLog = (facts: readonly Fact[]): Uint8Array =>
  chainLines(facts.map((fact) => ({ left: 0, at: AT, type: fact.type, body: toBody(fact) }))).bytes;

describe('a history of twice the size', () => {
  test.each(Object.entries(HISTORIES))('takes about twice the work: %s', async (_name, grow) => {
    const [once, twice] = [toLog(grow(SIZE)), toLog(grow(2 * SIZE))];
    const before = await steps.count(() => takeIn(once));
    expect((await steps.count(() => takeIn(twice))) / before).toBeLessThanOrEqual(MOST);
  });

  test('takes no more work where nothing in a long list is sound', async () => {
    const broken = (size: number) => toLog([aState({ entries: times(size, () => ({}) as Entry) })]);
    const read = async (log: Uint8Array): Promise<void> =>
      expect((await inspectLog(log, NO_NAMED_FILES)).ok).toBe(false);
    const [once, twice] = [broken(10 * SIZE), broken(20 * SIZE)];
    const before = await steps.count(() => read(once));
    const after = await steps.count(() => read(twice));
    expect(after / before).toBeLessThanOrEqual(MOST);
    // Up to the first of them, and no word about the rest.
    const sound = await steps.count(() =>
      inspectLog(toLog([aState({ entries: someEntries(10 * SIZE) })]), NO_NAMED_FILES),
    );
    expect(before).toBeLessThan(sound / 5);
  });
});
