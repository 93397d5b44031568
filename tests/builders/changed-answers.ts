type Method = 'getAll' | 'getAllKeys';
type Rows = readonly unknown[];

const nameOf = (source: IDBObjectStore | IDBIndex): string =>
  'objectStore' in source ? source.objectStore.name : source.name;

/**
 * What a store of any database answers from now on to questions for many rows.
 * @returns puts it right again
 */
export function changeAnswers(method: Method, store: string, change: (rows: Rows) => Rows): () => void {
  const repairs = [IDBObjectStore, IDBIndex].map(({ prototype }) => {
    const original = prototype[method];
    prototype[method] = function (this: IDBObjectStore & IDBIndex, ...args: Parameters<typeof original>) {
      const request = original.apply(this, args);
      // Sits where the store itself puts its answer.
      if (nameOf(this) !== store) return request;
      let answered: unknown;
      Object.defineProperty(request, 'result', {
        get: () => answered,
        set: (rows: Rows) => {
          answered = change(rows);
        },
      });
      return request;
    } as typeof original;
    return () => {
      prototype[method] = original;
    };
  });
  return () => {
    for (const repair of repairs) repair();
  };
}
