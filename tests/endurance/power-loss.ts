import type { VaultDisk } from '../../electron/vault/vault-disk';
import { runOnePowerLoss } from './power-loss-run';

export interface PowerLossOptions {
  readonly seeds: number;
  /** The first seed. */
  readonly from?: number;
  readonly tamper?: (disk: VaultDisk) => VaultDisk;
  readonly onProgress?: (seeds: number) => void;
}

export interface PowerLossFigures {
  readonly seeds: number;
  readonly powerCuts: number;
  /** Writes that the vault said were on the disk. */
  readonly acknowledged: number;
  /** Seeds in which a promise was broken, and the first words about each of the first ten. */
  readonly brokenSeeds: number;
  readonly complaints: readonly string[];
}

/** Simulated power loss, one run a seed. A seed that breaks a promise breaks it again when run alone. */
export async function runPowerLoss(options: PowerLossOptions): Promise<PowerLossFigures> {
  const { seeds, from = 1, tamper, onProgress } = options;
  let powerCuts = 0;
  let acknowledged = 0;
  let brokenSeeds = 0;
  const complaints: string[] = [];
  for (let seed = from; seed < from + seeds; seed += 1) {
    const run = await runOnePowerLoss(seed, tamper);
    powerCuts += run.powerCuts;
    acknowledged += run.acknowledged;
    if (run.broken.length > 0) {
      brokenSeeds += 1;
      if (complaints.length < 10) complaints.push(`Seed ${seed}: ${run.broken[0]}`);
    }
    onProgress?.(seed - from + 1);
  }
  return { seeds, powerCuts, acknowledged, brokenSeeds, complaints };
}
