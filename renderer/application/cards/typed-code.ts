import { type AccessCode, findAccessCode, formatAccessCode } from '../../domain/access-code';
import { groupCrockford, isCrockford, normaliseCrockford } from '../../domain/crockford';
import { readCardText } from './card-text';

const LENGTH = 16;
const GROUP = 4;

/** How far a person has got with typing the code of a card. */
export type TypedCode =
  | { readonly type: 'unfinished'; readonly missing: number }
  /** No code has this character: `U` is left out on purpose, for it is read as V. */
  | { readonly type: 'odd-character'; readonly character: string }
  | { readonly type: 'too-long'; readonly over: number }
  /** All sixteen are there, and the last one says that another is mistyped. */
  | { readonly type: 'mistyped' }
  | { readonly type: 'whole'; readonly code: AccessCode };

/** Said while typing; nothing is tried with the card for it. */
export function judgeTypedCode(typed: string): TypedCode {
  const characters = [...normaliseCrockford(typed)];
  const odd = characters.find((character) => !isCrockford(character, 1));
  if (odd !== undefined) return { type: 'odd-character', character: odd };
  if (characters.length > LENGTH) return { type: 'too-long', over: characters.length - LENGTH };
  if (characters.length < LENGTH) return { type: 'unfinished', missing: LENGTH - characters.length };
  const code = findAccessCode(typed);
  return code === undefined ? { type: 'mistyped' } : { type: 'whole', code };
}

/** What the field shows, and where its cursor belongs. */
export interface ArrangedCode {
  readonly text: string;
  readonly caret: number;
}

/**
 * In groups of four as on the card, capitals, 0 for O and 1 for I. A wrong character stays in sight. The text
 * of a card's QR code becomes the code in it.
 * @param caret characters before the cursor in `typed`
 */
export function arrangeTypedCode(typed: string, caret: number): ArrangedCode {
  const card = readCardText(typed);
  if (card === undefined) return arrangeInGroups(typed, caret);
  const text = formatAccessCode(card.code);
  return { text, caret: text.length };
}

/** The same for any code in groups of four, such as a paper's. */
export function arrangeInGroups(typed: string, caret: number): ArrangedCode {
  const text = groupCrockford(normaliseCrockford(typed), GROUP);
  if (caret >= typed.length) return { text, caret: text.length };
  const before = normaliseCrockford(typed.slice(0, caret)).length;
  return { text, caret: Math.min(before + Math.floor(Math.max(before - 1, 0) / GROUP), text.length) };
}
