import { useEffect, useMemo, useState } from 'react';
import { type CodeBook, type CodeKind, createCodeBook } from '../../application/results/code-book';
import type { Competition } from '../../domain/competition';
import type { StoredRevision } from '../../domain/revision';
import { useApp } from '../../hooks/app-context';

/**
 * The codes of all sheets, worked out while the screen breathes: there may be a hundred thousand.
 * Undefined while some are still to be worked out.
 */
export function useCodeBook(
  { id, entries, categories, groups }: Competition,
  kind: CodeKind,
  revisions: readonly StoredRevision[],
): CodeBook | undefined {
  const { hash, trails } = useApp();
  const book = useMemo(
    () => createCodeBook({ id, entries, categories, groups }, hash, kind),
    [id, entries, categories, groups, hash, kind],
  );
  const [done, setDone] = useState<{ readonly book: CodeBook; readonly of: readonly StoredRevision[] }>();
  useEffect(() => {
    let wanted = true;
    const pauses = trails.createPauses();
    void (async () => {
      for (const stored of revisions) {
        book.codeOf(stored);
        const due = pauses.ifDue();
        if (due !== undefined) await due;
        if (!wanted) return;
      }
      setDone({ book, of: revisions });
    })();
    return () => {
      wanted = false;
    };
  }, [book, revisions, trails]);
  return done?.book === book && done.of === revisions ? book : undefined;
}
