import { findActConflicts, foldActs, statesOf } from '../../renderer/application/acts/fold-acts';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import { type Stored, type StoredRevision, sheetId } from '../../renderer/domain/revision';
import { loadStanding } from '../builders/an-event';
import { hashText } from '../builders/hash-text';
import { readActs, requireChains } from './tables-oracle';
import type { Table } from './tables-start';

/** What one table has, and makes of it. */
export interface Reading {
  readonly revisions: readonly StoredRevision[];
  readonly acts: readonly Stored[];
  /** Of the acts alone. */
  readonly decided: string;
  /** Sheets, marks, scores and ranks, who is excused, what is closed. */
  readonly results: string;
  /** Subjects about which tables disagree. */
  readonly disputed: readonly string[];
  /** Sheets in dispute. */
  readonly conflicts: number;
  /** Closed rounds that amount to something else here than where they were closed. */
  readonly differing: number;
}

/** @throws where a laptop's numbers are no chain, or acts amount to something else than slowly read */
async function readTable({ ports, id }: Pick<Table, 'ports' | 'id'>): Promise<Reading> {
  const { repository } = ports;
  const [revisions, acts] = [await repository.loadRevisions(id), await repository.loadActs(id)];
  const standing = await loadStanding(ports, id);
  const { rounds } = toSecretariatView(standing, revisions, hashText);
  requireChains(acts);
  const own = new Set(standing.laptops?.map(({ key }) => key));
  requireChains(revisions.filter(({ revision }) => own.has(revision.device)));
  const states = foldActs(acts);
  const [key] = statesOf(states, 'key-taken');
  const { entries, excusals } = standing.competition;
  const slowly = readActs(acts);
  const disputed = new Set(slowly.disputed);
  const read = {
    excused: excusals.map(sheetId).sort(),
    // While two tables disagree, an entry takes part.
    withdrawn: entries
      .flatMap(({ id: entry, status }) => (status.type === 'withdrawn' ? [entry] : []))
      .sort(),
    closed: [...(standing.closings?.keys() ?? [])].sort(),
    holder: key?.type === 'settled' ? key.head.revision.laptop : undefined,
    disputed: findActConflicts(states).length,
  };
  const expected = { ...slowly, disputed: disputed.size };
  if (JSON.stringify(read) !== JSON.stringify(expected))
    throw new Error(`read as ${JSON.stringify(read)}, and slowly as ${JSON.stringify(expected)}`);
  const table = rounds.map(({ tabulation, closed }) => [
    [closed?.table, closed?.late],
    tabulation.rows.map(({ entry, rank, score, cells }) => [
      [entry.number, rank, score],
      [...cells].map(([judge, cell]) => [judge, cell.type]).sort(),
    ]),
  ]);
  return {
    ...{ revisions, acts, disputed: slowly.disputed },
    decided: toText(slowly),
    results: toText([slowly, table]),
    conflicts: rounds.reduce((sum, round) => sum + round.conflicts.length, 0),
    differing: rounds.filter(({ closed }) => closed?.table === 'differs').length,
  };
}

const toText = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one));

/** @throws where tables have other acts, or make something else of them */
export async function requireSameActs(tables: readonly Table[]): Promise<void> {
  const [first, ...others] = await Promise.all(tables.map(readTable));
  for (const [index, other] of others.entries()) {
    const name = tables[index + 1]?.name ?? '';
    requireSameLines(name, first?.acts ?? [], other.acts);
    requireSameText(name, first?.decided ?? '', other.decided);
  }
}

/**
 * @param drafts `those-left`: without those that their own laptop has replaced, and leaves out of its next file
 * @throws where tables have anything else, or make anything else of it
 */
export async function requireSame(
  tables: readonly [Table, ...Table[]],
  drafts: 'all' | 'those-left',
): Promise<Reading> {
  const [table, ...others] = tables;
  const first = await readTable(table);
  const toLines = ({ acts, revisions }: Reading): readonly Stored[] => [
    ...acts,
    ...(drafts === 'all' ? revisions : revisions.filter(isLeft(revisions))),
  ];
  for (const other of others) {
    const reading = await readTable(other);
    requireSameLines(other.name, toLines(first), toLines(reading));
    requireSameText(other.name, first.results, reading.results);
  }
  return first;
}

const isLeft =
  (all: readonly StoredRevision[]) =>
  ({ revision }: StoredRevision): boolean =>
    revision.state !== 'draft' ||
    !all.some(
      (other) =>
        other.revision.device === revision.device &&
        other.revision.seq > revision.seq &&
        sheetId(other.revision) === sheetId(revision),
    );

function requireSameLines(name: string, ones: readonly Stored[], others: readonly Stored[]): void {
  const [known, here] = [ones, others].map((list) => new Set(list.map(({ id }) => id)));
  const lacks = ones.find(({ id }) => !here?.has(id));
  if (lacks !== undefined) throw new Error(`${name} lacks ${lacks.text}`);
  const adds = others.find(({ id }) => !known?.has(id));
  if (adds !== undefined) throw new Error(`${name} alone has ${adds.text}`);
}

function requireSameText(name: string, one: string, other: string): void {
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const near = (text: string): string => text.slice(Math.max(0, at - 80), at + 80);
  throw new Error(`${name} reads ${near(other)} instead of ${near(one)}`);
}
