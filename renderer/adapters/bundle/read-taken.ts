import type { FileProblem } from '../../application/workspace/problem';
import type { TakenWork } from '../../application/workspace/workspace';
import type { DeviceKey, RevisionId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { Pauses } from '../pauses';
import { BUNDLE_LIMITS } from './bundle-limits';
import type { Frame } from './frame';
import { invalid, readLine } from './read-lines';
import { takenSchema } from './schemas';

/** What a receipt says of work that was taken, in `count` lines from index `from` on. */
export async function readTaken(
  { lines }: Frame,
  from: number,
  count: number,
  pauses: Pauses,
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
    if (seen.size > BUNDLE_LIMITS.received) return err({ type: 'limit-exceeded', limit: 'received' });
    await pauses.ifDue();
  }
  return ok([...works].map(([work, rest]) => ({ work, ...rest })));
}
