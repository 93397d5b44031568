import type { SeededRandom } from './seeded-random';

const sectorSize = 512;

/**
 * A file as a machine has it: what programs see (`content`), and what the disk holds. In between are
 * the writes the disk hasn't taken yet; it takes them sector by sector, in any order.
 */
export class SimulatedFile {
  private content = new Uint8Array();
  private onDisk = new Uint8Array();
  /** For each sector written since the last flush, what has stood in it since. */
  private unsynced = new Map<number, Uint8Array[]>();
  private unsyncedSizes: number[] = [];

  constructor(readonly id: string) {}

  get size(): number {
    return this.content.byteLength;
  }

  read(from: number, length: number): Uint8Array {
    return this.content.slice(from, from + length);
  }

  write(bytes: Uint8Array, at: number): void {
    this.resize(Math.max(this.size, at + bytes.byteLength));
    this.content.set(bytes, at);
    this.touch(at, at + bytes.byteLength);
  }

  truncate(size: number): void {
    this.resize(size);
    // The rest of the last sector is blanked, which rewrites that sector.
    if (size % sectorSize !== 0) this.touch(size - 1, size);
  }

  /** Only what was written since the last flush goes to the disk, also if that one failed. */
  sync(): void {
    const synced = new Uint8Array(this.size);
    synced.set(this.onDisk.subarray(0, this.size));
    for (const sector of this.unsynced.keys()) {
      const start = sector * sectorSize;
      if (start < this.size) synced.set(this.content.subarray(start, start + sectorSize), start);
    }
    this.onDisk = synced;
    this.forget();
  }

  /**
   * A flush that fails: some sectors are on the disk, the others never will be, though programs go on
   * seeing them and the next flush says yes.
   */
  failSync(random: SeededRandom): void {
    const sizes = [this.onDisk.byteLength, ...this.unsyncedSizes];
    this.onDisk = this.survive(random, Math.max(this.onDisk.byteLength, this.size));
    this.forget();
    this.unsyncedSizes = [...sizes, this.size];
  }

  /** What is left after the power went. */
  losePower(random: SeededRandom): void {
    const size = random.pick([this.onDisk.byteLength, ...this.unsyncedSizes]);
    this.onDisk = this.survive(random, size);
    this.content = this.onDisk.slice();
    this.forget();
  }

  private survive(random: SeededRandom, size: number): Uint8Array<ArrayBuffer> {
    const left = new Uint8Array(size);
    // Room that was promised and not written to shows zeros, or whatever lay there before.
    if (random.chance(0.2)) left.fill(0x5a);
    left.set(this.onDisk.subarray(0, size));
    const taking = random.pick([0, 0.5, 1]);
    for (const [sector, versions] of this.unsynced) {
      const start = sector * sectorSize;
      if (start >= size || !random.chance(taking)) continue;
      left.set(random.pick(versions).subarray(0, size - start), start);
    }
    return left;
  }

  private resize(size: number): void {
    if (size === this.size) return;
    const resized = new Uint8Array(size);
    resized.set(this.content.subarray(0, size));
    const grownFrom = this.size;
    this.content = resized;
    this.unsyncedSizes.push(size);
    if (size > grownFrom) this.touch(grownFrom, size);
  }

  private touch(from: number, to: number): void {
    for (let sector = Math.floor(from / sectorSize); sector * sectorSize < to; sector += 1) {
      const versions = this.unsynced.get(sector) ?? [];
      versions.push(this.content.slice(sector * sectorSize, (sector + 1) * sectorSize));
      this.unsynced.set(sector, versions);
    }
  }

  private forget(): void {
    this.unsynced = new Map();
    this.unsyncedSizes = [];
  }
}
