import type { StorageProblem } from './problem';

const AFTER_RELOAD: ReadonlySet<string> = new Set<StorageProblem['type']>([
  'storage-closed',
  'storage-incomplete',
  'storage-log-only',
]);

/** Whether trying again on this page can't help: only a fresh one has the database again. */
export const needsReload = (type: string): boolean => AFTER_RELOAD.has(type);
