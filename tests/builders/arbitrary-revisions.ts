import fc from 'fast-check';
import type { RevisionId } from '../../renderer/domain/ids';
import { type Revision, type StoredRevision, sealRevision } from '../../renderer/domain/revision';
import { judgeId } from './a-judge';
import { aRevision, deviceKey } from './a-revision';
import { someMarks } from './a-rubric';
import { entryId } from './an-entry';
import { hashText } from './hash-text';

const aStep = fc.record({
  device: fc.integer({ min: 1, max: 3 }),
  entry: fc.integer({ min: 1, max: 2 }),
  state: fc.constantFrom<Revision['state']>('draft', 'submitted', 'submitted', 'recused', 'withdrawn'),
  mark: fc.integer({ min: 0, max: 2 }),
  rubric: fc.constantFrom('in force', 'in force', 'in force', 'old'),
  /** Which earlier revisions of the sheet it has seen and replaces, as a bit mask. */
  sees: fc.nat(7),
  /** Written by a clone that doesn't know the device's last revision. */
  fork: fc.constantFrom(false, false, false, true),
});

/**
 * A history of one judge on up to three devices, some of them cloned: every revision that was ever
 * written, drafts included, in the order of writing.
 */
export const aHistory: fc.Arbitrary<StoredRevision[]> = fc
  .array(aStep, { minLength: 1, maxLength: 10 })
  .map((steps) => {
    const written: StoredRevision[] = [];
    for (const step of steps) {
      const device = deviceKey(String(step.device));
      const own = written.filter(({ revision }) => revision.device === device);
      const parent = step.fork ? own.at(-2) : own.at(-1);
      const sheet = written.filter(({ revision }) => revision.entry === entryId(step.entry));
      const supersedes = sheet
        .slice(-3)
        .filter((_, bit) => (step.sees >> bit) & 1)
        .map(({ id }): RevisionId => id);
      written.push(
        sealRevision(
          aRevision({
            judge: judgeId('J1'),
            entry: entryId(step.entry),
            device,
            state: step.state,
            marks: someMarks({ a: step.mark, b: step.mark }),
            rubricHash: hashText(step.rubric),
            seq: (parent?.revision.seq ?? 0) + 1,
            prev: parent?.id ?? null,
            lamport: Math.max(0, ...written.map(({ revision }) => revision.lamport)) + (step.fork ? 0 : 1),
            supersedes,
            ...(step.state === 'recused' || step.state === 'withdrawn' ? { reason: 'because' } : {}),
          }),
          hashText,
        ),
      );
    }
    return written;
  });

/** Up to seven bundles of one history: overlapping, incomplete, in any order. */
export const someBundles: fc.Arbitrary<StoredRevision[][]> = aHistory.chain((history) =>
  fc.array(fc.shuffledSubarray(history), { minLength: 1, maxLength: 7 }),
);
