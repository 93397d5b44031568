import { useEffect, useState, useSyncExternalStore } from 'react';
import { useApp } from '../../hooks/app-context';
import type { Display, DisplayView } from '../../platform/platform';

export type KnownDisplay =
  | { readonly type: 'loading' | 'missing' }
  | { readonly type: 'known'; readonly display: Display; readonly view: DisplayView };

const nothing = (): undefined => undefined;
const never = (): (() => void) => nothing;

/** The second window and what is known of it, kept up. */
export function useDisplay(): KnownDisplay {
  const { platform } = useApp();
  const [display, setDisplay] = useState<Display | 'loading' | 'missing'>('loading');
  useEffect(() => {
    platform
      .display()
      .then((found) => setDisplay(found ?? 'missing'))
      // Its part of the program didn't come: as good as none.
      .catch(() => setDisplay('missing'));
  }, [platform]);
  const known = typeof display === 'string' ? undefined : display;
  const view = useSyncExternalStore<DisplayView | undefined>(
    known?.subscribe ?? never,
    known?.getView ?? nothing,
  );
  if (typeof display === 'string') return { type: display };
  return view === undefined ? { type: 'loading' } : { type: 'known', display, view };
}
