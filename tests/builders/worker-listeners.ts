type Listener = (event: never) => void;

/** The listening half of a stand-in for a worker. */
export function listenTo(): {
  readonly addEventListener: (
    type: string,
    listener: Listener,
    options: { readonly signal: AbortSignal },
  ) => void;
  readonly tell: (type: string, event: unknown) => void;
} {
  const listeners = new Map<string, Set<Listener>>();
  return {
    addEventListener: (type, listener, { signal }) => {
      const own = listeners.get(type) ?? new Set<Listener>();
      listeners.set(type, own.add(listener));
      signal.addEventListener('abort', () => own.delete(listener));
    },
    tell: (type, event) => {
      for (const listener of [...(listeners.get(type) ?? [])]) listener(event as never);
    },
  };
}
