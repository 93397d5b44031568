import type { EntryId, JudgeId, RoundId } from '../../domain/ids';
import type { RevisionState } from '../../domain/revision';
import type { Act } from '../acts/act';
import type { LogEvent } from '../ports/facts';
import type { ExportRecord, ImportRecord, Workspace } from '../workspace/workspace';

/** What kind of happening a line is, for whoever looks for one. */
export const TRAIL_GROUPS = ['sheets', 'drafts', 'decisions', 'files', 'competition', 'data'] as const;
export type TrailGroup = (typeof TRAIL_GROUPS)[number];

/** One line of the trail, as it is told. */
export interface TrailEntry {
  /** Its place among the lines that can be read, from 0. */
  readonly index: number;
  /** The number it carries. */
  readonly n: number;
  /** ISO instant by this laptop's clock: shown only. */
  readonly at: string;
  readonly group: TrailGroup;
  readonly judge?: JudgeId;
  readonly entry?: EntryId;
  readonly what: TrailWhat;
}

export type TrailWhat =
  /** `again`: the whole workspace once more, for instance after a repair. */
  | {
      readonly type: 'began';
      readonly role: Workspace['role'] | undefined;
      readonly name: string;
      readonly again: boolean;
    }
  | SheetWhat
  | ActWhat
  | { readonly type: 'import'; readonly record: ImportRecord }
  | { readonly type: 'export'; readonly record: ExportRecord }
  /** Empty where nothing but the moment of the last change differs. */
  | { readonly type: 'change'; readonly topics: readonly ChangeTopic[] }
  | { readonly type: 'removed' }
  | { readonly type: 'event'; readonly event: LogEvent }
  /** Not a line of this program; `name` is the type it carries. */
  | { readonly type: 'unknown'; readonly name: string };

/** A score sheet got another version. */
export interface SheetWhat {
  readonly type: 'sheet';
  readonly state: RevisionState;
  /** The secretariat's are decisions. */
  readonly by: 'judge' | 'secretariat';
  /** Which of several laptops of the secretariat wrote it, by its name; undefined where there is but one. */
  readonly laptop: string | undefined;
  /** `begun`: the next line says the same about more versions, and both are one writing. */
  readonly part: 'whole' | 'begun';
  readonly round: RoundId;
  /** Marks that differ from the version before; all of them on the first one. */
  readonly changed: number;
  readonly marks: number;
  /** Place of the line with the version before it, among the readable ones. */
  readonly before: number | undefined;
  readonly reason: string | undefined;
  /** ISO instant by the clock of the laptop it was written on: shown only. */
  readonly wall: string;
  /** The score file it came in; undefined where it was written here. */
  readonly via: string | undefined;
}

/** The secretariat decided something, or saw it happen. */
export interface ActWhat {
  readonly type: 'act';
  readonly act: Act;
  /** As of a sheet. */
  readonly laptop: string | undefined;
  /** The file it came in; undefined where it was written here. */
  readonly via: string | undefined;
}

/** What a change of the workspace is about. */
export type ChangeTopic =
  /** `only`: number or code, and name, where it is one. */
  | {
      readonly type: 'entries' | 'judges';
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
      readonly only: { readonly label: string; readonly name: string } | undefined;
    }
  /** The rule book was frozen, or got another version. */
  | { readonly type: 'rule-book'; readonly version: number; readonly reason: string }
  /** A laptop was struck out; of whose, by the judge's code. */
  | {
      readonly type: 'struck-out';
      readonly judge: string;
      readonly lastSeq: number;
      readonly reason: string;
    }
  /** By the name of the member that changed, e.g. `identity`. */
  | { readonly type: 'member'; readonly name: string };
