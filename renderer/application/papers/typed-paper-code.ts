import { isCrockford, normaliseCrockford } from '../../domain/crockford';
import { findTypedCode, type PrintedCode } from '../../domain/paper-code';

/** How far a person has got with typing the code of a paper. */
export type TypedPaperCode =
  /** Not as long as a code is, now or on earlier papers. */
  | { readonly type: 'other-length'; readonly characters: number }
  /** No code has this character: `U` is left out on purpose, for it is read as V. */
  | { readonly type: 'odd-character'; readonly character: string }
  | { readonly type: 'whole'; readonly code: PrintedCode };

export function judgePaperCode(typed: string): TypedPaperCode {
  const characters = [...normaliseCrockford(typed)];
  const odd = characters.find((character) => !isCrockford(character, 1));
  if (odd !== undefined) return { type: 'odd-character', character: odd };
  const code = findTypedCode(typed);
  return code === undefined
    ? { type: 'other-length', characters: characters.length }
    : { type: 'whole', code };
}
