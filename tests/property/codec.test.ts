import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStrictJson } from '../../renderer/adapters/bundle/strict-json';
import { canonicalJson, type Json } from '../../renderer/domain/canonical-json';
import { runsOf } from '../builders/runs-of';
import { createFileMutations } from '../endurance/mutated-files';
import { quickFiles } from '../endurance/quick-plans';
import { countIn, describeFailures } from '../endurance/seeds';

const RUNS = 2_000;
const SEED = 20_260_316;

test('a file that somebody changed is refused, or sound through and through when signed again', async () => {
  const { kinds, run } = await createFileMutations();
  const found = await run(quickFiles);
  expect(describeFailures(found)).toEqual([]);
  expect(countIn(found, 'bytes changed')).toBeGreaterThan(quickFiles.count * 0.9);
  expect(countIn(found, 'sealed changed')).toBeGreaterThan(quickFiles.count / 20);
  // Were every one refused, what has to hold for the accepted ones would not have been put to the test.
  for (const kind of kinds)
    expect(countIn(found, `accepted ${kind}`), kind).toBeGreaterThan(quickFiles.count / kinds.length / 200);
});

describe('the reader of JSON', () => {
  const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json; list: Json[]; object: Record<string, Json> }>(
    (tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<Json>(null, true, false),
        fc.maxSafeInteger().map((value) => (Object.is(value, -0) ? 0 : value)),
        fc.string({ unit: 'binary' }),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), tie('value'), { maxKeys: 4 }),
    }),
  ).value;

  test('reads what canonicalJson writes, and calls it canonical', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(parseStrictJson(canonicalJson(value))).toEqual({
          ok: true,
          value: { value, canonical: true },
        });
      }),
      { numRuns: runsOf(RUNS), seed: SEED },
    );
  });

  test('calls canonical only what canonicalJson would write', () => {
    const nearly = fc
      .tuple(json, fc.nat(), fc.constantFrom(' ', '\t', '\\u0041', '\\/', '\\n', 'a', '0', '-', ''))
      .map(([value, at, insert]) => {
        const text = JSON.stringify(value);
        const position = at % (text.length + 1);
        return text.slice(0, position) + insert + text.slice(position);
      });
    fc.assert(
      fc.property(nearly, (text) => {
        const read = parseStrictJson(text);
        if (!read.ok) return;
        expect(read.value.value).toEqual(JSON.parse(text));
        expect(read.value.canonical).toBe(canonicalJson(read.value.value) === text);
      }),
      { numRuns: runsOf(RUNS), seed: SEED },
    );
  });
});
