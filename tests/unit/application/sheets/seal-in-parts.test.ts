import { describe, expect, test } from 'vitest';
import { sealInParts } from '../../../../renderer/application/sheets/seal-in-parts';
import { REPLACED_A_REVISION, REVISION_BYTES_LIMIT } from '../../../../renderer/application/workspace/limits';
import { toWhole } from '../../../../renderer/domain/decision';
import type { RevisionId } from '../../../../renderer/domain/ids';
import { findHeads } from '../../../../renderer/domain/merge';
import { aRevision, aStoredRevision, deviceKey } from '../../../builders/a-revision';
import { getValue } from '../../../builders/fake-ports';
import { hashText } from '../../../builders/hash-text';

const someIds = (count: number): readonly RevisionId[] =>
  Array.from({ length: count }, (_, index) => hashText(`version ${index}`) as RevisionId);
const before = hashText('before') as RevisionId;
const replacing = (count: number, note = '') =>
  aRevision({
    device: deviceKey('K'),
    seq: 7,
    prev: before,
    lamport: 30,
    supersedes: someIds(count),
    notes: { overall: note, criteria: {} },
    reason: 'as on paper',
  });
const seal = (count: number, note?: string) => getValue(sealInParts(replacing(count, note), hashText));

describe('a revision that replaces many versions', () => {
  test.each([0, 1, 2, REPLACED_A_REVISION])('is one, as ever, up to what it can name: %d', (count) => {
    const revision = replacing(count);
    expect(seal(count)).toMatchObject([{ revision }]);
  });

  test.each([REPLACED_A_REVISION + 1, 890, 2_500, 10_000])(
    'is written in parts that follow one another, and together name each once: %d',
    (count) => {
      const parts = seal(count);
      expect(parts.length).toBe(Math.ceil((count - 1) / (REPLACED_A_REVISION - 1)));
      for (const [index, { id, text, revision }] of parts.entries()) {
        const prev = parts[index - 1]?.id ?? before;
        expect(revision).toMatchObject({ seq: 7 + index, lamport: 30 + index, prev, reason: 'as on paper' });
        if (index > 0) expect(revision.supersedes[0]).toBe(prev);
        expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(REVISION_BYTES_LIMIT);
        expect(hashText(text)).toBe(id);
      }
      const parted = new Set(parts.map(({ id }) => id));
      const named = parts.flatMap(({ revision }) => revision.supersedes).filter((id) => !parted.has(id));
      expect(named).toEqual(someIds(count));
      expect(findHeads(parts)).toEqual(parts.slice(-1));
      expect(toWhole(parts)).toEqual(parts.slice(-1));
    },
  );

  test('has smaller parts where long notes leave less room', () => {
    const [few, many] = [seal(900), seal(900, 'n'.repeat(45_000))];
    expect(many.length).toBeGreaterThan(few.length);
    for (const { text } of many) {
      expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(REVISION_BYTES_LIMIT);
    }
  });

  test('is refused for its texts where they leave no room at all, and never cut', () => {
    const refusal = { ok: false, error: { type: 'texts-too-long-together' } };
    expect(sealInParts(replacing(900, 'n'.repeat(58_000)), hashText)).toEqual(refusal);
    expect(sealInParts(replacing(0, 'n'.repeat(60_000)), hashText)).toEqual(refusal);
  });

  test('is what other laptops read: the versions it names are replaced in whatever order all arrive', () => {
    const versions = Array.from({ length: 890 }, (_, index) =>
      aStoredRevision({ device: deviceKey(`L${index}`), marks: {} }),
    );
    const parts = getValue(
      sealInParts({ ...replacing(0), supersedes: versions.map(({ id }) => id) }, hashText),
    );
    expect(findHeads([...parts, ...versions])).toEqual(parts.slice(-1));
    expect(findHeads([...versions, ...parts].reverse())).toEqual(parts.slice(-1));
    // Until all of it is there, nothing that it leaves unnamed is lost.
    expect(findHeads([...versions, ...parts.slice(0, 1)])).toHaveLength(890 - REPLACED_A_REVISION + 1);
  });
});
