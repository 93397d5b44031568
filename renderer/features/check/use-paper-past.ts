import { useEffect, useState } from 'react';
import { type EntryNames, readEntryNames } from '../../application/results/entry-names';
import type { TrailEntry } from '../../application/trail/trail-entry';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { PrintedCode } from '../../domain/paper-code';
import { useApp } from '../../hooks/app-context';

/** What the trail knows about a code that nothing has now. */
export type PaperPast =
  | { readonly type: 'reading' }
  /**
   * `made`: the line about a recap that was printed with this code. `names`: what entries were ever called, so
   * that sheets printed under another name are found. Both empty where the trail can't be read.
   */
  | { readonly type: 'read'; readonly made: TrailEntry | undefined; readonly names: EntryNames };

const READING: PaperPast = { type: 'reading' };

/** Reads the trail for a code that no paper of today has. */
export function usePaperPast(workspace: WorkspaceId, code: PrintedCode): PaperPast {
  const { trails } = useApp();
  const [found, setFound] = useState<{ readonly code: PrintedCode; readonly past: PaperPast }>();
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const read = await trails.read(workspace);
      if (!wanted) return;
      const made = read.ok ? read.value.entries.findLast(({ what }) => isAbout(what, code)) : undefined;
      const names = read.ok
        ? await readEntryNames(read.value.trail, trails.createPauses().ifDue)
        : (new Map() as EntryNames);
      if (wanted) setFound({ code, past: { type: 'read', made, names } });
    })();
    return () => {
      wanted = false;
    };
  }, [trails, workspace, code]);
  return found?.code === code ? found.past : READING;
}

const isAbout = (what: TrailEntry['what'], code: PrintedCode): boolean =>
  what.type === 'event' && what.event.what === 'paper-made' && what.event.code === code;
