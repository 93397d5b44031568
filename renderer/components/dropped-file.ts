/** A file let go over the page. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
  readonly read: (largest: number) => Promise<Uint8Array>;
}

export const toDroppedFile = (file: File): DroppedFile => ({
  name: file.name,
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});
