import type { DeviceKey, RevisionId } from '../../domain/ids';
import type { Stored } from '../../domain/revision';

type ById = ReadonlyMap<RevisionId, Stored>;

/** What was read before, so that a file that holds it once more needn't be read so far. */
export interface KnownRevisions {
  readonly add: (revisions: readonly Stored[]) => void;
  /** Those of the laptop that signed the file; what else the file may hold, its reader looks at. */
  readonly of: (head: { readonly signer: DeviceKey }) => ById;
}

interface OfDevice {
  readonly revisions: Stored[];
  byId: Map<RevisionId, Stored> | undefined;
}

/** Sorted by laptop at once, by name only where somebody asks: a hundred thousand names would stop the screen. */
export function createKnownRevisions(): KnownRevisions {
  const devices = new Map<DeviceKey, OfDevice>();
  const openDevice = (device: DeviceKey): OfDevice => {
    const held = devices.get(device);
    if (held !== undefined) return held;
    const opened: OfDevice = { revisions: [], byId: undefined };
    devices.set(device, opened);
    return opened;
  };
  return {
    add: (revisions) => {
      for (const stored of revisions) {
        const { revisions: held, byId } = openDevice(stored.revision.device);
        if (byId === undefined) held.push(stored);
        else if (!byId.has(stored.id)) byId.set(stored.id, stored);
      }
    },
    of: ({ signer }) => {
      const device = devices.get(signer);
      if (device === undefined) return NONE;
      device.byId ??= new Map(device.revisions.splice(0).map((stored) => [stored.id, stored]));
      return device.byId;
    },
  };
}

const NONE: ById = new Map();
