import { type ComponentType, lazy, useState } from 'react';

export interface Later {
  /** Begins to load, once; the same promise each time, and a new try after one that failed. */
  readonly load: () => Promise<ComponentType>;
  /** Stands at once where it is loaded; until then whoever shows it waits (`Suspense`). */
  readonly Screens: ComponentType;
}

/** Screens whose code comes by itself. */
export function createLater(fetch: () => Promise<ComponentType>): Later {
  let loaded: ComponentType | undefined;
  let loading: Promise<ComponentType> | undefined;
  const load = (): Promise<ComponentType> => {
    loading ??= fetch().then(
      (screens) => {
        loaded = screens;
        return screens;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  const Waiting = lazy(async () => ({ default: await load() }));
  function Screens() {
    // For as long as it stands the same one: another would be made anew, with all that was typed in it.
    const [Shown] = useState<ComponentType>(() => loaded ?? Waiting);
    return <Shown />;
  }
  return { load, Screens };
}
