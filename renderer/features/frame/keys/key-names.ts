import type { Strings } from '../../../strings/strings';

type Names = Strings['keys']['names'];

/** The keys of one press, as they are printed on them: `Alt+ArrowRight` → `Alt`, `→`. */
export const toKeyNames = (press: string, names: Names): readonly string[] =>
  press.split(/(?<=[^+])\+/).map((key) => (key in names ? names[key as keyof Names] : key));
