import type { DeviceKey } from '../../domain/ids';
import type { Stored } from '../../domain/revision';
import { isAct, type StoredAct } from './act';

/** By laptop of the secretariat that was struck out: the highest numbers of it that stay good. */
export type StruckLaptops = ReadonlyMap<DeviceKey, { readonly lastSeq: number; readonly lastAct: number }>;

/** The strictest of several. */
export function findStruckLaptops(written: readonly Stored[]): StruckLaptops {
  const struck = new Map<DeviceKey, { readonly lastSeq: number; readonly lastAct: number }>();
  for (const stored of written) {
    if (!isAct(stored) || stored.revision.act !== 'laptop-struck-out') continue;
    const { laptop, lastSeq, lastAct } = stored.revision;
    const known = struck.get(laptop);
    struck.set(laptop, {
      lastSeq: Math.min(lastSeq, known?.lastSeq ?? lastSeq),
      lastAct: Math.min(lastAct, known?.lastAct ?? lastAct),
    });
  }
  return struck;
}

/** Without what struck out laptops wrote since. That one is struck out stands by itself, whoever wrote it down. */
export function withoutStruck(acts: readonly StoredAct[]): readonly StoredAct[] {
  const struck = findStruckLaptops(acts);
  if (struck.size === 0) return acts;
  return acts.filter(({ revision: { act, device, seq } }) => {
    const last = struck.get(device)?.lastAct;
    return last === undefined || seq <= last || act === 'laptop-struck-out';
  });
}
