import type { Services } from '../../../renderer/application/create-services';
import type { Ports } from '../../../renderer/application/ports/ports';
import type { WorkspaceId } from '../../../renderer/application/workspace/workspace';
import type { Competition } from '../../../renderer/domain/competition';
import type { RevisionId } from '../../../renderer/domain/ids';
import { ok } from '../../../renderer/domain/result';
import { type Marks, type StoredRevision, sealRevision } from '../../../renderer/domain/revision';
import { rubricHash } from '../../../renderer/domain/rule-book';
import { percentile } from '../../percentile';
import type { SaveFigures } from '../figures';

const SAVES = 200;
const ENTRIES = 46;

interface World {
  readonly ports: Ports;
  readonly services: Services;
}

/** A judge's laptop with so many revisions on it already. */
async function aLaptop({ ports }: World, whole: Competition, present: number) {
  const competition = { ...whole, entries: whole.entries.slice(0, ENTRIES) };
  const [judge] = competition.judges;
  const [round] = competition.rounds;
  if (judge === undefined || round === undefined) throw new Error('a competition without judge or round');
  const device = await ports.keyring.createKey();
  const id = ports.newId() as WorkspaceId;
  const at = ports.now();
  await ports.repository.addWorkspace({
    ...{
      id,
      role: 'judge',
      judge: judge.id,
      device,
      competition,
      signer: device,
      createdAt: at,
      changedAt: at,
    },
  });
  const marksOf = (index: number): Marks =>
    Object.fromEntries(
      round.rubric.criteria.map((criterion) => [criterion.id, 6_000 + 50 * (index % 60)]),
    ) as unknown as Marks;
  const entryOf = (index: number) => {
    const entry = competition.entries[index % ENTRIES];
    if (entry === undefined) throw new Error('no entry');
    return entry.id;
  };
  const rubric = rubricHash(round, ports.hash);
  const chain: StoredRevision[] = [];
  let prev: RevisionId | null = null;
  for (let index = 0; index < present; index += 1) {
    const stored: StoredRevision = sealRevision(
      {
        ...{
          v: 1,
          judge: judge.id,
          entry: entryOf(index),
          round: round.id,
          rubricHash: rubric,
          state: 'draft',
        },
        ...{ marks: marksOf(index), notes: { overall: '', criteria: {} }, device, seq: index + 1, prev },
        ...{ lamport: index + 1, wall: at, supersedes: [] },
      },
      ports.hash,
    );
    chain.push(stored);
    prev = stored.id;
  }
  const added = await ports.repository.appendRevisions(id, () => ok(chain));
  if (!added.ok) throw new Error(added.error.type);
  return { id, judge: judge.id, round: round.id, marksOf, entryOf };
}

/** The save of one mark beside few revisions and beside many, in turns. */
export async function measureSavesBeside(
  world: World,
  competition: Competition,
  { few, many }: { readonly few: number; readonly many: number },
): Promise<SaveFigures> {
  const laptops = [await aLaptop(world, competition, few), await aLaptop(world, competition, many)];
  const times: number[][] = [[], []];
  for (let index = 0; index < SAVES; index += 1) {
    for (const [which, { id, judge, round, marksOf, entryOf }] of laptops.entries()) {
      const sheet = { judge, round, entry: entryOf(index) };
      const content = { marks: marksOf(index + 7), notes: { overall: String(index), criteria: {} } };
      const begun = performance.now();
      const saved = await world.services.saveSheet(id, sheet, content);
      times[which]?.push(performance.now() - begun);
      if (!saved.ok) throw new Error(saved.error.type);
    }
  }
  const [besideFew, besideMany] = times.map((own) => percentile(own, 50));
  return { few, many, besideFew: besideFew ?? 0, besideMany: besideMany ?? 0 };
}
