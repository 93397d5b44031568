interface Request {
  readonly page: string;
  readonly name: string;
  readonly mode: LockMode;
  readonly grant: () => void;
  readonly drop: (error: Error) => void;
}

/** Locks as a browser keeps them for the pages of one address: exclusive or shared, and taken away. */
export function sharedLocks() {
  const held: Request[] = [];
  const line: Request[] = [];

  const isFree = ({ name, mode }: Request): boolean =>
    held.every((one) => one.name !== name || (mode === 'shared' && one.mode === 'shared'));

  const serve = (): void => {
    for (const request of [...line]) {
      const isNext = !line.some(
        (one) => one.name === request.name && line.indexOf(one) < line.indexOf(request),
      );
      if (!isNext || !isFree(request)) continue;
      line.splice(line.indexOf(request), 1);
      held.push(request);
      request.grant();
    }
  };

  const leave = (request: Request): void => {
    const place = held.indexOf(request);
    if (place !== -1) held.splice(place, 1);
    serve();
  };

  const ask = (page: string, name: string, options: LockOptions, work: () => unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const request: Request = {
        ...{ page, name, mode: options.mode ?? 'exclusive', drop: reject },
        grant: () => {
          void Promise.resolve(work()).then((value) => {
            leave(request);
            resolve(value);
          });
        },
      };
      if (options.steal === true) {
        for (const one of held.filter((other) => other.name === name)) {
          held.splice(held.indexOf(one), 1);
          one.drop(new DOMException('taken', 'AbortError'));
        }
        line.unshift(request);
      } else line.push(request);
      serve();
    });

  return {
    /** What a page has for `navigator.locks`. */
    of: (page: string): Pick<LockManager, 'request' | 'query'> => ({
      request: ((name: string, options: LockOptions, work: () => unknown) =>
        ask(page, name, options, work)) as LockManager['request'],
      query: async () => ({
        held: held.map((one) => ({ name: one.name, mode: one.mode, clientId: one.page })),
      }),
    }),
    /** A page ends, however that comes. */
    end: (page: string): void => {
      for (const one of held.filter((other) => other.page === page)) held.splice(held.indexOf(one), 1);
      for (const one of line.filter((other) => other.page === page)) line.splice(line.indexOf(one), 1);
      serve();
    },
  };
}
