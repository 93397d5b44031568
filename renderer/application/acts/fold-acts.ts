import { type Distrusted, findDistrusted } from '../../domain/distrust';
import type { DeviceKey } from '../../domain/ids';
import { findHeads } from '../../domain/merge';
import { compareRevisions, type Stored } from '../../domain/revision';
import { type Act, type ActName, type ActOf, isAct, type StoredAct, subjectOf, verdictOf } from './act';
import { withoutStruck } from './struck-laptops';

/** What the acts about one subject amount to. */
export type ActState<One extends Act = Act> =
  /** One head, or several that say the same; `head`: the last of them in the one order. */
  | { readonly type: 'settled'; readonly head: Stored<One>; readonly heads: readonly Stored<One>[] }
  /** Two laptops say different things: neither counts until one of them names both. */
  | { readonly type: 'conflict'; readonly heads: readonly Stored<One>[] };

/** By `subjectOf`; a subject nobody has said anything about isn't there. */
export type ActStates = ReadonlyMap<string, ActState>;

/** What the acts among these amount to: a pure function of their set; any order, any grouping, any repeats give the same. */
export function foldActs(written: readonly Stored[]): ActStates {
  const acts = withoutStruck(written.filter(isAct));
  if (acts.length === 0) return NO_ACTS;
  const states = foldSubjects(acts);
  const closed = new Map(
    statesOf(states, 'round-closing').flatMap((state) =>
      state.type === 'settled' && state.head.revision.says.type === 'closed'
        ? [[state.head.revision.round, new Map(state.head.revision.says.counted.map(toPair))] as const]
        : [],
    ),
  );
  if (closed.size === 0) return states;
  // What was decided about a round after it was closed counts when it is opened again, like a late sheet.
  const counts = ({ revision }: StoredAct): boolean => {
    if (revision.act === 'round-closing' || !('round' in revision)) return true;
    const counted = closed.get(revision.round);
    return counted === undefined || revision.seq <= (counted.get(revision.device) ?? 0);
  };
  return acts.every(counts) ? states : foldSubjects(acts.filter(counts));
}

const toPair = ({ device, lastAct }: { readonly device: DeviceKey; readonly lastAct: number }) =>
  [device, lastAct] as const;

/** The same, late or not. */
export function foldSubjects(acts: readonly StoredAct[]): ActStates {
  const subjects = new Map<string, StoredAct[]>();
  for (const stored of acts) {
    const subject = subjectOf(stored.revision);
    const about = subjects.get(subject);
    if (about) about.push(stored);
    else subjects.set(subject, [stored]);
  }
  // A key that went two ways: its numbers tell nothing about what replaced what.
  const distrusted = findDistrusted(acts.toSorted(compareRevisions));
  return new Map([...subjects].map(([subject, about]) => [subject, toState(about, distrusted)]));
}

const NO_ACTS: ActStates = new Map();

function toState(about: readonly StoredAct[], distrusted: Distrusted): ActState {
  const heads = findHeads(about, distrusted);
  const head = heads.at(-1);
  if (head === undefined) throw new Error('acts that replace each other in a circle can have no names');
  const verdict = verdictOf(head.revision);
  return heads.every(({ revision }) => verdictOf(revision) === verdict)
    ? { type: 'settled', head, heads }
    : { type: 'conflict', heads };
}

/** The states of one kind. */
export const statesOf = <Name extends ActName>(
  states: ActStates,
  name: Name,
): readonly ActState<Extract<Act, ActOf<Name>>>[] =>
  [...states.values()].filter((state): state is ActState<Extract<Act, ActOf<Name>>> =>
    state.heads.every(({ revision }) => revision.act === name),
  );

/** Subjects about which two laptops say different things, in the one order of what they said last. */
export const findActConflicts = (states: ActStates): readonly (readonly StoredAct[])[] =>
  [...states.values()]
    .flatMap((state) => (state.type === 'conflict' ? [state.heads] : []))
    .sort((a, b) => compareRevisions(a.at(-1) as StoredAct, b.at(-1) as StoredAct));
