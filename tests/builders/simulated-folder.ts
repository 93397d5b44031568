import type { SeededRandom } from './seeded-random';
import type { SimulatedFile } from './simulated-file';

export type Entry = SimulatedFile | SimulatedFolder;

/** Something done to names of a folder that the disk may not have taken yet. */
export interface NameChange {
  readonly removed?: string;
  readonly added?: { readonly name: string; readonly entry: Entry };
  /** The other half of a rename between folders: the name is gone here only if it is there. */
  readonly after?: { readonly folder: SimulatedFolder; readonly change: NameChange };
}

/** Names and what they stand for: as programs see it, and as the disk has it. */
export class SimulatedFolder {
  private names = new Map<string, Entry>();
  private onDisk = new Map<string, Entry>();
  private unsynced: NameChange[] = [];

  constructor(readonly id: string) {}

  find(name: string): Entry | undefined {
    return this.names.get(name);
  }

  list(): readonly (readonly [string, Entry])[] {
    return [...this.names];
  }

  change(change: NameChange): void {
    apply(this.names, change);
    this.unsynced.push(change);
  }

  sync(): void {
    for (const change of this.unsynced) this.take(change);
    this.unsynced = [];
  }

  /** Each change not flushed is on the disk or isn't; one that rests on a lost one is lost as well. */
  losePower(random: SeededRandom): void {
    const taking = random.pick([0, 0.5, 1]);
    const lost = new Set<string>();
    for (const change of this.unsynced) {
      const touched = [change.removed, change.added?.name].filter((name) => name !== undefined);
      if (random.chance(taking) && !touched.some((name) => lost.has(name))) this.take(change);
      else for (const name of touched) lost.add(name);
    }
    this.unsynced = [];
    this.names = new Map(this.onDisk);
    for (const entry of this.names.values()) entry.losePower(random);
  }

  private take(change: NameChange): void {
    const { after } = change;
    if (after?.folder.unsynced.includes(after.change)) {
      after.folder.unsynced = after.folder.unsynced.filter((one) => one !== after.change);
      after.folder.take(after.change);
    }
    apply(this.onDisk, change);
  }
}

function apply(names: Map<string, Entry>, { removed, added }: NameChange): void {
  if (removed !== undefined) names.delete(removed);
  if (added !== undefined) names.set(added.name, added.entry);
}
