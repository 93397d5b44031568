import type { TextStore } from '../application/ports/text-store';
import type { WorkspaceId } from '../application/workspace/workspace';
import { parseWhole } from '../domain/typed-number';

/** How many of the ranking go on, or are honoured; what was typed stays on this laptop, for each ranking. */
export interface CutLines {
  readonly read: (workspace: WorkspaceId, ranking: string) => string;
  readonly write: (workspace: WorkspaceId, ranking: string, typed: string) => void;
}

const toName = (workspace: WorkspaceId, ranking: string): string => `cut-line ${workspace} ${ranking}`;

/** Nothing is lost where the page may keep no texts: the line is drawn, and typed again next time. */
export const createCutLines = (texts: TextStore): CutLines => ({
  read: (workspace, ranking) => texts.read(toName(workspace, ranking)) ?? '',
  write: (workspace, ranking, typed) => {
    if (typed.trim() === '') texts.remove(toName(workspace, ranking));
    else texts.write(toName(workspace, ranking), typed);
  },
});

/** Undefined for what is no whole number above nothing: then there is no line. */
export const toCutLine = (typed: string): number | undefined => parseWhole(typed) || undefined;
