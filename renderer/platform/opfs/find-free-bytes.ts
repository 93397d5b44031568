/** The browser's own estimate, which may be larger than what the disk has left. */
export async function findFreeBytes(storage: Pick<StorageManager, 'estimate'>): Promise<number | undefined> {
  try {
    const { quota, usage } = await storage.estimate();
    return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
