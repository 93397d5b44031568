import { useEffect, useMemo, useState } from 'react';
import { createCodeBook } from '../../application/find-paper-code';
import type { CompetitionId } from '../../domain/ids';
import type { PaperCode } from '../../domain/paper-code';
import type { StoredRevision } from '../../domain/revision';
import { useApp } from '../../stores/app-context';

export interface CodeBook {
  readonly codeOf: (stored: StoredRevision) => PaperCode;
  /** `working`: some codes are still to be worked out. */
  readonly state: 'working' | 'ready';
}

/** The codes of all revisions, worked out while the screen breathes: there may be a hundred thousand. */
export function useCodeBook(competition: CompetitionId, revisions: readonly StoredRevision[]): CodeBook {
  const { hash, trails } = useApp();
  const codeOf = useMemo(() => createCodeBook(competition, hash), [competition, hash]);
  const [done, setDone] = useState<readonly StoredRevision[]>();
  useEffect(() => {
    let wanted = true;
    const pauses = trails.createPauses();
    void (async () => {
      for (const stored of revisions) {
        codeOf(stored);
        const due = pauses.ifDue();
        if (due !== undefined) await due;
        if (!wanted) return;
      }
      setDone(revisions);
    })();
    return () => {
      wanted = false;
    };
  }, [codeOf, revisions, trails]);
  return { codeOf, state: done === revisions ? 'ready' : 'working' };
}
