import { z } from 'zod';
import type { FileProblem } from '../../../application/workspace/problem';
import type { TakenWork } from '../../../application/workspace/workspace';
import type { DeviceKey, RevisionId } from '../../../domain/ids';
import { err, ok, type Result } from '../../../domain/result';
import { deviceKeySchema } from '../../keys/key-schemas';
import { BUNDLE_LIMITS } from '../bundle-limits';
import { invalid, readLine } from '../read-lines';
import { revisionId } from './fields';
import type { Source } from './kind';

/** Revisions of one device that have arrived; of many, in several records. */
const receivedSchema = z.strictObject({
  type: z.literal('received'),
  device: deviceKeySchema,
  revisions: z.array(revisionId).min(1),
});

/** What was signed on one laptop and replaced by others; by many, in several records. */
const takenSchema = z.strictObject({
  type: z.literal('taken'),
  work: revisionId,
  by: z.array(revisionId),
  laptops: z.array(deviceKeySchema),
});

const TOO_MANY = err<FileProblem>({ type: 'limit-exceeded', limit: 'received' });

/** What has arrived, device by device, in the first `records` lines behind the header. */
export async function readReceived(
  { frame: { lines }, pauses }: Source,
  records: number,
): Promise<Result<ReadonlyMap<DeviceKey, readonly RevisionId[]>, FileProblem>> {
  const received = new Map<DeviceKey, RevisionId[]>();
  const seen = new Set<RevisionId>();
  for (let index = 1; index <= records; index += 1) {
    const record = readLine(lines[index] as Uint8Array, index + 1, receivedSchema);
    if (!record.ok) return record;
    const { device, revisions } = record.value.value;
    let known = received.get(device);
    if (known === undefined) {
      known = [];
      received.set(device, known);
    }
    for (const id of revisions) {
      if (seen.has(id)) return invalid(index + 1, 'repeated');
      seen.add(id);
      known.push(id);
    }
    if (seen.size > BUNDLE_LIMITS.received) return TOO_MANY;
    await pauses.ifDue();
  }
  return ok(received);
}

/** What a receipt says of work that was taken, in `count` lines from index `from` on. */
export async function readTaken(
  { frame: { lines }, pauses }: Source,
  from: number,
  count: number,
): Promise<Result<readonly TakenWork[], FileProblem>> {
  const works = new Map<RevisionId, { readonly by: RevisionId[]; readonly laptops: DeviceKey[] }>();
  const seen = new Set<string>();
  for (let index = from; index < from + count; index += 1) {
    const record = readLine(lines[index] as Uint8Array, index + 1, takenSchema);
    if (!record.ok) return record;
    const { work, by, laptops } = record.value.value;
    if (by.length === 0 && laptops.length === 0) return invalid(index + 1, 'taken by nothing');
    for (const part of [...by, ...laptops]) {
      const name = `${work} ${part}`;
      if (seen.has(name)) return invalid(index + 1, 'repeated');
      seen.add(name);
    }
    const known = works.get(work);
    if (known === undefined) works.set(work, { by: [...by], laptops: [...laptops] });
    else {
      known.by.push(...by);
      known.laptops.push(...laptops);
    }
    if (seen.size > BUNDLE_LIMITS.received) return TOO_MANY;
    await pauses.ifDue();
  }
  return ok([...works].map(([work, rest]) => ({ work, ...rest })));
}
