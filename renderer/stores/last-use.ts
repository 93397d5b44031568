import type { TextStore } from '../application/ports/text-store';
import type { Workspace, WorkspaceId } from '../application/workspace/workspace';

/** When somebody was last at a competition on this laptop, whatever they did there. */
export interface LastUse {
  /** ISO instant; when it was changed last, where nobody is known to have been there since. */
  readonly find: (workspace: Pick<Workspace, 'id' | 'changedAt'>) => string;
  readonly mark: (workspace: WorkspaceId) => void;
  readonly forget: (workspace: WorkspaceId) => void;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const toKey = (workspace: WorkspaceId): string => `pleno-last-use ${workspace}`;

/** In the shell's own small place: it only orders a list. */
export const createLastUse = (texts: TextStore, now: () => string): LastUse => ({
  find: ({ id, changedAt }) => {
    const kept = texts.read(toKey(id)) ?? '';
    return INSTANT.test(kept) && kept > changedAt ? kept : changedAt;
  },
  mark: (workspace) => {
    texts.write(toKey(workspace), now());
  },
  forget: (workspace) => texts.remove(toKey(workspace)),
});
