import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ActBody,
  isAct,
  type StoredAct,
  subjectOf,
  verdictOf,
} from '../../renderer/application/acts/act';
import { findActConflicts, foldActs } from '../../renderer/application/acts/fold-acts';
import { toExcusals } from '../../renderer/application/acts/to-participation';
import { writeActs } from '../../renderer/application/acts/write-acts';
import type { RevisionId } from '../../renderer/domain/ids';
import { mergeRevisions } from '../../renderer/domain/merge';
import { sheetId } from '../../renderer/domain/revision';
import { aFrozenCompetition, sheetOf } from '../builders/a-dispute';
import { deviceKey } from '../builders/a-revision';
import { aSecretariatWorkspace } from '../builders/a-workspace';
import { entryId } from '../builders/an-entry';
import { hashText } from '../builders/hash-text';
import { runsOf } from '../builders/runs-of';

const runs = { seed: 20_210_316, numRuns: runsOf(1000) };
const competition = aFrozenCompetition();

/** A table of the secretariat, with what it knows. */
class Table {
  acts: readonly StoredAct[] = [];
  constructor(readonly name: string) {}

  say(body: ActBody): void {
    const signer = deviceKey(this.name);
    const workspace = aSecretariatWorkspace({ competition, signer });
    const own = this.acts.filter(({ revision }) => revision.device === signer).at(-1);
    const actTip = own
      ? { seq: own.revision.seq, lamport: own.revision.lamport, prev: own.id }
      : { seq: 0, lamport: 0, prev: null };
    const chain = { workspace, actTip, revisions: [], acts: this.acts };
    const written = writeActs(chain, [body], { hash: hashText, wall: '2026-03-16T02:00:00.000Z' });
    this.acts = mergeRevisions(this.acts, written);
  }

  take({ acts }: Table): void {
    this.acts = mergeRevisions(this.acts, acts);
  }
}

const aBody: fc.Arbitrary<ActBody> = fc.oneof(
  fc
    .record({ entry: fc.integer({ min: 1, max: 2 }), says: fc.constantFrom('excused', 'taken-back') })
    .map(({ entry, says }): ActBody => ({ act: 'excusal', ...sheetOf('J1', entry), says, reason: 'r' })),
  fc
    .record({ entry: fc.integer({ min: 1, max: 2 }), says: fc.constantFrom('withdrawn', 'restored') })
    .map(({ entry, says }): ActBody => ({ act: 'withdrawal', entry: entryId(entry), says, reason: 'r' })),
);

type Step =
  | { readonly type: 'say'; readonly table: number; readonly body: ActBody }
  | { readonly type: 'take'; readonly table: number; readonly from: number };

const aTable = fc.integer({ min: 0, max: 2 });
const someSteps = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({ type: fc.constant('say' as const), table: aTable, body: aBody }),
    fc.record({ type: fc.constant('take' as const), table: aTable, from: aTable }),
  ),
  { maxLength: 24 },
);

function play(steps: readonly Step[]): readonly Table[] {
  const tables = ['one', 'two', 'three'].map((name) => new Table(name));
  const at = (index: number): Table => tables[index] as Table;
  for (const step of steps) {
    if (step.type === 'say') at(step.table).say(step.body);
    else at(step.table).take(at(step.from));
  }
  return tables;
}

/** By the rule as it is written: whoever nobody has named as replaced, and nobody of the same laptop has followed. */
function verdictsNaively(acts: readonly StoredAct[]): readonly string[] {
  const subjects = new Map<string, Set<string>>();
  for (const act of acts) {
    const subject = subjectOf(act.revision);
    const isReplaced = acts.some(
      (other) =>
        subjectOf(other.revision) === subject &&
        (other.revision.supersedes.includes(act.id) ||
          (other.revision.device === act.revision.device && other.revision.seq > act.revision.seq)),
    );
    if (isReplaced) continue;
    subjects.set(subject, (subjects.get(subject) ?? new Set()).add(verdictOf(act.revision)));
  }
  return [...subjects].map(([subject, verdicts]) => `${subject}: ${[...verdicts].sort().join(' | ')}`).sort();
}

const verdicts = (acts: readonly StoredAct[]): readonly string[] =>
  [...foldActs(acts)]
    .map(([subject, { heads }]) => {
      const said = new Set(heads.map(({ revision }) => verdictOf(revision)));
      return `${subject}: ${[...said].sort().join(' | ')}`;
    })
    .sort();

test('acts of several tables amount to the same in any order, any grouping and with any repeats', () => {
  fc.assert(
    fc.property(someSteps, fc.infiniteStream(fc.nat()), (steps, numbers) => {
      const all = play(steps).flatMap(({ acts }) => acts);
      const shuffled = [...all, ...all]
        .map((act) => ({ act, place: numbers.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ act }) => act);
      const merged = mergeRevisions(shuffled);
      expect(merged).toEqual(mergeRevisions(all));
      expect(verdicts(shuffled.filter((act, index) => shuffled.indexOf(act) === index))).toEqual(
        verdicts(merged),
      );
      expect(verdicts(merged)).toEqual(verdictsNaively(merged));
    }),
    runs,
  );
});

test('tables that have exchanged everything see the same, and a word that knows all heads ends a disagreement', () => {
  fc.assert(
    fc.property(someSteps, (steps) => {
      const [one, two, three] = play(steps) as [Table, Table, Table];
      for (const table of [one, two, three, one, two]) {
        for (const other of [one, two, three]) table.take(other);
      }
      expect(two.acts).toEqual(one.acts);
      expect(three.acts).toEqual(one.acts);
      for (const [subject] of foldActs(one.acts)) {
        const [act] = one.acts.filter(({ revision }) => subjectOf(revision) === subject);
        if (act !== undefined) one.say(act.revision);
      }
      two.take(one);
      expect(findActConflicts(foldActs(two.acts))).toEqual([]);
    }),
    runs,
  );
});

test('a judge is excused exactly where every head says so', () => {
  fc.assert(
    fc.property(someSteps, (steps) => {
      const acts = mergeRevisions(...play(steps).map((table) => table.acts)).filter(isAct);
      const states = foldActs(acts);
      const excused = new Set(toExcusals(competition, states).map(sheetId));
      for (const { heads } of states.values()) {
        const [head] = heads;
        if (head?.revision.act !== 'excusal') continue;
        const all = heads.every(({ revision }) => verdictOf(revision) === 'excused');
        expect(excused.has(sheetId(head.revision))).toBe(all);
      }
    }),
    runs,
  );
});

test('a chain of acts names each act before', () => {
  const table = new Table('one');
  for (let count = 0; count < 3; count += 1) {
    table.say({ act: 'withdrawal', entry: entryId(1), says: 'withdrawn', reason: 'r' });
  }
  const prevs = table.acts.map(({ revision }): RevisionId | null => revision.prev);
  expect(prevs).toEqual([null, table.acts[0]?.id, table.acts[1]?.id]);
});
