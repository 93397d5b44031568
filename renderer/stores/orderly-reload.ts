import { createStore, type StoreApi } from 'zustand';

export type SaveBeforeReload = () => Promise<'safe' | 'unsafe'>;

/**
 * Why the page was not reloaded. `again`: the last reload was only a moment ago. `unsaved`: something
 * typed would be lost by it.
 */
type ReloadHold = 'none' | 'again' | 'unsaved';

/** `lost`: the page has no database any more, and stays nevertheless; only a fresh page finds it again. */
type Connection = 'open' | 'lost';

/** Reloading the page by the program itself, with what was just typed brought to safety first. */
export interface OrderlyReload {
  /** @param save runs before the page goes; says whether everything typed will be there again after it. */
  readonly onReload: (save: SaveBeforeReload) => () => void;
  /** The page is going: nobody is to be asked whether to stay. */
  readonly isReloading: () => boolean;
  readonly hold: StoreApi<ReloadHold>;
  readonly connection: StoreApi<Connection>;
  /** The database is gone, whether or not the page stays. */
  readonly isLost: () => boolean;
  /** The database closed its connection: only a fresh page finds it again, but not in a circle. */
  readonly afterLoss: () => Promise<void>;
  /** Somebody asked for it. */
  readonly onWish: () => Promise<void>;
  /** Whatever is on the screen: the person has read what it costs. */
  readonly anyway: () => void;
  /** Back to the screen as it is. */
  readonly stay: () => void;
}

interface OrderlyReloadNeeds {
  readonly reloadPage: () => void;
  /** Asked, and told, at each loss. */
  readonly mayReload: () => boolean;
  /** Longest wait for one saver; a closed database may never answer. */
  readonly timeLimitMs?: number;
}

export function createOrderlyReload(needs: OrderlyReloadNeeds): OrderlyReload {
  const { reloadPage, mayReload, timeLimitMs = 3000 } = needs;
  const savers = new Set<SaveBeforeReload>();
  const hold = createStore<ReloadHold>()(() => 'none');
  const connection = createStore<Connection>()(() => 'open');
  let isLost = false;
  let phase: 'staying' | 'saving' | 'reloading' = 'staying';

  const anyway = (): void => {
    phase = 'reloading';
    reloadPage();
  };

  async function attempt(isAllowed: () => boolean): Promise<void> {
    if (phase !== 'staying') return;
    phase = 'saving';
    const outcomes = await Promise.all([...savers].map((save) => withinTime(save, timeLimitMs)));
    phase = 'staying';
    if (outcomes.includes('unsafe')) hold.setState('unsaved', true);
    else if (isAllowed()) anyway();
    else hold.setState('again', true);
    // Not before: on its way to a fresh page nobody has to be told.
    if (isLost && phase === 'staying') connection.setState('lost', true);
  }

  return {
    onReload: (save) => {
      savers.add(save);
      return () => {
        savers.delete(save);
      };
    },
    isReloading: () => phase === 'reloading',
    hold,
    connection,
    isLost: () => isLost,
    afterLoss: () => {
      isLost = true;
      return attempt(mayReload);
    },
    onWish: () => attempt(() => true),
    anyway,
    stay: () => hold.setState('none', true),
  };
}

/** A saver that fails or takes too long has saved nothing, as far as anybody knows. */
async function withinTime(save: SaveBeforeReload, timeLimitMs: number): Promise<'safe' | 'unsafe'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'unsafe'>((resolve) => {
    timer = setTimeout(() => resolve('unsafe'), timeLimitMs);
  });
  try {
    return await Promise.race([save().catch(() => 'unsafe' as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
