import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMended, scanLog } from '../../renderer/adapters/journal/scan-log';
import { createPauses } from '../../renderer/adapters/pauses';
import type { Fact } from '../../renderer/application/ports/facts';
import { applyObjectPatch, toObjectPatch } from '../../renderer/application/workspace/object-patch';
import { createPatchedObject } from '../../renderer/application/workspace/patched-object';
import { equalJson } from '../../renderer/domain/equal-json';
import { aLog, aNote } from '../builders/a-log';
import { runsOf } from '../builders/runs-of';

const run = { seed: 20260316, numRuns: runsOf(400) };
const writes: fc.Arbitrary<Fact[][]> = fc.array(
  fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).map(aNote), { minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 6 },
);
const scan = (bytes: Uint8Array) => scanLog(bytes, createPauses());

describe('a log', () => {
  test('reads back every line in order, whole and unbroken', async () => {
    await fc.assert(
      fc.asyncProperty(writes, async (facts) => {
        const { bytes, heads } = aLog(facts);
        const read = await scan(bytes);
        expect(read.lines.map(({ body }) => JSON.parse(body).fileName)).toEqual(
          facts
            .flat()
            .map((fact) => (fact.type === 'event' && 'fileName' in fact.event ? fact.event.fileName : '')),
        );
        expect(read).toMatchObject({ torn: 0, breaks: [], head: heads.at(-1) });
      }),
      run,
    );
  });

  test('cut anywhere, keeps exactly the writes that were whole by then', async () => {
    await fc.assert(
      fc.asyncProperty(writes, fc.nat(), async (facts, at) => {
        const { bytes, heads } = aLog(facts);
        const size = at % (bytes.length + 1);
        const read = await scan(bytes.subarray(0, size));
        const whole = heads.filter((head) => head.size <= size).at(-1);
        expect(read.head.size).toBe(whole?.size ?? 0);
        expect(read.lines).toHaveLength(whole?.n ?? 0);
        expect(read.torn).toBe(size - (whole?.size ?? 0));
        expect(read.breaks).toEqual([]);
      }),
      run,
    );
  });

  test('with any byte changed, loses at most the line it stands on, and says that it did', async () => {
    await fc.assert(
      fc.asyncProperty(writes, fc.nat(), fc.integer({ min: 1, max: 255 }), async (facts, at, flip) => {
        const { bytes } = aLog(facts);
        const changed = new Uint8Array(bytes);
        const index = at % bytes.length;
        changed[index] = (changed[index] as number) ^ flip;
        const [before, after] = [await scan(bytes), await scan(changed)];
        const known = new Set(before.lines.map(({ hash }) => hash));
        expect(after.lines.every(({ hash }) => known.has(hash))).toBe(true);
        expect(after.breaks.length > 0 || after.torn > 0).toBe(true);
        if (after.breaks.length > 0) expect(isMended(after)).toBe(false);
      }),
      run,
    );
  });

  test.each([
    ['a line left out', (lines: string[], at: number) => lines.toSpliced(at, 1)],
    ['a line doubled', (lines: string[], at: number) => lines.toSpliced(at, 0, lines[at] ?? '')],
    [
      'two lines swapped',
      (lines: string[], at: number) => lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? ''),
    ],
  ])('with %s, shows the break', async (_name, change) => {
    const facts = ['a', 'b', 'c', 'd', 'e'].map((name) => [aNote(name)]);
    const lines = Buffer.from(aLog(facts).bytes).toString().trimEnd().split('\n');
    for (const at of [0, 1, 2, 3]) {
      const changed = new TextEncoder().encode(`${change(lines, at).join('\n')}\n`);
      const read = await scan(changed);
      expect(read.breaks.length).toBeGreaterThan(0);
    }
  });
});

const member = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  title: fc.string({ maxLength: 3 }),
});
const list = fc.uniqueArray(member, { selector: ({ id }) => id, maxLength: 5 });
const thing = fc.record(
  { entries: list, judges: list, name: fc.string({ maxLength: 3 }), rest: fc.jsonValue({ maxDepth: 2 }) },
  { requiredKeys: [] },
);

describe('a patch', () => {
  test('turns what was before into what came after, in the same order', () => {
    fc.assert(
      fc.property(thing, thing, (before, after) => {
        const patch = JSON.parse(JSON.stringify(toObjectPatch(before, after, ['entries', 'judges'])));
        expect(applyObjectPatch<object>(before, patch)).toEqual(JSON.parse(JSON.stringify(after)));
      }),
      { ...run, numRuns: runsOf(3000) },
    );
  });

  test('after patch comes to the same as one object after the other, whoever wrote them', () => {
    const names = fc.constantFrom('entries', 'judges', 'name', 'rest');
    const patch = fc.record(
      {
        values: fc.dictionary(names, fc.oneof(list, fc.jsonValue({ maxDepth: 1 }))),
        lists: fc.dictionary(
          names,
          fc.record(
            { put: fc.array(member, { maxLength: 4 }), order: fc.array(fc.constantFrom('a', 'b', 'c', 'x')) },
            { requiredKeys: ['put'] },
          ),
        ),
        removed: fc.array(names, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(thing, fc.array(patch, { maxLength: 8 }), (before, patches) => {
        const patched = createPatchedObject<object>(before);
        let expected: object = before;
        for (const one of patches) {
          patched.apply(one);
          expected = applyObjectPatch(expected, one);
          expect(patched.get()).toEqual(expected);
        }
      }),
      { ...run, numRuns: runsOf(1000) },
    );
  });

  test('of nothing changed says nothing', () => {
    fc.assert(
      fc.property(thing, (value) => {
        expect(toObjectPatch(value, structuredClone(value), ['entries'])).toEqual({});
      }),
      run,
    );
  });
});

describe('equal values', () => {
  test('are told by what they say, whatever the order of their members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(equalJson(value, Object.fromEntries(Object.entries(value).reverse()))).toBe(true);
      }),
      run,
    );
    expect(equalJson({ a: 1 }, { a: 1, b: undefined })).toBe(true);
    expect(equalJson({ a: [1] }, { a: { 0: 1 } })).toBe(false);
    expect(equalJson({ a: 1 }, { a: 2 })).toBe(false);
  });

  test('are pictures of the same bytes, and no others', () => {
    const picture = Uint8Array.of(1, 2, 3);
    expect(equalJson({ a: picture }, { a: picture.slice() })).toBe(true);
    for (const other of [Uint8Array.of(1, 2, 4), Uint8Array.of(1, 2), [1, 2, 3], { 0: 1, 1: 2, 2: 3 }]) {
      expect(equalJson({ a: picture }, { a: other })).toBe(false);
      expect(equalJson({ a: other }, { a: picture })).toBe(false);
    }
  });
});
