import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { EntryId } from '../../domain/ids';
import { useApp } from '../../hooks/app-context';
import { placeIn, type RankingPlace } from '../../stores/ranking-place';

/** Where the ranking was left for an entry's page; it is come back to once. */
export function useRankingPlace(workspace: WorkspaceId): RankingPlace | undefined {
  const { session } = useApp();
  const [place] = useState(() => placeIn(workspace, session.getState().rankingPlace));
  useEffect(() => session.getState().setRankingPlace(undefined), [session]);
  return place;
}

interface ReturnTo {
  /** For the `ref` of an entry's link: takes the cursor if it is the one that was opened. */
  readonly linkRef: (entry: EntryId, link: HTMLAnchorElement | null) => void;
}

/** Scrolls a table back to where it was, and puts the cursor on the entry that was opened. */
export function useReturnTo(place: RankingPlace | undefined, frame: RefObject<HTMLElement | null>): ReturnTo {
  const wanted = useRef(place?.entry);
  // Once, on arrival: what `place` says later is no reason to scroll.
  const [arrival] = useState(place);
  useLayoutEffect(() => {
    if (!arrival) return;
    window.scrollTo(0, arrival.scrolled.window);
    if (frame.current) frame.current.scrollTop = arrival.scrolled.table;
  }, [arrival, frame]);
  return {
    linkRef: (entry, link) => {
      // In a long table the link is drawn a moment later, when the table has been scrolled.
      if (!link || entry !== wanted.current) return;
      wanted.current = undefined;
      link.focus({ preventScroll: true });
    },
  };
}
