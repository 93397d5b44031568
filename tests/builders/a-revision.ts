import type { Tip } from '../../renderer/application/workspace/workspace';
import type { DeviceKey, RevisionId } from '../../renderer/domain/ids';
import { type Revision, type StoredRevision, sealRevision } from '../../renderer/domain/revision';
import { rubricHash } from '../../renderer/domain/rule-book';
import { judgeId } from './a-judge';
import { aRound, roundId } from './a-round';
import { someMarks } from './a-rubric';
import { entryId } from './an-entry';
import { hashText } from './hash-text';

/** Of the shape of a key, in the order of the names. @param name letters and digits */
export const deviceKey = (name: string): DeviceKey => `${`device/${name}/`.padEnd(42, 'A')}A=` as DeviceKey;

/** Whose key of {@link deviceKey} it is. */
export const nameOfDevice = (key: string): string => key.split('/')[1] ?? key;

/** The first revision of a device: J1's signed sheet for entry 1 of {@link aRound}. */
export const aRevision = (facts: Partial<Revision> = {}): Revision => ({
  v: 1,
  judge: judgeId('J1'),
  entry: entryId(1),
  round: roundId(),
  rubricHash: rubricHash(aRound(), hashText),
  state: 'submitted',
  marks: someMarks({ a: 90, b: 80 }),
  notes: { overall: '', criteria: {} },
  device: deviceKey('1'),
  seq: 1,
  prev: null,
  lamport: facts.seq ?? 1,
  wall: '2026-03-16T02:00:00.000Z',
  supersedes: [],
  ...facts,
});

/** {@link aRevision} with its text and id. */
export const aStoredRevision = (facts: Partial<Revision> = {}): StoredRevision =>
  sealRevision(aRevision(facts), hashText);

/**
 * Revisions written one after the other on one device: `seq`, `prev` and `lamport` chain by
 * themselves, and each replaces the one before it on the same sheet, as the program writes them.
 */
export function aChain(device: string, ...steps: readonly Partial<Revision>[]): StoredRevision[] {
  const chain: StoredRevision[] = [];
  const heads = new Map<string, RevisionId>();
  for (const step of steps) {
    const last = chain.at(-1);
    const sheet = `${step.judge ?? 'J1'} ${step.entry ?? 1}`;
    const replaced = heads.get(sheet);
    const stored = aStoredRevision({
      device: deviceKey(device),
      seq: chain.length + 1,
      prev: last?.id ?? null,
      lamport: (last?.revision.lamport ?? 0) + 1,
      supersedes: replaced ? [replaced] : [],
      ...step,
    });
    chain.push(stored);
    heads.set(sheet, stored.id);
  }
  return chain;
}

/** The draft that continues device 1's chain, told apart by its note. */
export const aNextDraft = (tip: Tip, note = ''): StoredRevision =>
  aStoredRevision({
    device: deviceKey('1'),
    seq: tip.seq + 1,
    prev: tip.prev,
    lamport: tip.lamport + 1,
    state: 'draft',
    notes: { overall: note, criteria: {} },
  });
