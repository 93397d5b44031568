import { createCodec } from '../../renderer/adapters/bundle/codec';
import type { Services } from '../../renderer/application/create-services';
import { createServices } from '../../renderer/application/create-services';
import type { Ports } from '../../renderer/application/ports/ports';
import type { Repository } from '../../renderer/application/ports/repository';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { type FakePorts, fakePorts } from '../builders/fake-ports';
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
  readonly getDisk: () => Repository;
  readonly putDisk: (disk: Repository) => void;
}

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
  const laptop = { cut: 'never' as Cut };
  const repository: Repository = new Proxy({} as Repository, {
    get: (_, method) => Reflect.get(disk, method),
  });
  const withCuts: Repository = new Proxy({} as Repository, {
    get: (_, method) => (method === 'appendRevisions' ? append : Reflect.get(disk, method)),
  });
  const append: Repository['appendRevisions'] = async (id, write) => {
    const { cut } = laptop;
    laptop.cut = 'never';
    if (cut === 'before') throw new PowerCut();
    const written = await repository.appendRevisions(id, write);
    if (cut === 'after') throw new PowerCut();
    return written;
  };
  const ports = fakePorts(
    {
      keyring,
      codec: doors.remember(createCodec(keyring)),
      seals: doors.seals,
      credentials: doors.credentials,
      now: () => new Date(clock()).toISOString(),
    },
    { seed: name, repository: withCuts },
  );
  return Object.assign(laptop, {
    name,
    ports,
    services: createServices(ports),
    getDisk: () => disk,
    putDisk: (other: Repository) => {
      disk = other;
    },
  });
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
