import { canonicalJson, type Json } from '../../renderer/domain/canonical-json';
import type { SeededRandom } from './seeded-random';

/** One change to a run of bytes. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

/** A change that leaves a line JSON, most of the time: somewhere in it, something else. */
export type Edit =
  | { readonly type: 'value'; readonly line: number; readonly path: number; readonly to: unknown }
  | { readonly type: 'drop-member'; readonly line: number; readonly path: number }
  | { readonly type: 'repeat-line'; readonly line: number }
  | { readonly type: 'drop-line'; readonly line: number }
  | { readonly type: 'swap-lines'; readonly line: number }
  | {
      readonly type: 'add-member';
      readonly line: number;
      readonly path: number;
      readonly key: string;
      readonly to: unknown;
    }
  | { readonly type: 'bytes'; readonly line: number; readonly splice: Splice };

const PIECES = ['\n', '\r\n', '"', '}', '\u0000', '0', '1', ',', '{}'] as const;

const VALUES: readonly unknown[] = [
  null,
  true,
  '',
  0,
  -1,
  1,
  1.5,
  100_001,
  2 ** 53,
  [],
  {},
  [[]],
  'constructor',
  '__proto__',
  'x'.repeat(5_000),
  '\u202e',
  '\u0000',
  '\ud800',
  'e\u0301',
  '<script>',
  '=1+1',
  'all',
  'listed',
  'entry',
  'round',
  'submitted',
  'judge-J2',
  '0'.repeat(64),
  '2026-99-99T00:00:00Z',
  { type: 'withdrawn', reason: '' },
];

const KEYS = ['__proto__', 'constructor', 'type', 'a', 'z z', 'reason', 'toString'] as const;

/** One to three of what `make` makes. */
export const someChanges = <T>(random: SeededRandom, make: () => T): readonly T[] =>
  Array.from({ length: 1 + random.int(3) }, make);

export const aSplice = (random: SeededRandom, length: number): Splice => ({
  at: random.int(length),
  remove: random.chance(0.5) ? random.int(2) : random.int(65),
  insert: random.chance(0.5)
    ? Uint8Array.from({ length: random.int(4) }, () => random.int(256))
    : new TextEncoder().encode(random.pick(PIECES)),
});

export const applySplice = (bytes: Uint8Array, { at, remove, insert }: Splice): Uint8Array =>
  new Uint8Array(Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]));

export function anEdit(random: SeededRandom): Edit {
  const [line, path] = [random.int(41), random.int(201)];
  const which = random.int(12);
  if (which < 5) return { type: 'value', line, path, to: random.pick(VALUES) };
  if (which < 8) {
    const type = random.pick(['drop-member', 'repeat-line', 'drop-line', 'swap-lines'] as const);
    return type === 'drop-member' ? { type, line, path } : { type, line };
  }
  if (which < 10) return { type: 'add-member', line, path, key: random.pick(KEYS), to: random.pick(VALUES) };
  return { type: 'bytes', line, splice: aSplice(random, 300) };
}

export function applyEdit(lines: readonly string[], change: Edit): readonly string[] {
  const at = change.line % Math.max(lines.length, 1);
  const line = lines[at] ?? '';
  const replaced = (...by: readonly string[]) => [...lines.slice(0, at), ...by, ...lines.slice(at + 1)];
  if (change.type === 'drop-line') return replaced();
  if (change.type === 'repeat-line') return replaced(line, line);
  if (change.type === 'swap-lines') return [...lines.slice(0, at), ...lines.slice(at).reverse()];
  if (change.type === 'bytes') {
    return replaced(new TextDecoder().decode(applySplice(new TextEncoder().encode(line), change.splice)));
  }
  const parsed = tryParse(line);
  const containers = containersOf(parsed);
  const container = containers[change.path % Math.max(containers.length, 1)];
  if (container === undefined) return lines;
  const keys = Object.keys(container);
  const key = keys[change.path % Math.max(keys.length, 1)] ?? '0';
  switch (change.type) {
    case 'value':
      setMember(container, key, change.to);
      break;
    case 'add-member':
      setMember(container, change.key, change.to);
      break;
    case 'drop-member':
      delete container[key];
      break;
  }
  return replaced(at === 0 ? JSON.stringify(parsed) : tryCanonical(parsed));
}

/** Not assigned: `__proto__` is to become a member like any other. */
function setMember(container: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Every object and list inside a value, itself first. */
function containersOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(containersOf)];
}

function tryParse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function tryCanonical(value: unknown): string {
  try {
    return canonicalJson(value as Json);
  } catch {
    return JSON.stringify(value);
  }
}
