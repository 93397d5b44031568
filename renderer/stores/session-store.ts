import { createStore, type StoreApi } from 'zustand';
import type { IncomingFile } from '../application/receive/import-outcome';
import type { Preferences } from '../application/workspace/workspace';
import type { RankingPlace } from './ranking-place';
import { createSheetEditors, type SheetEditors } from './sheet-editors';

/** What belongs to the person at the screen now; facts live in the database. */
export interface Session {
  readonly preferences: Preferences;
  readonly setPreferences: (change: Partial<Preferences>) => void;
  /** Files opened from outside (a double click), waiting for the screen they belong to. */
  readonly openedFiles: readonly IncomingFile[];
  readonly setOpenedFiles: (files: readonly IncomingFile[]) => void;
  /** Kept while an entry of the ranking is looked at. */
  readonly rankingPlace: RankingPlace | undefined;
  readonly setRankingPlace: (place: RankingPlace | undefined) => void;
  /** Score sheets being filled in. */
  readonly sheetEditors: SheetEditors;
}

const defaultPreferences: Preferences = { language: 'id', theme: 'system', textSize: 100 };

interface SessionNeeds {
  readonly initial: Preferences | undefined;
  readonly save: (preferences: Preferences) => void;
}

export const createSessionStore = ({ initial, save }: SessionNeeds): StoreApi<Session> =>
  createStore<Session>()((set, get) => ({
    preferences: initial ?? defaultPreferences,
    openedFiles: [],
    rankingPlace: undefined,
    setRankingPlace: (rankingPlace) => set({ rankingPlace }),
    setOpenedFiles: (openedFiles) => set({ openedFiles }),
    setPreferences: (change) => {
      const preferences = { ...get().preferences, ...change };
      set({ preferences });
      save(preferences);
    },
    sheetEditors: createSheetEditors(),
  }));
