import { vi } from 'vitest';

/**
 * Lets the n-th write to IndexedDB fail as a full disk does.
 * @returns how many there were; call `vi.restoreAllMocks()` when done
 */
export function failNthWrite(nth: number): () => number {
  let count = 0;
  for (const method of ['add', 'put', 'delete'] as const) {
    const real = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      count += 1;
      if (count === nth) throw new DOMException('full', 'QuotaExceededError');
      return real.apply(this, args) as never;
    });
  }
  return () => count;
}
