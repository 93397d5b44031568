import { canonicalJson, type Json } from '../../renderer/domain/canonical-json';
import type { LooseLine } from './a-rewritten-log';
import type { SeededRandom } from './seeded-random';

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'id',
  'stamp',
  'role',
  'signer',
  'device',
  'judge',
  'x',
  'entries',
  'ruleBook',
] as const;
const TYPES = [
  'workspace',
  'change',
  'revision',
  'import',
  'export',
  'removed',
  'preferences',
  'key',
  'event',
  'later',
] as const;
const VALUES: readonly unknown[] = [
  null,
  true,
  '',
  'x',
  0,
  -1,
  1.5,
  2 ** 53,
  1e308,
  100_001,
  [],
  {},
  [[]],
  [null],
  [{ id: 'x' }],
  'constructor',
  '\ud800',
  '\u202e',
  'x'.repeat(5_000),
  'all',
  'judge',
  'secretariat',
  'submitted',
  'frozen',
  '0'.repeat(64),
  '2026-99-99T00:00:00Z',
  '2026-03-16T02:00:00.000Z',
  `${'A'.repeat(42)}A=`,
  { values: { id: 'another' } },
];

/** One to three changes to the lines of a log: to what they say, which there are, and their order. */
export function mutateLines(random: SeededRandom, lines: readonly LooseLine[]): readonly LooseLine[] {
  let changed = lines;
  const times = 1 + random.int(3);
  for (let time = 0; time < times; time += 1) changed = mutateOnce(random, changed);
  return changed;
}

function mutateOnce(random: SeededRandom, lines: readonly LooseLine[]): readonly LooseLine[] {
  const at = random.int(Math.max(lines.length, 1));
  const line = lines[at];
  if (line === undefined) return lines;
  const other = lines[random.int(lines.length)] ?? line;
  const which = random.int(20);
  if (which < 11) return lines.with(at, { ...line, body: mutateBody(random, line, lines) });
  if (which < 13) return lines.toSpliced(random.int(lines.length + 1), 0, aPatch(random, lines));
  switch (which) {
    case 13:
      return lines.toSpliced(at, 1);
    case 14:
      return lines.toSpliced(random.int(lines.length), 0, line);
    case 15:
      return lines.with(at, other).with(lines.indexOf(other), line);
    case 16:
      return lines.with(at, { ...line, type: random.pick(TYPES) });
    case 17:
      return lines.with(at, { ...line, body: '{}' });
    case 18:
      return lines.with(at, { ...line, at: random.pick(['--', '2026', '+010000-01-01T00:00:00.000Z']) });
    default:
      return [...lines, { ...line, type: random.pick(TYPES), body: other.body }];
  }
}

/** A change that goes on from the last state, of members that may or may not be there. */
function aPatch(random: SeededRandom, lines: readonly LooseLine[]): LooseLine {
  const last = lines.findLast(({ type }) => type === 'change' || type === 'workspace');
  const stamp = /"stamp":"([^"]*)"/.exec(last?.body ?? '')?.[1] ?? '';
  const patch = (): unknown => {
    const name = random.pick(NAMES);
    const value = random.chance(0.5) ? random.pick(VALUES) : aPart(random, lines);
    switch (random.int(4)) {
      case 0:
        return { removed: [name] };
      case 1:
        return { lists: member(name, { put: random.chance(0.5) ? [value] : [], order: ['x', 'x', '1'] }) };
      case 2:
        return {};
      default:
        return { values: member(name, value) };
    }
  };
  const body = { from: stamp, stamp: 'made-up', workspace: patch(), competition: patch() };
  return { left: 0, at: '2026-03-16T02:00:00.000Z', type: 'change', body: JSON.stringify(body) };
}

function mutateBody(random: SeededRandom, line: LooseLine, lines: readonly LooseLine[]): string {
  const value = parse(line.body);
  const container = random.pick([value, ...containersIn(value)]);
  if (typeof container !== 'object' || container === null) return line.body;
  const target = container as Record<string, unknown>;
  const names = Object.keys(target);
  const name = names[random.int(names.length)] ?? 'x';
  switch (random.int(7)) {
    case 0:
      if (Array.isArray(target)) target.splice(Number(name), 1);
      else delete target[name];
      break;
    case 1:
      setMember(target, random.pick(NAMES), random.pick(VALUES));
      break;
    case 2:
      if (Array.isArray(target)) target.push(structuredClone(target[Number(name)]));
      else setMember(target, name, aPart(random, lines));
      break;
    case 3:
      if (Array.isArray(target)) target.reverse();
      else setMember(target, name, structuredClone(target[random.pick([name, ...names])]));
      break;
    case 4: {
      const old = target[name];
      if (typeof old === 'number') setMember(target, name, old + random.pick([1, -1, 0.5, 2 ** 51]));
      else setMember(target, name, aPart(random, lines));
      break;
    }
    default:
      setMember(target, name, random.pick(VALUES));
  }
  return line.type === 'revision' && random.chance(0.9) ? toCanonical(value) : JSON.stringify(value);
}

/** Something out of any line: what belongs elsewhere is the likeliest to pass. */
function aPart(random: SeededRandom, lines: readonly LooseLine[]): unknown {
  const value = parse(random.pick(lines).body);
  const parts = [value, ...containersIn(value)].flatMap((one) =>
    typeof one === 'object' && one !== null ? [one, ...Object.values(one)] : [one],
  );
  return structuredClone(random.pick(parts) ?? null);
}

const containersIn = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((one) =>
        typeof one === 'object' && one !== null ? [one, ...containersIn(one)] : [],
      )
    : [];

const member = (name: string, value: unknown): object => {
  const object = {};
  setMember(object, name, value);
  return object;
};

/** Not assigned: `__proto__` is to become a member like any other. */
function setMember(target: object, name: string, value: unknown): void {
  if (Array.isArray(target) && !/^\d+$/.test(name)) return;
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function toCanonical(value: unknown): string {
  try {
    return canonicalJson(value as Json);
  } catch {
    return JSON.stringify(value);
  }
}
