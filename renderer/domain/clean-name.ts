import { cleanText } from './clean-text';

/** Printed ASCII characters and spaces: nothing to clean, and most names hold nothing else. */
const UNCLEAN = /[^ -~]/;

/**
 * Characters that are there and show nothing: zero-width spaces and joiners, tags, variation selectors,
 * fillers, soft hyphens, anchors of annotations. Two names that differ by them look the same. Joined emoji fall
 * into those they are made of; scripts that join and part letters with them are set by the letters alone.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

const STACKED = /\p{M}{2,}/gu;

/** Marks of no script of their own, such as accents: what letters are stacked up with. */
const SHARED_MARK = /^\p{Script=Inherited}$/u;

/**
 * On one letter: more than Vietnamese, vowelled Arabic and Lithuanian need; and all told more than Javanese,
 * Burmese and Tibetan do.
 */
const MOST_SHARED = 3;
const MOST_MARKS = 8;

/** Each mark once on a letter, and no more than any language sets there. */
function thin(marks: string): string {
  let kept = '';
  let [all, shared] = [0, 0];
  for (const mark of marks) {
    if (all === MOST_MARKS) break;
    if (kept.includes(mark)) continue;
    if (SHARED_MARK.test(mark)) {
      if (shared === MOST_SHARED) continue;
      shared += 1;
    }
    all += 1;
    kept += mark;
  }
  return kept;
}

/**
 * A name, a title or a code, on one line: clean as {@link cleanText} has it, without what nobody sees and
 * without letters stacked up.
 */
export const cleanName = (text: string): string =>
  UNCLEAN.test(text)
    ? // What is hidden between a letter and its accent must not keep them apart. Some letters come apart into
      // more marks as they are written in the one way, and what is left of those may compose.
      cleanText(text.replace(UNSEEN, '').replace(STACKED, thin)).replace(STACKED, thin).normalize('NFC')
    : text;
