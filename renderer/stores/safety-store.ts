import { createStore, type StoreApi } from 'zustand';
import type { Safety, SafetyWatch } from '../application/ports/safety';

/** What is said once and can be put away until the program is opened again. */
type QuietNotice = 'start-finding' | 'vault-missing' | `log-put-aside-${number}`;

/** In how many places the work stands, as the screens see it. */
export interface SafetyView {
  readonly safety: Safety;
  /** `failed`: somebody has just tried, and it is still not in both places. */
  readonly attempt: 'none' | 'running' | 'failed';
  /** Tries again to write what one of the two places still lacks; one at a time. */
  readonly retry: () => Promise<void>;
  readonly putAway: ReadonlySet<QuietNotice>;
  readonly onPutAway: (notice: QuietNotice) => void;
}

export function createSafetyStore(watch: SafetyWatch): StoreApi<SafetyView> {
  const store = createStore<SafetyView>()((set, get) => ({
    safety: watch.getSafety(),
    attempt: 'none',
    retry: async () => {
      if (get().attempt === 'running') return;
      set({ attempt: 'running' });
      try {
        await watch.retry();
      } finally {
        const safety = watch.getSafety();
        set({ safety, attempt: safety.type === 'both' ? 'none' : 'failed' });
      }
    },
    putAway: new Set(),
    onPutAway: (notice) => set({ putAway: new Set([...get().putAway, notice]) }),
  }));
  watch.subscribe((safety) => {
    // Back in both places by itself: an earlier attempt that failed is no longer worth a word.
    if (safety.type === 'both' && store.getState().attempt === 'failed') {
      store.setState({ safety, attempt: 'none' });
    } else store.setState({ safety });
  });
  return store;
}
