import { useState } from 'react';
import { useApp } from '../../hooks/app-context';
import type { DraftShelf } from '../../stores/draft-shelf';

/** State that another screen doesn't take away: what is not saved yet is there again when its own comes back. */
export function useKeptDraft<T>(
  shelf: DraftShelf<T>,
  key: string,
): readonly [draft: T | undefined, change: (draft: T | undefined) => void] {
  const { session } = useApp();
  const [draft, setDraft] = useState(() => shelf.find(session, key));
  return [
    draft,
    (next) => {
      shelf.keep(session, key, next);
      setDraft(next);
    },
  ];
}
