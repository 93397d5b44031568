import type { WorkspaceId } from '../application/workspace/workspace';
import type { EntryId, OptionId } from '../domain/ids';
import type { Scope } from '../domain/scopes';

/** Where somebody was in the ranking when they opened an entry. */
export interface RankingPlace {
  readonly workspace: WorkspaceId;
  readonly entry: EntryId;
  /** Scrolled by so many pixels: the window, and the table within it. */
  readonly scrolled: { readonly window: number; readonly table: number };
  readonly filter: {
    readonly text: string;
    readonly category: OptionId | 'all';
    readonly group: OptionId | 'all';
    readonly scope: Scope;
  };
}

/** The place to come back to, if it is in this competition's ranking. */
export const placeIn = (workspace: WorkspaceId, place: RankingPlace | undefined): RankingPlace | undefined =>
  place?.workspace === workspace ? place : undefined;
