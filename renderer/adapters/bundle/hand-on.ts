import type { RevisionId } from '../../domain/ids';
import type { RevisionTexts } from './decode-messages';
import { unpackIds } from './packed-ids';
import type { RevisionTaker } from './revision-taker';

const REVISIONS_A_PART = 250;

/** Hands revisions on in parts instead of keeping them; known ones by their places alone. */
export function createHandingOn(
  known: Uint8Array | undefined,
  handOn: (part: RevisionTexts) => void,
): RevisionTaker & { readonly end: () => void } {
  const places = known && unpackIds(known);
  let part = emptyPart();
  const end = (): void => {
    const { ids, texts, taken } = part;
    if (taken.length === 0) return;
    handOn({ ids, texts, ...(ids.length < taken.length && { places: taken }) });
    part = emptyPart();
  };
  const add = (place: number): void => {
    part.taken.push(place);
    if (part.taken.length === REVISIONS_A_PART) end();
  };
  return {
    takeKnown: (id) => {
      const place = places?.get(id);
      if (place !== undefined) add(place);
      return place !== undefined;
    },
    take: (id, text) => {
      part.ids.push(id);
      part.texts.push(text);
      add(-1);
    },
    taken: () => [],
    end,
  };
}

const emptyPart = () => ({ ids: [] as RevisionId[], texts: [] as string[], taken: [] as number[] });
