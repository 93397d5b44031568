import type { VaultDisk } from '../../electron/handlers/disk/vault-disk';
import { runOnePowerLoss } from './power-loss-run';
import { runSeeds, type SeedRange, type SeedTally } from './seeds';

/**
 * Simulated power loss, one run a seed.
 *
 * @param tamper see `runOnePowerLoss`
 */
export const runPowerLoss = (range: SeedRange, tamper?: (disk: VaultDisk) => VaultDisk): Promise<SeedTally> =>
  runSeeds(range, async (seed) => {
    const { powerCuts, acknowledged, broken } = await runOnePowerLoss(seed, tamper);
    return {
      counts: { 'power cuts': powerCuts, 'writes acknowledged': acknowledged },
      failure: broken[0],
    };
  });
