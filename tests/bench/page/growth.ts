import type { Services } from '../../../renderer/application/create-services';
import type { WorkspaceId } from '../../../renderer/application/workspace/workspace';
import type { GrowthFigures } from '../figures';
import { type FileWorld, makeSealedFiles } from './make-sealed-files';

/** A city, a province, the finalists of a nation, all innovations of a nation's one year. */
const ENTRIES = [46, 260, 5_000, 25_700];
const JUDGES = 4;

interface World extends FileWorld {
  readonly services: Services;
}

/** The same import at four sizes: what a sheet costs. */
export async function measureGrowth(world: World): Promise<GrowthFigures> {
  const { ports, services } = world;
  const figures = [];
  for (const entries of ENTRIES) {
    const plan = { entries, judges: JUDGES, criteria: 7, nature: 'event', recusals: 0, missing: 0 } as const;
    const signer = await ports.keyring.createKey();
    const { competition, files, putPlain } = await makeSealedFiles(world, plan, signer);
    const id = ports.newId() as WorkspaceId;
    const at = ports.now();
    await ports.repository.addWorkspace({
      ...{ id, role: 'secretariat', competition, signer, createdAt: at, changedAt: at },
    });
    const begun = performance.now();
    const outcomes = await services.importBundles(id, files, {
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    const whole = performance.now() - begun;
    for (const outcome of outcomes) if (outcome.type === 'refused') throw new Error(outcome.problem.type);
    figures.push({ entries, sheets: entries * JUDGES, whole, putPlain });
  }
  return figures;
}
