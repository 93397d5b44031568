import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuickly } from '../../renderer/adapters/bundle/quick-revision';
import { revisionSchema } from '../../renderer/adapters/bundle/revision-schema';
import { parseStrictJson } from '../../renderer/adapters/bundle/strict-json';
import { canonicalJson, type Json } from '../../renderer/domain/canonical-json';
import { LARGEST_COUNT } from '../../renderer/domain/revision';
import { aRevision, deviceKey } from '../builders/a-revision';
import { anEdit, applyEdit, applySplice, aSplice } from '../builders/file-mutations';
import { runsOf } from '../builders/runs-of';
import { createSeededRandom } from '../builders/seeded-random';

const RUNS = 6_000;
const SEED = 20_260_316;

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const oddId = fc.constantFrom(
  'constructor',
  'toString',
  'toStrings',
  '1',
  '10',
  '9',
  '2.',
  '.a',
  'a'.repeat(65),
  '',
);
const note = fc.oneof(
  fc.constantFrom('', 'Sudah baik – “rapi”.\nLanjutkan.', '"\\\n\t', '👍\u00a0\u2028/'),
  fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '\t', '“', '👍', '/') }),
);
const oddNote = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\r', '\u007f', '\u009f', '\u202e', '\u2069', 'x'.repeat(3_000), 'x'.repeat(4_001)),
);
const dictionaryOf = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>) =>
  fc.dictionary(key, value, { maxKeys: 4 });
const SEVERAL = fc.tuple(hash, hash, hash);

const soundRevision = fc.record({
  device: fc.constantFrom(`${'A'.repeat(43)}=`, `${'B'.repeat(42)}A=`),
  entry: id,
  judge: id,
  round: id,
  lamport: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(10 ** 15 - 1)),
  marks: dictionaryOf(id, fc.nat({ max: 100_000 })),
  notes: fc.record({ overall: note, criteria: dictionaryOf(id, note) }),
  rubricHash: hash,
  state: fc.constantFrom('draft', 'submitted'),
  supersedes: fc.uniqueArray(hash, { maxLength: 3 }),
  v: fc.constant(1),
  wall: fc.constantFrom('2026-03-16T01:00:00.000Z', '2024-02-29T23:59:59Z', '2026-03-16T01:00:00.123456789Z'),
  seq: fc.constantFrom(1, 1, 2, 10 ** 15 - 1),
});

/** One thing about a line that is wrong, or only nearly. */
const oddity = fc.oneof(
  fc.record({ entry: oddId }),
  fc.record({ judge: oddId }),
  fc.record({ round: oddId }),
  fc.record({ device: fc.constantFrom('short', '', `${'A'.repeat(44)}=`) }),
  fc.record({ lamport: fc.constantFrom(0, 2 ** 50, 2 ** 53 - 1, -1, 10 ** 15) }),
  fc.record({ seq: fc.constantFrom(0, 2 ** 50, 2 ** 53 - 1, 1, 2, 10 ** 15) }),
  fc.record({ prev: fc.option(hash) }),
  fc.record({ marks: dictionaryOf(oddId, fc.constantFrom(0, 100_000, 100_001, 999_999, -1)) }),
  fc.record({ notes: fc.record({ overall: oddNote, criteria: fc.constant({}) }) }),
  fc.record({ notes: fc.record({ overall: note, criteria: dictionaryOf(fc.oneof(id, oddId), oddNote) }) }),
  fc.record({ state: fc.constantFrom('recused', 'withdrawn', 'lost', '') }),
  fc.record({ supersedes: SEVERAL.map(([one, two, three]) => [one, two, one, three]) }),
  fc.record({ supersedes: hash.map((one) => [one, one]) }),
  fc.record({ v: fc.constantFrom(0, 2, '1') }),
  fc.record({ reason: note }),
  fc.record({
    wall: fc.constantFrom(
      '2026-02-31T01:00:00Z',
      '2026-13-01T01:00:00Z',
      '2026-01-01T24:00:00Z',
      '2026-01-01T00:00:60Z',
      '',
    ),
  }),
);

/** As it is, or with something in it changed, as JSON or as bytes. */
const line = fc
  .tuple(
    soundRevision,
    fc.option(oddity),
    fc.nat(),
    fc.constantFrom('as-it-is', 'edited', 'spliced', 'reversed'),
  )
  .map(([sound, odd, seed, change]) => {
    const random = createSeededRandom(seed);
    const value = { ...sound, prev: sound.seq === 1 ? null : 'a'.repeat(64), ...odd };
    const text = canonicalJson(value as unknown as Json);
    if (change === 'edited') return applyEdit([text, ''], { ...anEdit(random), line: 0 })[0] ?? '';
    if (change === 'reversed') return JSON.stringify(Object.fromEntries(Object.entries(value).reverse()));
    if (change === 'as-it-is') return text;
    const bytes = new TextEncoder().encode(text);
    return new TextDecoder().decode(applySplice(bytes, aSplice(random, bytes.length)));
  });

test('whatever the quick reading takes, the strict reading and the schema take with the same facts', () => {
  let taken = 0;
  fc.assert(
    fc.property(line, (given) => {
      // As it comes out of a file: whole characters.
      const text = new TextDecoder().decode(new TextEncoder().encode(given));
      const facts = readQuickly(text);
      if (facts === undefined) return;
      taken += 1;
      const strict = parseStrictJson(text);
      expect(strict).toEqual({ ok: true, value: { value: JSON.parse(text), canonical: true } });
      const read = revisionSchema.parse(JSON.parse(text));
      expect(facts).toEqual({ device: read.device, judge: read.judge, seq: read.seq });
      expect(Math.max(read.seq, read.lamport)).toBeLessThanOrEqual(LARGEST_COUNT);
    }),
    { numRuns: runsOf(RUNS), seed: SEED },
  );
  // Were hardly any taken, the property would say nothing.
  expect(taken).toBeGreaterThan(runsOf(RUNS) / 10);
});

test('the quick reading takes what judges’ laptops write all day long', () => {
  const device = deviceKey('1');
  const notes = { overall: 'Rapi – “bagus”.\n\tLanjutkan 👍', criteria: { k1: 'é', k2: '\\"' } };
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
  const lines = [
    aRevision({ device }),
    aRevision({ device, state: 'draft', notes, marks: {} }),
    aRevision({ device, seq: 12, prev: one, lamport: 40, supersedes: [one, other] } as object),
  ].map((written) => canonicalJson(written as unknown as Json));
  for (const text of lines) expect(readQuickly(text)).toMatchObject({ device });
});
