import { createHash } from 'node:crypto';
import type { Services } from '../../renderer/application/create-services';
import { createServices } from '../../renderer/application/create-services';
import type { Ports } from '../../renderer/application/ports/ports';
import type { Repository } from '../../renderer/application/ports/repository';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import type { Sha256 } from '../../renderer/domain/ids';
import type { Stored } from '../../renderer/domain/revision';
import { type FakePorts, fakePorts } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { createMemoryRepository } from '../builders/memory-repository';
import type { Doors } from './event-doors';

/** The power goes, before or after what was being written has reached the disk. */
export class PowerCut extends Error {}

type Cut = 'never' | 'before' | 'after';

/** A laptop of a simulated event: real use cases over a disk in memory that can fail, or be put back. */
export interface Laptop {
  readonly name: string;
  readonly ports: FakePorts;
  readonly services: Services;
  /** When the next write meets a power cut. */
  cut: Cut;
  /** All that it wrote itself and that reached the disk, in order. */
  readonly written: readonly Stored[];
  readonly getDisk: () => Repository;
  readonly putDisk: (disk: Repository) => void;
}

/** Sums by Node, without a thread for each. */
const NODE_HASHES: Pick<Ports, 'hash' | 'hashBytes' | 'hashFile'> = {
  hash: hashText,
  hashBytes: (bytes) => createHash('sha256').update(bytes).digest('hex') as Sha256,
  hashFile: async (bytes) => createHash('sha256').update(bytes).digest('hex') as Sha256,
};

interface LaptopFacts {
  readonly name: string;
  readonly doors: Doors;
  /** Milliseconds since 1970, as this laptop's clock says. */
  readonly clock: () => number;
  /** A second laptop with the same keys, as after a restore. */
  readonly keyring?: Ports['keyring'];
}

export function aLaptop({ name, doors, clock, keyring = doors.keyringOf(name) }: LaptopFacts): Laptop {
  let disk = createMemoryRepository();
  const { power, repository } = withPowerCuts(() => disk);
  const ports = fakePorts(
    {
      keyring,
      codec: doors.codecOf(keyring),
      seals: doors.seals,
      credentials: doors.credentials,
      now: () => new Date(clock()).toISOString(),
      ...NODE_HASHES,
    },
    { seed: name, repository },
  );
  return Object.assign(power, {
    name,
    ports,
    services: createServices(ports),
    getDisk: () => disk,
    putDisk: (other: Repository) => {
      disk = other;
    },
  });
}

type Power = Pick<Laptop, 'cut'> & { readonly written: Stored[] };

/** The disk as a laptop uses it whose power can go while it writes. */
function withPowerCuts(getDisk: () => Repository): {
  readonly power: Power;
  readonly repository: Repository;
} {
  const power: Power = { cut: 'never', written: [] };
  const append: Repository['appendRevisions'] = async (id, write) => {
    const { cut } = power;
    power.cut = 'never';
    if (cut === 'before') throw new PowerCut();
    const written = await getDisk().appendRevisions(id, write);
    if (written.ok) power.written.push(...written.value);
    if (cut === 'after') throw new PowerCut();
    return written;
  };
  const repository = new Proxy({} as Repository, {
    get: (_, method) => (method === 'appendRevisions' ? append : Reflect.get(getDisk(), method)),
  });
  return { power, repository };
}

/** Everything a disk has of one competition, on another disk. */
export async function copyDisk(disk: Repository, id: WorkspaceId): Promise<Repository> {
  const copy = createMemoryRepository();
  const workspace = await disk.findWorkspace(id);
  if (workspace === undefined) throw new Error('nothing to copy');
  await copy.addWorkspace(workspace);
  await copy.addImport(id, await disk.loadRevisions(id), (counts) => ({
    ...{ workspace: id, fileName: '', fileHash: '' as never, judge: null },
    ...{ device: workspace.signer, at: '', ...counts },
  }));
  return copy;
}
