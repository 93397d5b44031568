import layout from '../../components/layout.module.css';
import { type BootStrings, bootStrings } from '../../strings/boot-strings';
import type { Language } from '../../strings/language';
import styles from './in-both-languages.module.css';

const LANGUAGES = ['id', 'en'] as const satisfies readonly Language[];

/** A short text on one line, for buttons and titles. */
export const onOneLine = (pick: (texts: BootStrings) => string): string =>
  LANGUAGES.map((language) => pick(bootStrings[language])).join(' / ');

/** On a button that would else break anywhere: a language a line. */
export const OnTwoLines = ({ text }: { readonly text: (texts: BootStrings) => string }) => (
  <span className={layout.stackTight}>
    <span>{text(bootStrings.id)}</span>
    <span className="visually-hidden"> / </span>
    <span lang="en" className={styles.second}>
      {text(bootStrings.en)}
    </span>
  </span>
);

/** Before anything is known about the person: a paragraph in each language. */
export function InBothLanguages({
  text,
}: {
  readonly text: (texts: BootStrings, language: Language) => string;
}) {
  return LANGUAGES.map((language) => (
    <p key={language} lang={language}>
      {text(bootStrings[language], language)}
    </p>
  ));
}
