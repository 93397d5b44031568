import { isPlainObject, listIn, type PlainObject, textIn } from '../workspace/plain-data';
import { nameOf } from './find-differences';
import type { FoldedWorkspace } from './fold-workspace';
import type { ChangeTopic } from './trail-entry';

/** Changes with everything else, and says nothing by itself. */
const UNTOLD: ReadonlySet<string> = new Set(['changedAt', 'stamp']);
const TOLD_APART: ReadonlySet<string> = new Set(['entries', 'judges', 'rounds', 'ruleBook', 'access']);
const NOTHING: ReadonlySet<string> = new Set();
const LISTS = ['entries', 'judges'] as const;
const ROUND_MEMBERS = ['entrants', 'rubric', 'aggregation', 'tieBreaks', 'panels'] as const;

/** What differs between two states of a workspace, in a few words' worth. */
export function toChangeTopics(before: FoldedWorkspace, after: FoldedWorkspace): readonly ChangeTopic[] {
  const members = [
    ...differing(before.head, after.head, UNTOLD),
    ...differing(before.competition, after.competition, TOLD_APART),
    ...differing(cardsOf(before.competition), cardsOf(after.competition)),
  ];
  return [
    ...ruleBookTopic(before.competition, after.competition),
    ...LISTS.flatMap((name) => listTopic(name, before.competition, after.competition)),
    ...roundMembers(before.competition, after.competition).map(toMember),
    ...strikeTopics(before.competition, after.competition),
    ...members.map(toMember),
  ];
}

const toMember = (name: string): ChangeTopic => ({ type: 'member', name });

const differing = (
  before: PlainObject,
  after: PlainObject,
  except: ReadonlySet<string> = NOTHING,
): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !except.has(name) && !isSame(before[name], after[name]),
  );

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function ruleBookTopic(before: PlainObject, after: PlainObject): readonly ChangeTopic[] {
  if (isSame(before.ruleBook, after.ruleBook)) return [];
  const last = listIn(after.ruleBook, 'history').at(-1);
  const version = isPlainObject(last) && typeof last.version === 'number' ? last.version : undefined;
  if (version === undefined) return [{ type: 'member', name: 'ruleBook' }];
  return [{ type: 'rule-book', version, reason: textIn(last, 'reason') }];
}

function listTopic(
  type: (typeof LISTS)[number],
  before: PlainObject,
  after: PlainObject,
): readonly ChangeTopic[] {
  if (before[type] === after[type]) return [];
  const [from, to] = [byId(before, type), byId(after, type)];
  const added = [...to.keys()].filter((id) => !from.has(id));
  const removed = [...from.keys()].filter((id) => !to.has(id));
  const changed = [...to.keys()].filter((id) => from.has(id) && !isSame(from.get(id), to.get(id)));
  const all = [...added, ...removed, ...changed];
  const [id] = all;
  const one = id !== undefined && all.length === 1 ? (to.get(id) ?? from.get(id)) : undefined;
  if (all.length === 0) return isSame(before[type], after[type]) ? [] : [{ type: 'member', name: type }];
  return [
    {
      type,
      added: added.length,
      changed: changed.length,
      removed: removed.length,
      only:
        one === undefined
          ? undefined
          : {
              label: textIn(one, 'number') || textIn(one, 'code'),
              name: textIn(one, 'title') || nameOf({ name: textIn(one, 'name') }),
            },
    },
  ];
}

/** The cards without the laptops that were struck out, under the name the whole has. */
function cardsOf({ access }: PlainObject): PlainObject {
  if (!isPlainObject(access)) return {};
  const { struckOut: _, ...cards } = access;
  return { access: cards };
}

/** The list only grows: what is new stands at its end. */
function strikeTopics(before: PlainObject, after: PlainObject): readonly ChangeTopic[] {
  const known = listIn(before.access, 'struckOut').length;
  const codes = byId(after, 'judges');
  return listIn(after.access, 'struckOut')
    .slice(known)
    .map((strike): ChangeTopic => {
      const judge = textIn(strike, 'judge');
      const lastSeq = isPlainObject(strike) && typeof strike.lastSeq === 'number' ? strike.lastSeq : 0;
      const code = textIn(codes.get(judge), 'code') || judge;
      return { type: 'struck-out', judge: code, lastSeq, reason: textIn(strike, 'reason') };
    });
}

const byId = (object: PlainObject, name: string): ReadonlyMap<string, unknown> =>
  new Map(listIn(object, name).map((one) => [textIn(one, 'id'), one]));

/** Parts of a round by their own names: somebody who changed a weight looks for the rubric. */
function roundMembers(before: PlainObject, after: PlainObject): readonly string[] {
  if (isSame(before.rounds, after.rounds)) return [];
  const [from, to] = [byId(before, 'rounds'), byId(after, 'rounds')];
  const names = new Set<string>();
  for (const [id, round] of to) {
    const old = from.get(id);
    if (!isPlainObject(old) || !isPlainObject(round)) names.add('rounds');
    else
      for (const name of differing(old, round)) {
        names.add(ROUND_MEMBERS.some((one) => one === name) ? name : 'rounds');
      }
  }
  if ([...from.keys()].some((id) => !to.has(id)) || names.size === 0) names.add('rounds');
  return [...names];
}
