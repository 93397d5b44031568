import { createStore, type StoreApi } from 'zustand';
import type { IncomingFile } from '../application/receive/import-outcome';
import type { Preferences, WorkspaceId } from '../application/workspace/workspace';
import type { RoundId } from '../domain/ids';
import type { RankingPlace } from './ranking-place';
import { createSheetEditors, type SheetEditors } from './sheet-editors';

type Language = Preferences['language'];

/** What belongs to the person at the screen now; facts live in the database. */
export interface Session {
  readonly preferences: Preferences;
  readonly setPreferences: (change: Partial<Omit<Preferences, 'language'>>) => void;
  /** Once its words are here; `missing`: they can't be had now, and the language stays as it is. */
  readonly setLanguage: (language: Language) => Promise<'set' | 'missing'>;
  /** Files opened from outside (a double click), waiting for the screen they belong to. */
  readonly openedFiles: readonly IncomingFile[];
  readonly setOpenedFiles: (files: readonly IncomingFile[]) => void;
  /** Kept while an entry of the ranking is looked at. */
  readonly rankingPlace: RankingPlace | undefined;
  readonly setRankingPlace: (place: RankingPlace | undefined) => void;
  /** The round looked at last in each competition that has several. */
  readonly shownRounds: ReadonlyMap<WorkspaceId, RoundId>;
  readonly setShownRound: (workspace: WorkspaceId, round: RoundId) => void;
  /** What the last backup of a competition was locked with since the program started; kept nowhere else. */
  readonly backupPassphrases: ReadonlyMap<WorkspaceId, string>;
  readonly keepBackupPassphrase: (workspace: WorkspaceId, passphrase: string) => void;
  /** Score sheets being filled in. */
  readonly sheetEditors: SheetEditors;
}

const defaultPreferences: Preferences = { language: 'id', theme: 'system', textSize: 100 };

interface SessionNeeds {
  readonly initial: Preferences | undefined;
  readonly save: (preferences: Preferences) => void;
  /** Rejects where the words of a language can't be had. */
  readonly loadLanguage: (language: Language) => Promise<void>;
}

export const createSessionStore = ({ initial, save, loadLanguage }: SessionNeeds): StoreApi<Session> =>
  createStore<Session>()((set, get) => {
    const change = (to: Partial<Preferences>): void => {
      const preferences = { ...get().preferences, ...to };
      set({ preferences });
      save(preferences);
    };
    let wanted: Language | undefined;
    return {
      preferences: initial ?? defaultPreferences,
      openedFiles: [],
      rankingPlace: undefined,
      setRankingPlace: (rankingPlace) => set({ rankingPlace }),
      shownRounds: new Map(),
      setShownRound: (workspace, round) =>
        set(({ shownRounds }) => ({ shownRounds: new Map(shownRounds).set(workspace, round) })),
      setOpenedFiles: (openedFiles) => set({ openedFiles }),
      setPreferences: change,
      setLanguage: async (language) => {
        wanted = language;
        try {
          await loadLanguage(language);
        } catch {
          return 'missing';
        }
        // Chosen once more meanwhile: the last choice counts, whichever words come first.
        if (wanted === language) change({ language });
        return 'set';
      },
      backupPassphrases: new Map(),
      keepBackupPassphrase: (workspace, passphrase) =>
        set(({ backupPassphrases }) => ({
          backupPassphrases: new Map(backupPassphrases).set(workspace, passphrase),
        })),
      sheetEditors: createSheetEditors(),
    };
  });
