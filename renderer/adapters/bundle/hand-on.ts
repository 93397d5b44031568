import type { RevisionId } from '../../domain/ids';
import type { RevisionsOfPart } from './decode-messages';
import { unpackIds } from './packed-ids';
import type { RevisionTaker } from './revision-taker';

const REVISIONS_A_PART = 250;

interface HandingOnNeeds {
  /** Names, as `packIds` packs them. */
  readonly known: Uint8Array | undefined;
  /** `lines`: whoever takes them has the file, and makes the texts. */
  readonly as: 'texts' | 'lines';
  readonly handOn: (part: RevisionsOfPart) => void;
}

/** Hands revisions on in parts instead of keeping them; known ones by their places alone. */
export function createHandingOn({
  known,
  as,
  handOn,
}: HandingOnNeeds): RevisionTaker & { readonly end: () => void } {
  const places = known && unpackIds(known);
  let part = emptyPart();
  const end = (): void => {
    const { ids, texts, lines, taken } = part;
    if (taken.length === 0) return;
    handOn({
      ...(as === 'texts' ? { ids, texts } : { ids, lines }),
      ...(ids.length < taken.length && { places: taken }),
    });
    part = emptyPart();
  };
  const add = (place: number): void => {
    part.taken.push(place);
    if (part.taken.length === REVISIONS_A_PART) end();
  };
  return {
    takeUnread: (id, { byteOffset, byteLength }) => {
      const place = places?.get(id);
      if (place !== undefined) {
        add(place);
        return true;
      }
      if (as === 'texts') return false;
      part.ids.push(id);
      part.lines.push(byteOffset, byteOffset + byteLength);
      add(-1);
      return true;
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

const emptyPart = () => ({
  ids: [] as RevisionId[],
  texts: [] as string[],
  lines: [] as number[],
  taken: [] as number[],
});
