import type { Display, DisplayView } from './platform';

interface ViewStore extends Pick<Display, 'getView' | 'subscribe'> {
  readonly change: (change: Partial<DisplayView>) => void;
}

/** What is known of the display, for whoever listens. */
export function createDisplayView(): ViewStore {
  let view: DisplayView = { state: 'closed', ended: 'never-open', shown: undefined, screens: [] };
  const listeners = new Set<() => void>();
  return {
    getView: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change: (change) => {
      view = { ...view, ...change };
      for (const listener of listeners) listener();
    },
  };
}
