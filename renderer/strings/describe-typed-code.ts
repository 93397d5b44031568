import type { TypedCode } from '../application/cards/typed-code';
import { formatCount } from './formats';
import type { Language } from './language';
import { getStrings } from './strings';

/** What is still wrong with a code as it stands in the field. */
export function describeTypedCode(
  typed: Exclude<TypedCode, { readonly type: 'whole' }>,
  language: Language,
): string {
  const { remarks } = getStrings(language).cards.ask;
  switch (typed.type) {
    case 'unfinished':
      return remarks.missing(formatCount(typed.missing, language));
    case 'odd-character':
      return remarks.odd(typed.character);
    case 'too-long':
      return remarks.over(formatCount(typed.over, language));
    case 'mistyped':
      return remarks.mistyped;
  }
}
