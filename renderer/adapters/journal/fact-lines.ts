import { isActName } from '../../application/acts/act';
import type { Fact } from '../../application/ports/facts';
import { assertNever } from '../../domain/result';
import { type Envelope, LARGEST_COUNT } from '../../domain/revision';
import { readQuickly } from '../bundle/quick-revision';
import { parseStrictJson } from '../bundle/strict-json';
import { firstVersion, type Versions } from '../bundle/versions';
import { writtenSchema } from '../bundle/written-schema';
import { eventName, FACT_SHAPES, findEventShape } from './fact-shapes';
import type { LogLine } from './log-lines';
import { withBytes, withoutBytes } from './logo-bytes';
import { parsePlainJson } from './plain-json';
import { isKeyText, isMoment } from './shapes';

/** A fact as a line carries it. */
export function toBody(fact: Fact): string {
  switch (fact.type) {
    // To the letter: the text is what the revision is named by.
    case 'revision':
      return fact.text;
    case 'removed':
      return '{}';
    case 'event':
      return JSON.stringify(fact.event);
    case 'import':
    case 'export':
      return JSON.stringify(fact.record);
    case 'preferences':
      return JSON.stringify(fact.preferences);
    case 'workspace':
    case 'change':
    case 'key': {
      const { type: _, ...body } = fact;
      return JSON.stringify(body, withoutBytes);
    }
    default:
      return assertNever(fact);
  }
}

/**
 * What a line says. `later`: of a type that a later program added. `newer`: of a known type, in a version that a later
 * program added. `unsound`: of a known type, and not what this program, or an earlier one, writes under it; a
 * check sum shows only that nobody changed the line by accident.
 */
export type ReadFact = Fact | 'later' | 'newer' | 'unsound';

/** The one way from a line to a fact, whoever reads: a start, a restore, a trail, a command. */
export function readFact(line: Pick<LogLine, 'type' | 'body' | 'at'>): ReadFact {
  if (!isMoment(line.at)) return 'unsound';
  const { type, version } = toVersioned(line.type);
  if (!isKnown(type)) return 'later';
  return VERSIONS[type].find(version)?.(line.body) ?? 'newer';
}

/** The first version says none. */
export function toVersioned(text: string): { readonly type: string; readonly version: number } {
  const [type = '', version = '1'] = text.split('.');
  return { type, version: Number(version) };
}

type Known = keyof typeof FACT_SHAPES;
const isKnown = (type: string): type is Fact['type'] => Object.hasOwn(VERSIONS, type);

function readEvent(value: unknown): ReadFact {
  const named = eventName.safeParse(value);
  if (!named.success) return 'unsound';
  const shape = findEventShape(named.data.what);
  if (shape === undefined) return 'later';
  return shape.safeParse(value).success ? ({ type: 'event', event: value } as Fact) : 'unsound';
}

function readRevision(body: string): ReadFact {
  if (isRevisionText(body)) return { type: 'revision', text: body };
  const parsed = parsePlainJson(body)?.value;
  const isLater =
    typeof parsed === 'object' &&
    parsed !== null &&
    'act' in parsed &&
    typeof parsed.act === 'string' &&
    !isActName(parsed.act);
  // A number of this key's chain: whoever can't read it must not go on from the one before.
  return isLater ? 'newer' : 'unsound';
}

const bodyOf =
  (read: (value: unknown) => ReadFact) =>
  (body: string): ReadFact => {
    const parsed = parsePlainJson(body);
    return parsed === undefined ? 'unsound' : read(parsed.value);
  };

const shaped = (type: Known): Versions<1, string, ReadFact> =>
  firstVersion(
    bodyOf((value) => (FACT_SHAPES[type].safeParse(value).success ? toFact(type, value) : 'unsound')),
  );

/** The versions of each type of line; one is added by `upgraded`, none is ever changed. */
const VERSIONS: {
  readonly [T in Fact['type']]: Pick<Versions<number, string, ReadFact>, 'newest' | 'find'>;
} = {
  workspace: shaped('workspace'),
  change: shaped('change'),
  revision: firstVersion(readRevision),
  import: shaped('import'),
  export: shaped('export'),
  removed: shaped('removed'),
  event: firstVersion(bodyOf(readEvent)),
  preferences: shaped('preferences'),
  key: shaped('key'),
};

export const newestVersionOf = (type: string): number => (isKnown(type) ? VERSIONS[type].newest : 0);

/** What a line of this fact is called. */
export const toLineType = ({ type }: Fact): string => {
  const { newest } = VERSIONS[type];
  return newest === 1 ? type : `${type}.${newest}`;
};

/** The shape has been checked, so the value is what the type says. */
function toFact(type: Known, value: unknown): Fact {
  switch (type) {
    case 'removed':
      return { type };
    case 'import':
    case 'export':
      return { type, record: value } as Fact;
    case 'preferences':
      return { type, preferences: value } as Fact;
    case 'key':
      return { type, ...(value as object) } as Fact;
    case 'workspace': {
      const fact = value as Extract<Fact, { readonly type: 'workspace' }>;
      return { ...fact, type, workspace: revive(fact.workspace) };
    }
    case 'change': {
      const fact = value as Extract<Fact, { readonly type: 'change' }>;
      const { values } = fact.workspace;
      return values === undefined
        ? { ...fact, type }
        : { ...fact, type, workspace: { ...fact.workspace, values: revive(values) } };
    }
    default:
      return assertNever(type);
  }
}

const revive = <T extends object>(members: T): T =>
  'certificates' in members ? { ...members, certificates: withBytes(members.certificates) } : members;

/** Twice what a judge's laptop may count to: a decision counts on from that. */
const FARTHEST = 2 * LARGEST_COUNT;

/** The text a revision, or an act, is named by: in its one spelling, sound, and by a key. */
export function isRevisionText(text: string): boolean {
  // Nearly every one: as a judge's laptop writes it, counted less far than is asked here.
  const quick = readQuickly(text);
  if (quick !== undefined) return isKeyText(quick.device);
  const json = parseStrictJson(text);
  if (!json.ok || !json.value.canonical) return false;
  const read = writtenSchema.safeParse(json.value.value);
  if (!read.success) return false;
  const { device, seq, lamport }: Envelope = read.data;
  return isKeyText(device) && Math.max(seq, lamport) <= FARTHEST;
}
